import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import type { AuditTrail } from '../../shared/entities/audit-trail.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { AdminCaller } from '../../shared/http/caller.ts';
import type { AuditSearchDeps } from './deps.ts';

/** Whether an admin may see an entry: everything for a super_admin; for others what is about people of their branches. */
export const maySee = async (
  { store }: AuditSearchDeps,
  { subjectUserCode }: Pick<AuditTrail, 'subjectUserCode'>,
  caller: AdminCaller,
): Promise<boolean> => {
  const subject = UserCode.safeParse(subjectUserCode).data;
  const [scope, account] = await Promise.all([
    scopeOf(store, caller),
    subject === undefined ? undefined : store.get(userAccount, { userCode: subject }, { deleted: true }),
  ]);
  return scope.kind === 'all' || (account !== undefined && isInScope(scope, account));
};
