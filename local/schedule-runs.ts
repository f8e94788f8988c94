import type { ScheduledFunction } from '../shared/http/workflow.ts';
import type { FunctionHost, Outcome } from './function-host.ts';

/** Runs and failures so far, and what the last run answered. */
export type ScheduleCounts = { runs: number; failures: number; last?: unknown };

export type ScheduleRuns = {
  /** Runs one now, after a run of it that is under way. */
  run: (name: string) => Promise<Outcome>;
  counts: Readonly<Record<string, ScheduleCounts>>;
};

/** As long as in the cloud: lib/constructs/declared-function.ts. */
const TIMEOUT_MS = 240_000;

/** Runs of the scheduled functions, by hand or by the clock, one at a time for each. */
export const scheduleRuns = (schedules: readonly ScheduledFunction[], invoke: FunctionHost['invoke']): ScheduleRuns => {
  const counts = Object.fromEntries(
    schedules.map(({ name }): [string, ScheduleCounts] => [name, { runs: 0, failures: 0 }]),
  );
  const underway = new Map<string, Promise<unknown>>();

  const started = async (name: string): Promise<Outcome> => {
    const outcome = await invoke(name, {}, { timeoutMs: TIMEOUT_MS });
    const count = counts[name];
    if (count) {
      count.runs += 1;
      if (outcome.kind === 'returned') count.last = outcome.value;
      else count.failures += 1;
    }
    return outcome;
  };

  return {
    run: (name) => {
      const mine = (underway.get(name) ?? Promise.resolve()).then(() => started(name));
      underway.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
    counts,
  };
};
