import type { ScheduledFunction } from '../shared/http/workflow.ts';
import { reasonOf } from './batch-failures.ts';
import type { Controls } from './control.ts';
import { json } from './http-server.ts';
import type { ScheduleRuns } from './schedule-runs.ts';

/** `POST /schedules/{name}/run`: one run now, answered with its counts. Unknown names are unknown paths. */
export const scheduleControls = (schedules: readonly ScheduledFunction[], run: ScheduleRuns['run']): Controls =>
  Object.fromEntries(
    schedules.map(({ name }) => [
      `POST /schedules/${name}/run`,
      async () => {
        const outcome = await run(name);
        return outcome.kind === 'returned'
          ? json(200, outcome.value)
          : json(502, { status: 502, detail: `the schedule ${name} failed: ${reasonOf(outcome)}` });
      },
    ]),
  );
