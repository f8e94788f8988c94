import { days, hourOf, hours, later, type IsoTime } from '../../domain/time.ts';
import type { Log } from '../../platform/log.ts';
import type { Run } from '../../platform/scheduled.ts';
import type { Entity, Shown } from '../../store/entity.ts';
import type { Store } from '../../store/store.ts';
import { drain, type Handled, type Tally } from './drain.ts';
import { sweepMarks } from './sweep-marks.ts';

export type Sweep<E extends Entity, N extends keyof E['indexes'] & string> = {
  /** Names the watermark. */
  name: string;
  of: E;
  /** An index by hour of what falls due, its sort key beginning with the moment. */
  index: N;
  /** The field that holds the hour. */
  bucket: keyof E['schema']['shape'] & string;
  /** Settles one item by one conditional write, so that it may be tried twice, late, or by two runs at once. */
  handle: (item: Shown<E>) => Promise<Handled>;
};

export type SweepOptions = Run & { limit: number; log: Log };

/** How far back the first run looks, and any run that does not get as far as now. */
const LOOK_BACK = days(2);
/** An hour counts as swept only this long after it ended: indexes follow their table a little later. */
const SETTLED_AFTER = hours(1);
/** Empty hours are read in growing groups, so that a sweeper that slept for weeks catches up in few steps. */
const HOURS_AT_ONCE = 12;
/** Hours that one run reads on from the watermark: six weeks, some 4,000 small queries. */
const HOURS_PER_RUN = 1000;

const startOf = (hour: string): IsoTime => `${hour}:00:00.000Z`;
const plus = (hour: string, count: number): string => hourOf(later(startOf(hour), hours(count)));
const earliest = (left: string, right: string): string => (left < right ? left : right);
const latest = (left: string, right: string): string => (left > right ? left : right);

/** `count` hours from one on, none after `last`. */
const hoursFrom = (from: string, count: number, last: string): string[] =>
  Array.from({ length: count }, (_, place) => plus(from, place)).filter((hour) => hour <= last);

/**
 * Settles what has fallen due since the last run, hour by hour, the earliest first (rules: Schedules). A run that is
 * cut short, missed or doubled loses nothing: the watermark passes an hour only when everything in it is settled. After
 * a sleep of many weeks a run goes on from the watermark for some weeks and also sweeps the last days; the runs after it
 * do the rest.
 * @throws Outage when the table is down: the next run goes on where this one ended
 */
export const sweepDue = async <E extends Entity, N extends keyof E['indexes'] & string>(
  store: Pick<Store, 'get' | 'write' | 'list'>,
  { name, of, index, bucket, handle }: Sweep<E, N>,
  { at, limit, isOver, log }: SweepOptions,
): Promise<Tally> => {
  const marks = sweepMarks(store, name);
  const tally: Tally = { done: 0, refused: 0, failed: 0 };
  const work = { name, tally, budget: { limit, isOver }, log, handle };

  /** @returns whether everything due in these hours was looked at */
  const sweepHours = async (first: string, last: string, swept: (hour: string) => Promise<void>): Promise<boolean> => {
    let from = first;
    let span = 1;
    while (from <= last) {
      const group = hoursFrom(from, span, last);
      const before = tally.done;
      const sources = group.map((hour) => ({ index, of: { [bucket]: hour } }));
      if (!(await drain(store, of, sources, at, work))) return false;
      await swept(group.at(-1) ?? from);
      from = plus(from, group.length);
      span = tally.done > before ? 1 : Math.min(2 * span, HOURS_AT_ONCE);
    }
    return true;
  };

  const [now, settled] = [hourOf(at), hourOf(later(at, -SETTLED_AFTER - hours(1)))];
  const recent = hourOf(later(at, -LOOK_BACK));
  let mark = await marks.read();
  // Also what has settled last, should the clock have been set back since.
  const first = earliest(mark === undefined ? recent : plus(mark, 1), plus(settled, 1));
  const last = earliest(now, plus(first, HOURS_PER_RUN - 1));
  const isWhole = await sweepHours(first, last, async (hour) => {
    const reached = earliest(hour, settled);
    if (tally.failed > 0 || (mark !== undefined && reached <= mark)) return;
    await marks.moveTo(reached, at);
    mark = reached;
  });
  if (isWhole && last < now) await sweepHours(latest(plus(last, 1), recent), now, () => Promise.resolve());
  return tally;
};
