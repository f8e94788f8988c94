import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import { session } from '../../shared/entities/session.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { closeOne, type CloseDeps } from './close-one.ts';
import { closeSessions } from './schedule.ts';

/** Tokens of an expired session are refused by the clock already; this writes down when it was over, and how long it was. */
export const close =
  ({ log, limit, ...deps }: CloseDeps & { log: Log; limit: number }) =>
  async (run: Run): Promise<Counts> => {
    const { done, refused, failed } = await sweepDue(
      deps.store,
      {
        name: closeSessions.name,
        of: session,
        index: 'due',
        bucket: 'dueHour',
        handle: ({ userCode, sessionId }) => closeOne(deps, { userCode, sessionId }, run.at),
      },
      { ...run, limit, log },
    );
    return { closed: done, refused, failed };
  };
