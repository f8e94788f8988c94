import { defaultPolicy } from '../../../domain/policy.ts';
import { erasureDueAt, standingOf } from '../../../domain/privacy/retention.ts';
import { hourOf, type IsoTime } from '../../../domain/time.ts';
import { erasureOrder } from '../../../entities/erasure-order.ts';
import type { UserAccount } from '../../../entities/user-account.ts';
import { create } from '../../../store/writes.ts';

/**
 * What belongs in every transaction that soft-deletes an account: the order to erase it when its time is over. Closing
 * knows the account alone; what else is held of the person is weighed when the order falls due.
 */
export const orderErasure = (account: UserAccount, at: IsoTime) => {
  const { userCode, branchCode } = account;
  const standing = standingOf(account);
  const dueAt = erasureDueAt(at, standing, defaultPolicy.privacy);
  const due = { dueAt, dueHour: hourOf(dueAt) };
  return {
    erasure: create(erasureOrder, { userCode, branchCode, closedAt: at, standing, state: 'waiting', ...due }),
  };
};
