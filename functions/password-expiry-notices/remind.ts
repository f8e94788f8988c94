import { drain, type Tally } from '../../shared/adapters/table/drain.ts';
import { sweepMarks } from '../../shared/adapters/table/sweep-marks.ts';
import { dayInIndia } from '../../shared/domain/time.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { dueDays } from './due-days.ts';
import { remindOne, type RemindDeps } from './remind-one.ts';
import { passwordExpiryNotices } from './schedule.ts';

/** Sends what the ladder asks for since the last run. A day is done only when all of it was: the next run goes on. */
export const remind =
  ({ log, limit, ...deps }: RemindDeps & { log: Log; limit: number }) =>
  async ({ at, isOver }: Run): Promise<Counts> => {
    const { name } = passwordExpiryNotices;
    const { store } = deps;
    const marks = sweepMarks(store, name);
    const today = dayInIndia(at);
    const done = await marks.read();
    const tally: Tally = { done: 0, refused: 0, failed: 0 };
    let isWhole = true;
    for (const due of dueDays(today, done)) {
      const source = { index: 'passwordDue' as const, of: { passwordExpiryDay: due.expiryDay } };
      isWhole &&= await drain(store, securitySettings, [source], undefined, {
        name,
        tally,
        budget: { limit, isOver },
        log,
        handle: ({ userCode }) => remindOne(deps, userCode, due, today, at),
      });
    }
    if (isWhole && tally.failed === 0 && (done === undefined || today > done)) await marks.moveTo(today, at);
    return { sent: tally.done, skipped: tally.refused, failed: tally.failed };
  };
