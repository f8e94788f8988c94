import { drain, type Tally } from '../../shared/adapters/table/drain.ts';
import { reviewable } from '../../shared/adapters/table/kyc/reviewable.ts';
import { sweepMarks } from '../../shared/adapters/table/sweep-marks.ts';
import { KYC_KINDS } from '../../shared/domain/kyc/flags.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { dayInIndia } from '../../shared/domain/time.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { expireDue, type ExpireDeps } from './expire-due.ts';
import { dueReminders } from './ladder.ts';
import { remindedIn, remindOne, type RemindDeps } from './remind-one.ts';
import { kycReminders } from './schedule.ts';

type Deps = RemindDeps & ExpireDeps & { policy: Pick<Policy['kyc'], 'reKycReminderDays'> };

/**
 * Ends KYC that is due, and sends what the ladder asks for since the last run. A day is done only when all of it was: the
 * next run goes on. Nobody hears that something is overdue before it has ended.
 */
export const remind =
  (deps: Deps) =>
  async (run: Run): Promise<Counts> => {
    const { store, log, limit, policy } = deps;
    const { at, isOver } = run;
    const { name } = kycReminders;
    const expiry = await expireDue(deps, run);
    const tally: Tally = { done: 0, refused: 0, failed: 0 };
    const marks = sweepMarks(store, name);
    const today = dayInIndia(at);
    const done = await marks.read();
    let { isWhole } = expiry;
    for (const due of dueReminders(today, done, policy.reKycReminderDays)) {
      for (const kind of KYC_KINDS) {
        const source = { index: 'reKycDue' as const, of: { reKycDueDay: due.dueDay } };
        isWhole &&= await drain(store, reviewable[kind].of, [source], undefined, {
          name,
          tally,
          budget: { limit, isOver },
          log,
          handle: ({ userCode, status }) =>
            status === remindedIn(due.offset) ? remindOne(deps, kind, userCode, due, at) : Promise.resolve('refused'),
        });
      }
    }
    if (isWhole && tally.failed === 0 && (done === undefined || today > done)) await marks.moveTo(today, at);
    return {
      expired: expiry.tally.done,
      sent: tally.done,
      skipped: tally.refused,
      failed: expiry.tally.failed + tally.failed,
    };
  };
