import { plusDays } from '../../shared/domain/time.ts';

/** How many days back the first run looks for steps, its own included. */
const LOOK_BACK_DAYS = 2;

/** One due day whose people are to be told, and how many days after it (before it when negative). */
export type DueReminder = { dueDay: string; offset: number };

/**
 * What is to be sent today: the steps of every day since the last run. Of several that were missed for one due day only
 * the last is due, and none of those before it once the due day has passed.
 * @param ladder days before and after the due day @param done the last day that was fully run
 */
export const dueReminders = (today: string, done: string | undefined, ladder: readonly number[]): DueReminder[] => {
  const offsets = [...ladder.map((step) => -step), ...ladder];
  const due = new Map<string, number>();
  const first = plusDays(done ?? plusDays(today, -LOOK_BACK_DAYS), 1);
  const oldest = plusDays(today, -2 * Math.max(...ladder));
  for (let day = first < oldest ? oldest : first; day <= today; day = plusDays(day, 1)) {
    for (const offset of offsets) {
      const dueDay = plusDays(day, -offset);
      if (offset < 0 && dueDay < today) continue;
      due.set(dueDay, Math.max(offset, due.get(dueDay) ?? offset));
    }
  }
  return [...due].map(([dueDay, offset]) => ({ dueDay, offset }));
};
