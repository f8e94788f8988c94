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

/** How far back the first run looks. */
const LOOK_BACK = days(2);
/** An hour counts as swept only this long after it ended: indexes follow their table a little later. */
const SETTLED_AFTER = hours(1);
/** Empty hours are read in growing groups, so that a sweeper that slept for weeks catches up in few steps. */
const HOURS_AT_ONCE = 12;

const startOf = (hour: string): IsoTime => `${hour}:00:00.000Z`;
const plus = (hour: string, count: number): string => hourOf(later(startOf(hour), hours(count)));
const earliest = (left: string, right: string): string => (left < right ? left : right);

/** `count` hours from one on, none after `last`. */
const hoursFrom = (from: string, count: number, last: string): string[] =>
  Array.from({ length: count }, (_, place) => plus(from, place)).filter((hour) => hour <= last);

/**
 * Settles what has fallen due since the last run, hour by hour, the earliest first (rules: Schedules). A run that is
 * cut short, missed or doubled loses nothing: the watermark passes an hour only when everything in it is settled.
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
  const [last, settled] = [hourOf(at), hourOf(later(at, -SETTLED_AFTER - hours(1)))];
  let mark = await marks.read();
  const unswept = mark === undefined ? hourOf(later(at, -LOOK_BACK)) : plus(mark, 1);
  // Also what has settled last, should the clock have been set back since.
  let from = earliest(unswept, plus(settled, 1));
  let span = 1;
  while (from <= last) {
    const group = hoursFrom(from, span, last);
    const before = tally.done;
    const sources = group.map((hour) => ({ index, of: { [bucket]: hour } }));
    if (!(await drain(store, of, sources, at, work))) break;
    const reached = earliest(group.at(-1) ?? from, settled);
    if (tally.failed === 0 && (mark === undefined || reached > mark)) {
      await marks.moveTo(reached, at);
      mark = reached;
    }
    from = plus(from, group.length);
    span = tally.done > before ? 1 : Math.min(2 * span, HOURS_AT_ONCE);
  }
  return tally;
};
