import { drain, type Tally } from '../../shared/adapters/table/drain.ts';
import { reviewable } from '../../shared/adapters/table/kyc/reviewable.ts';
import { sweepMarks } from '../../shared/adapters/table/sweep-marks.ts';
import { KYC_KINDS } from '../../shared/domain/kyc/flags.ts';
import { isReKycDue } from '../../shared/domain/kyc/re-kyc.ts';
import { dayInIndia, plusDays } from '../../shared/domain/time.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Run } from '../../shared/platform/scheduled.ts';
import type { Store } from '../../shared/store/store.ts';
import { expireOne } from './expire-one.ts';
import { kycReminders } from './schedule.ts';

export type ExpireDeps = { store: Store; log: Log; limit: number };

const name = `${kycReminders.name}-expiry`;

/** How many days back the first run looks. */
const LOOK_BACK_DAYS = 60;

/**
 * Ends what has fallen due, day by day, the earliest first. The watermark passes a day only when it is over and all of
 * it was settled; a run that is cut short goes on from there.
 * @returns whether all that is due has ended
 */
export const expireDue = async (
  { store, log, limit }: ExpireDeps,
  { at, isOver }: Run,
): Promise<{ tally: Tally; isWhole: boolean }> => {
  const marks = sweepMarks(store, name);
  const tally: Tally = { done: 0, refused: 0, failed: 0 };
  const today = dayInIndia(at);
  const mark = await marks.read();
  for (let day = plusDays(mark ?? plusDays(today, -LOOK_BACK_DAYS), 1); day <= today; day = plusDays(day, 1)) {
    for (const kind of KYC_KINDS) {
      const source = { index: 'reKycDue' as const, of: { reKycDueDay: day } };
      const isDrained = await drain(store, reviewable[kind].of, [source], undefined, {
        name,
        tally,
        budget: { limit, isOver },
        log,
        handle: ({ userCode, status, reKycDueAt }) =>
          isReKycDue({ status, reKycDueAt }, at) ? expireOne(store, kind, userCode, at) : Promise.resolve('refused'),
      });
      if (!isDrained) return { tally, isWhole: false };
    }
    if (day < today && tally.failed === 0) await marks.moveTo(day, at);
  }
  return { tally, isWhole: tally.failed === 0 };
};
