import { describe, expect, it } from 'vitest';
import { expire } from '../../../functions/expire-otps/expire.ts';
import { hourOf, hours, later, minutes } from '../../../shared/domain/time.ts';
import { otpRecord } from '../../../shared/entities/otp-record.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { metered, type Spent } from '../../../shared/store/meter.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { otpUntil } from '../../support/due.ts';
import { at, runAt, silent, sweeperRules } from '../../support/sweeping.ts';

const run = (store: Store, moment = at) => expire({ store, log: silent, limit: 100 })(runAt(moment));

describe('expire-otps', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1) await otpUntil(store, later(at, -minutes(1 + (nth % 90))));
    },
    run: (store, one, limit) => expire({ store, log: silent, limit })(one),
    counted: 'expired',
    settled: (items) => items.filter((item) => item['status'] === 'expired' && item['version'] === 2).length,
  });

  it('says that it expired, on behalf of the system, and takes it off the lists of active codes', async () => {
    const store = storeOver(memoryDriver());
    const { id, otpType } = await otpUntil(store, later(at, -minutes(3)));
    expect(await run(store)).toEqual({ expired: 1, refused: 0, failed: 0 });
    expect(await store.get(otpRecord, { id })).toMatchObject({
      status: 'expired',
      isUsed: false,
      stamp: { action: 'update', actorType: 'system', reason: 'expired', at },
    });
    const listed = async (
      source: Parameters<typeof store.list<typeof otpRecord, 'due' | 'activeByType' | 'byStatus'>>[1],
    ) => (await store.list(otpRecord, source, { limit: 10 })).items.map((item) => item.id);
    expect(await listed({ index: 'due', of: { dueHour: hourOf(later(at, -minutes(3))) } })).toEqual([]);
    expect(await listed({ index: 'activeByType', of: { otpType } })).toEqual([]);
    expect(await listed({ index: 'byStatus', of: { status: 'expired' } })).toEqual([id]);
  });

  it('leaves codes alone that still hold, were used, or are locked', async () => {
    const driver = memoryDriver();
    const store = storeOver(driver);
    await otpUntil(store, later(at, 1));
    await otpUntil(store, later(at, -minutes(1)), { status: 'used', isUsed: true });
    await otpUntil(store, later(at, -minutes(1)), { status: 'locked' });
    expect(await run(store)).toEqual({ expired: 0, refused: 0, failed: 0 });
    expect(driver.items().flatMap((item) => (item['entity'] === otpRecord.name ? [item['version']] : []))).toEqual([
      1, 1, 1,
    ]);
  });

  it('expires what falls due in an hour after it has been swept', async () => {
    const store = storeOver(memoryDriver());
    await run(store);
    await otpUntil(store, later(at, minutes(5)));
    expect(await run(store, later(at, minutes(5)))).toMatchObject({ expired: 1 });
  });

  it('still finds what is due after the clock was set back', async () => {
    const store = storeOver(memoryDriver());
    await run(store, later(at, hours(500)));
    await otpUntil(store, later(at, -minutes(1)));
    expect(await run(store)).toMatchObject({ expired: 1 });
  });

  it('catches up after years in bounded runs, and settles what is newest at once', async () => {
    const driver = memoryDriver();
    const store = storeOver(driver);
    await run(store);
    const years = later(at, hours(24 * 700));
    await otpUntil(store, later(at, hours(24 * 300)));
    await otpUntil(store, later(at, hours(2)));
    await otpUntil(store, later(years, -minutes(1)));
    expect(await run(store, years)).toEqual({ expired: 2, refused: 0, failed: 0 });
    let runs = 1;
    let found = 0;
    for (; runs < 30 && found === 0; runs += 1) found += (await run(store, years)).expired ?? 0;
    expect([found, runs]).toEqual([1, 8]);
  });

  it('costs nine small reads when there is nothing to do', async () => {
    const spent: Spent = { calls: 0, steps: 0, readUnits: 0, writeUnits: 0 };
    const note = (change: Partial<Spent>) => {
      for (const [name, value] of Object.entries(change)) spent[name as keyof Spent] += value;
    };
    const store = storeOver(metered(memoryDriver(), note));
    await run(store);
    Object.assign(spent, { calls: 0, steps: 0, readUnits: 0, writeUnits: 0 });
    await run(store, later(at, minutes(5)));
    expect(spent).toEqual({ calls: 9, steps: 3, readUnits: 5, writeUnits: 0 });
  });

  it('leaves an item it cannot settle for the next run, and settles the others', async () => {
    const driver = memoryDriver();
    const broken = storeOver(driver);
    const { id } = await otpUntil(broken, later(at, -hours(3)));
    await otpUntil(broken, later(at, -hours(3)));
    await otpUntil(broken, later(at, -minutes(1)));
    const store: Store = {
      ...broken,
      write: (moment, write) =>
        write.operation(moment).key.pk.includes(id)
          ? Promise.reject(new Error('bad item'))
          : broken.write(moment, write),
    };
    expect(await run(store)).toEqual({ expired: 2, refused: 0, failed: 1 });
    expect(await run(broken, later(at, hours(40)))).toEqual({ expired: 1, refused: 0, failed: 0 });
  });
});
