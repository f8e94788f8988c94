import type { IsoTime } from '../domain/time.ts';
import type { Log } from './log.ts';
import { isRunCount, runMetric, type Metrics, type RunCount } from './metrics.ts';

/** What a run did, by name; all zero when nothing was due. */
export type Counts = Readonly<Partial<Record<RunCount, number>>>;

/** One run: its moment, and whether its time is nearly up, so that it stops by itself and the next goes on. */
export type Run = { at: IsoTime; isOver: () => boolean };

/** What must be left, in milliseconds, for the work under way to end before the function is cut off. */
const RESERVE_MS = 20_000;

type Base = { now: () => IsoTime; log: Log; metrics: Metrics };
type Context = { getRemainingTimeInMillis: () => number };

/** A function that the clock starts: reports the counts of each run as its answer, a log line and metrics. */
export const scheduled =
  (work: (run: Run) => Promise<Counts>, { now, log, metrics }: Base) =>
  async (_event: unknown, context: Context): Promise<Counts> => {
    const isOver = (): boolean => context.getRemainingTimeInMillis() < RESERVE_MS;
    const counts = await work({ at: now(), isOver }).catch((cause: unknown) => {
      log.error('run failed', { cause });
      // The clock's retries and the alarms go by it.
      throw cause;
    });
    log.info('run', counts);
    for (const [name, value] of Object.entries(counts)) {
      if (isRunCount(name)) metrics.count(runMetric(name), value);
      else log.error('a count that is no metric', { name });
    }
    return counts;
  };
