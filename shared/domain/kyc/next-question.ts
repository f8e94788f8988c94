import type { Policy } from '../policy.ts';
import { hourOf, later, type IsoTime } from '../time.ts';

/** When a provider that did not answer is asked again: after twice the time of before, up to the longest. */
export const nextQuestion = (
  attempts: number,
  at: IsoTime,
  { firstRetryMs, longestRetryMs }: Pick<Policy['kyc']['providers'], 'firstRetryMs' | 'longestRetryMs'>,
) => {
  const dueAt = later(at, Math.min(firstRetryMs * 2 ** attempts, longestRetryMs));
  return { dueAt, dueHour: hourOf(dueAt) };
};
