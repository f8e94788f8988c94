import { isInScope, scopeOf } from '../adapters/table/branch-scope.ts';
import type { UserCode } from '../domain/identifiers/user-code.ts';
import { userAccount } from '../entities/user-account.ts';
import type { Store } from '../store/store.ts';
import type { AdminCaller } from './caller.ts';
import { refuse } from './route.ts';

/** What lies outside an admin's branch is answered as what is not there, and logged. */
export const outOfScope = () => refuse('not_found', { hides: 'forbidden' });

/** An account that this admin may see: account and scope are read side by side. */
export const seenUser = async (
  store: Pick<Store, 'get'>,
  userCode: UserCode,
  caller: AdminCaller,
  { deleted = false }: { deleted?: boolean } = {},
) => {
  const [account, scope] = await Promise.all([
    store.get(userAccount, { userCode }, { deleted }),
    scopeOf(store, caller),
  ]);
  if (!account) return refuse('not_found');
  return isInScope(scope, account) ? { kind: 'seen' as const, account } : outOfScope();
};
