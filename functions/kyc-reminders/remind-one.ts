import type { Handled } from '../../shared/adapters/table/drain.ts';
import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { reviewable } from '../../shared/adapters/table/kyc/reviewable.ts';
import type { KycStatus } from '../../shared/domain/choices.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { KycKind } from '../../shared/domain/kyc/flags.ts';
import { isReachable } from '../../shared/domain/reachable.ts';
import { days, later, type IsoTime } from '../../shared/domain/time.ts';
import { auditEvent } from '../../shared/entities/audit-event.ts';
import { sentNotice } from '../../shared/entities/sent-notice.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { create } from '../../shared/store/writes.ts';
import type { DueReminder } from './ladder.ts';

export type RemindDeps = { store: Store; messages: Messages; metrics: Metrics; ids: Ids };

const before = { template: 'kyc_due', status: 'verified', when: 'before' } as const;
const after = { template: 'kyc_overdue', status: 'expired', when: 'after' } as const;

/** A note that is no longer needed: no run looks for a step this long after it. */
const NOTED_FOR = days(90);

/** In what state a record is for its owner to be reminded of it. */
export const remindedIn = (offset: number): KycStatus => (offset < 0 ? before : after).status;

/**
 * Tells one person that a part of their KYC is, or was, due. That it is told is noted and logged with the notice that is
 * owed for it (RBI: each reminder is recorded per customer), so that no two runs tell it, and none forgets it.
 * @returns `refused` when it was sent before, or there is nobody to be told
 */
export const remindOne = async (
  deps: RemindDeps,
  kind: KycKind,
  userCode: UserCode,
  { dueDay, offset }: DueReminder,
  at: IsoTime,
): Promise<Handled> => {
  const { store, ids } = deps;
  const { template, status, when } = offset < 0 ? before : after;
  const { of } = reviewable[kind];
  const [account, record] = await Promise.all([store.get(userAccount, { userCode }), store.get(of, { userCode })]);
  if (!isReachable(account) || record?.status !== status || record.reKycDueDay !== dueDay) return 'refused';
  const distance = Math.abs(offset);
  const key = { userCode, notice: template, occasion: `${kind}.${dueDay}.${distance}` };
  const notice = noticeTo(account, { id: ids.record(at), template, values: { part: kind, day: dueDay } });
  const event = {
    id: ids.record(at),
    resourceType: of.name,
    resourceId: userCode,
    subjectUserCode: userCode,
    description: `reminded by e-mail ${distance} days ${when} KYC is due`,
    details: { part: kind, dueDay, template, channel: 'email' },
  };
  const stamp: Stamp = { action: 'create', actorType: 'system', reason: 're-KYC reminder', at };
  const noted = await store.commit(at, {
    sent: create(sentNotice, { ...key, expiresAt: later(at, NOTED_FOR) }),
    event: create(auditEvent, event, stamp),
    ...owing([notice], at),
  });
  if (noted.kind === 'refused') return 'refused';
  await tell(deps, [notice]);
  return 'done';
};
