import type { Handled } from '../../shared/adapters/table/drain.ts';
import { actOnRecord, type RecordPlan } from '../../shared/adapters/table/kyc/act-on-record.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { KycKind } from '../../shared/domain/kyc/flags.ts';
import { isReKycDue, overdue } from '../../shared/domain/kyc/re-kyc.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { Store } from '../../shared/store/store.ts';

/**
 * Ends one part of somebody's KYC whose time is over: record and account in one transaction (rules.md, KYC 12).
 * @returns `refused` when it is not due: another run was quicker @throws Error when it changes too often at once
 */
export const expireOne = async (store: Store, kind: KycKind, userCode: UserCode, at: IsoTime): Promise<Handled> => {
  const plan: RecordPlan = {
    kind: 'plan',
    changes: overdue,
    stamp: { action: 'update', actorType: 'system', reason: 'KYC is due anew', at },
    leavesProgress: true,
  };
  const { kind: outcome } = await actOnRecord(store, { userCode, kind, at }, ({ one: { record } }) =>
    isReKycDue(record, at) ? plan : { kind: 'not_due' as const },
  );
  switch (outcome) {
    case 'done':
      return 'done';
    case 'not_due':
    case 'absent':
      return 'refused';
    case 'stale':
    case 'contested':
      throw new Error('a record changes too often to be ended');
  }
};
