import { expect, it } from 'vitest';
import { hours, later, days, type IsoTime } from '../../shared/domain/time.ts';
import { Outage } from '../../shared/domain/outage.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics, RunCount } from '../../shared/platform/metrics.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import type { Raw } from '../../shared/store/conditions.ts';
import type { Driver, Operation } from '../../shared/store/driver.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../shared/store/store.ts';

export const at: IsoTime = '2026-11-22T06:30:00.000Z';

export const silent: Log = { info: () => undefined, error: () => undefined };

export const uncounted: Metrics = { count: () => undefined };

/** One run at a moment, with all the time it needs. */
export const runAt = (moment: IsoTime): Run => ({ at: moment, isOver: () => false });

/** What the store makes of a table that cannot be reached: nothing more is done. */
const killed = () => new Outage('table', new Error('process killed'));

/** A table whose nth call from `dieAt` on is its last: before it happened, or before its answer arrived. */
export const mortal = (driver: Driver = memoryDriver()) => {
  let countdown = Infinity;
  let when: 'before' | 'after' = 'before';
  const written: Operation[] = [];
  const call = async <T>(act: () => Promise<T>): Promise<T> => {
    countdown -= 1;
    // The process is gone: nothing it still does arrives.
    if (countdown < 0 || (countdown === 0 && when === 'before')) throw killed();
    const answer = await act();
    if (countdown === 0) throw killed();
    return answer;
  };
  const wrapped: Driver = {
    get: (key) => call(() => driver.get(key)),
    query: (spec) => call(() => driver.query(spec)),
    write: (operations) => {
      written.push(...operations);
      return call(() => driver.write(operations));
    },
  };
  return {
    store: storeOver(wrapped),
    written,
    dieAt: (nth: number, moment: 'before' | 'after') => ([countdown, when] = [nth, moment]),
    live: () => (countdown = Infinity),
  };
};

export type Sweeper = {
  /** Makes items that are due at `at`, all of them until then not. */
  seed: (store: Store, count: number) => Promise<void>;
  run: (store: Store, run: Run, limit: number) => Promise<Counts>;
  /** The name of the count of settled items. */
  counted: RunCount;
  /** How many of all items are settled, and how many of them more than once. */
  settled: (items: readonly Raw[]) => number;
  /** How late a run still does its work. */
  lateness?: number;
  /** How long before `at` nothing was due yet. */
  earlier?: number;
  /** False: it reads what is due from the beginning each time, and keeps no watermark. */
  marks?: boolean;
  /** Calls that settling three items takes at most. */
  calls?: number;
  /** How long nothing is left after a run. */
  rest?: number;
  /** A killed process may leave one item undone rather than do it twice. */
  mayLose?: boolean;
};

/** What holds for every sweeper, whatever it sweeps. */
export const sweeperRules = ({
  seed,
  run,
  counted,
  settled,
  lateness = days(3),
  earlier = hours(2),
  rest = hours(1),
  marks = true,
  mayLose = false,
  calls = 200,
}: Sweeper): void => {
  const made = async (count: number) => {
    const driver = memoryDriver();
    await seed(storeOver(driver), count);
    return driver;
  };
  const zero = { [counted]: 0, failed: 0 };

  it('does nothing when nothing is due, and writes nothing but its watermark', async () => {
    const table = mortal(await made(3));
    expect(await run(table.store, runAt(later(at, -days(20))), 100)).toMatchObject(zero);
    expect(new Set(table.written.map(({ key }) => key.pk.split('#')[0]))).toEqual(new Set(marks ? ['SWEEP'] : []));
    table.written.length = 0;
    await run(table.store, runAt(later(at, -days(20))), 100);
    expect(table.written).toEqual([]);
  });

  it('settles what is due, and run again finds nothing left', async () => {
    const driver = await made(7);
    const store = storeOver(driver);
    expect(await run(store, runAt(at), 100)).toMatchObject({ [counted]: 7, failed: 0 });
    expect(settled(driver.items())).toBe(7);
    const before = driver.items();
    expect(await run(store, runAt(at), 100)).toMatchObject(zero);
    expect(driver.items()).toEqual(before);
  });

  it('catches up when it comes late', async () => {
    const driver = await made(7);
    const store = storeOver(driver);
    await run(store, runAt(later(at, -days(1))), 100);
    const early = settled(driver.items());
    const late = later(at, lateness);
    const { [counted]: count } = await run(store, runAt(late), 100);
    expect(early + (count ?? 0)).toBe(7);
    expect(await run(store, runAt(later(late, rest)), 100)).toMatchObject(zero);
  });

  it('settles 500 items in runs of 100', async () => {
    const driver = await made(500);
    const store = storeOver(driver);
    const counts: (number | undefined)[] = [];
    for (let turn = 0; turn < 6; turn += 1) counts.push((await run(store, runAt(at), 100))[counted]);
    expect(counts).toEqual([100, 100, 100, 100, 100, 0]);
    expect(settled(driver.items())).toBe(500);
  });

  it('stops when its time is up, and the next run goes on', async () => {
    const driver = await made(50);
    const store = storeOver(driver);
    let asked = 0;
    const first = await run(store, { at, isOver: () => (asked += 1) > 2 }, 100);
    expect(first[counted]).toBeLessThan(50);
    const second = await run(store, runAt(at), 100);
    expect((first[counted] ?? 0) + (second[counted] ?? 0)).toBe(50);
  });

  it('settles each item once when two runs meet', async () => {
    const driver = await made(60);
    const store = storeOver(driver);
    const both = await Promise.all([run(store, runAt(at), 100), run(store, runAt(at), 100)]);
    expect((both[0][counted] ?? 0) + (both[1][counted] ?? 0)).toBe(60);
    expect(settled(driver.items())).toBe(60);
  });

  it('goes on after it was killed at any call to the table', async () => {
    for (const moment of ['before', 'after'] as const) {
      let survived = false;
      for (let nth = 1; !survived; nth += 1) {
        const driver = await made(3);
        const table = mortal(driver);
        await run(table.store, runAt(later(at, -earlier)), 100);
        table.dieAt(nth, moment);
        survived = await run(table.store, runAt(at), 100).then(
          ({ failed }) => failed === 0,
          () => false,
        );
        table.live();
        await run(table.store, runAt(at), 100);
        const count = settled(driver.items());
        if (mayLose) expect(count).toBeLessThanOrEqual(3);
        else expect([moment, nth, count]).toEqual([moment, nth, 3]);
        expect(nth).toBeLessThan(calls);
      }
    }
  });
};
