import { Duration } from 'aws-cdk-lib';
import type { BackgroundStack } from '../background-stack.ts';
import { above, ageIn, waitingIn, type AlarmDeclaration } from './declaration.ts';

/** How old what was set aside may become before it is nearly lost: its queue keeps it for a day or for two weeks. */
const NEARLY_LOST = { daily: Duration.hours(18), fortnightly: Duration.days(11) } as const;

/** Whether something was set aside that nobody looks at. */
export const setAsideAlarms = ({ missedRuns, uncheckedUploads, deadLetters }: BackgroundStack): AlarmDeclaration[] => [
  {
    id: 'schedules-not-started',
    hurts:
      'Work that falls due by the clock was not begun, or failed each time: it waits for the next run, or for somebody.',
    runbook: 'schedule-not-started',
    metric: waitingIn(missedRuns),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
  {
    id: 'uploads-unchecked',
    hurts: 'Somebody uploaded a document and waits: its check failed every time, and it never becomes ready.',
    runbook: 'uploads-unchecked',
    metric: waitingIn(uncheckedUploads),
    threshold: 0,
    comparison: above,
    periods: 1,
  },
  ...(
    [
      ['messages-undelivered', deadLetters, NEARLY_LOST.daily],
      ['schedules-not-started', missedRuns, NEARLY_LOST.fortnightly],
      ['uploads-unchecked', uncheckedUploads, NEARLY_LOST.fortnightly],
    ] as const
  ).map(([id, queue, oldest]): AlarmDeclaration => ({
    id: `${id}-expiring`,
    hurts: 'Whoever waits for what was set aside will get it no more: it is about to be lost, and nobody has looked.',
    runbook: 'set-aside-expiring',
    metric: ageIn(queue),
    threshold: oldest.toSeconds(),
    comparison: above,
    periods: 1,
  })),
];
