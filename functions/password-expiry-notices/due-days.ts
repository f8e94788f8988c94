import { days, plusDays } from '../../shared/domain/time.ts';

/** Days before a password expires on which its owner is told. */
const LADDER = [14, 7, 1] as const;

/** How many days back the first run looks, its own included. */
const LOOK_BACK_DAYS = 2;

/** One expiry day whose owners are to be told, and the step of the ladder that is due for it. */
export type DueDay = { expiryDay: string; step: number };

/**
 * What is to be sent today: the steps of every day since the last run. Of several that were missed for one expiry day
 * only the last is due, and none once the password has expired.
 * @param done the last day that was fully run
 */
export const dueDays = (today: string, done: string | undefined): DueDay[] => {
  const steps = new Map<string, number>();
  const first = done === undefined ? plusDays(today, 1 - LOOK_BACK_DAYS) : plusDays(done, 1);
  const oldest = plusDays(today, -LADDER[0]);
  for (let day = first < oldest ? oldest : first; day <= today; day = plusDays(day, 1)) {
    for (const step of LADDER) {
      const expiryDay = plusDays(day, step);
      if (expiryDay >= today) steps.set(expiryDay, Math.min(step, steps.get(expiryDay) ?? step));
    }
  }
  return [...steps].map(([expiryDay, step]) => ({ expiryDay, step }));
};

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / days(1));
