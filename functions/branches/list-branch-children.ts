import { branch } from '../../shared/entities/branch.ts';
import { reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Handle } from './deps.ts';
import { seenBranch } from './seen-branch.ts';

/** The branch and what is below it are read side by side; the list is thrown away where the branch may not be seen. */
export const listBranchChildren: Handle<'listBranchChildren'> = async (
  { params: { branchCode }, caller, query: { isActive }, page, cursor },
  { store },
) => {
  const [found, { items, next }] = await Promise.all([
    seenBranch(store, branchCode, caller),
    store.list(
      branch,
      { index: 'byParent', of: { referredBy: branchCode } },
      { ...page, newestFirst: false, ...(isActive !== undefined && { where: { isActive: is(isActive) } }) },
    ),
  ]);
  return found.kind === 'refusal' ? found : reply(200, { items, nextCursor: cursor(next) });
};
