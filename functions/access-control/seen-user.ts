import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { readStanding } from '../../shared/adapters/table/people.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { userAccount, type UserAccount } from '../../shared/entities/user-account.ts';
import type { AdminCaller } from '../../shared/http/caller.ts';
import { refuse } from '../../shared/http/route.ts';
import { absent, is } from '../../shared/store/conditions.ts';
import type { Store } from '../../shared/store/store.ts';
import { check } from '../../shared/store/writes.ts';

/**
 * Everything access is decided by, of a user whom this admin may see. Whoever lies outside is answered as nobody.
 * `deleted`: also of somebody deleted, whose grants still stand in the way of deleting a feature until they are revoked.
 */
export const seenUser = async (
  store: Pick<Store, 'get' | 'readTogether'>,
  userCode: UserCode,
  caller: AdminCaller,
  { deleted = false } = {},
) => {
  const [scope, { account, security, platforms, grants }] = await Promise.all([
    scopeOf(store, caller),
    readStanding(store, userCode),
  ]);
  if (!account || (account.deletedAt !== undefined && !deleted)) return refuse('not_found');
  if (!isInScope(scope, account)) return refuse('not_found', { hides: 'forbidden' });
  return { kind: 'seen' as const, account, security, platforms, grants };
};

/** The transaction only goes through if whoever it is about is still who they were when it was judged. */
export const unmoved = ({ userCode, role, branchCode }: UserAccount) =>
  check(
    userAccount,
    { userCode },
    { deletedAt: absent, role: is(role), branchCode: branchCode === undefined ? absent : is(branchCode) },
  );
