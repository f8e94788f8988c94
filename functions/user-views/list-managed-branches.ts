import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { branch } from '../../shared/entities/branch.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { viewRefusal } from './shown-to.ts';

export const listManagedBranches: Handle<'listManagedBranches'> = async (
  { params: { userCode }, caller, page, cursor },
  deps,
) => {
  const [refusal, scope, { items, next }] = await Promise.all([
    viewRefusal(deps, userCode, caller),
    scopeOf(deps.store, caller),
    deps.store.list(branch, { index: 'byManager', of: { managerUserCode: userCode } }, { ...page, newestFirst: false }),
  ]);
  return refusal ?? reply(200, { items: items.filter((one) => isInScope(scope, one)), nextCursor: cursor(next) });
};
