import { actOnAccount } from '../../shared/adapters/table/act-on-account.ts';
import { isInScope, type Scope } from '../../shared/adapters/table/branch-scope.ts';
import type { SessionTable } from '../../shared/adapters/table/sessions.ts';
import { meetsFilters } from '../../shared/adapters/table/user-lists.ts';
import { isStaff, isSuperuser } from '../../shared/domain/account.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { bulkJob, type BulkJob } from '../../shared/entities/bulk-job.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';

export type Work = { job: BulkJob; requester: UserAccount; scope: Scope; at: IsoTime };

/** Whether who asked may do this to this account, and it is still one of those meant. The rules of single acts. */
const isMeant = (account: UserAccount, { job, requester, scope }: Work): boolean =>
  account.deletedAt === undefined &&
  account.userCode !== requester.userCode &&
  isInScope(scope, account) &&
  meetsFilters(account, job.filter) &&
  (!isSuperuser(account.role) || isSuperuser(requester.role)) &&
  !(job.isActive && isStaff(account.role) && account.cognitoSub === undefined);

/**
 * Activates or deactivates one user and counts it, in one transaction: done before, nothing is left to change. The last
 * active super_admin is left alone. @returns whether it was this call that changed the account
 */
export const changeOne = async (
  deps: { store: Store; sessions: SessionTable },
  userCode: UserCode,
  work: Work,
): Promise<boolean> => {
  const { jobId, isActive, reason, requestedBy } = work.job;
  const { at } = work;
  const stamp: Stamp = { action: 'update', actorType: 'admin', actor: requestedBy, reason, at };
  const outcome = await actOnAccount(deps, { userCode, at }, ({ account }) =>
    account.isActive !== isActive && isMeant(account, work)
      ? {
          kind: 'plan',
          changes: { isActive },
          others: { job: patch(bulkJob, { jobId }, { add: { changed: 1 } }, stamp) },
          ends: !isActive,
          stamp,
        }
      : { kind: 'nothing' },
  );
  return outcome.kind === 'done' && outcome.account !== outcome.found.account;
};
