import { everyMs, type ScheduledFunction } from '../shared/http/workflow.ts';
import type { Clock } from './clock.ts';
import { reasonOf } from './batch-failures.ts';
import { startPump, type Pump } from './pump.ts';
import type { ScheduleRuns } from './schedule-runs.ts';

type Options = {
  schedules: readonly ScheduledFunction[];
  clock: Pick<Clock, 'now' | 'offsetMs'>;
  run: ScheduleRuns['run'];
  onFault: (cause: unknown) => void;
  idleMs?: number;
  /** After the clock was moved, schedules wait this long: who moved it may run one by hand and see its counts. */
  quietMs?: number;
};

/** Runs each schedule when the system's clock passes a multiple of its period; what was missed is made up for by one run. */
export const startSchedulePump = ({
  schedules,
  clock,
  run,
  onFault,
  idleMs = 250,
  quietMs = 10_000,
}: Options): Pump => {
  const turnOf = ({ every }: ScheduledFunction): number => Math.floor(Date.parse(clock.now()) / everyMs(every));
  const done = new Map(schedules.map((one) => [one.name, turnOf(one)]));
  let offset = clock.offsetMs();
  let quietUntil = 0;

  const runOne = async ({ name }: ScheduledFunction, signal: AbortSignal): Promise<void> => {
    const outcome = await run(name);
    if (outcome.kind !== 'returned' && !signal.aborted)
      onFault(new Error(`the schedule ${name} failed: ${reasonOf(outcome)}`));
  };

  return startPump(
    async (signal) => {
      if (clock.offsetMs() !== offset) {
        offset = clock.offsetMs();
        quietUntil = performance.now() + quietMs;
      }
      if (performance.now() < quietUntil) return false;
      const due = schedules.filter((one) => turnOf(one) !== done.get(one.name));
      if (due.length === 0) return false;
      for (const one of due) done.set(one.name, turnOf(one));
      // A run may take minutes; stopping does not wait for it, as the next one makes up for it.
      const stopped = Promise.withResolvers<unknown>();
      signal.addEventListener('abort', stopped.resolve, { once: true });
      await Promise.race([Promise.all(due.map((one) => runOne(one, signal))), stopped.promise]);
      signal.removeEventListener('abort', stopped.resolve);
      return false;
    },
    { idleMs, onFault },
  );
};
