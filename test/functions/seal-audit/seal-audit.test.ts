import { describe, expect, it } from 'vitest';
import { sealAndCheck } from '../../../functions/seal-audit/run.ts';
import { withoutValues } from '../../../shared/domain/audit/leaf.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { later, minutes, type IsoTime } from '../../../shared/domain/time.ts';
import { auditCheck } from '../../../shared/entities/audit-check.ts';
import { auditSeal } from '../../../shared/entities/audit-seal.ts';
import { auditTrail } from '../../../shared/entities/audit-trail.ts';
import type { Raw } from '../../../shared/store/conditions.ts';
import type { Driver } from '../../../shared/store/driver.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { create } from '../../../shared/store/writes.ts';
import { entryAt, newSealingKey } from '../../support/audit-log.ts';
import { memorySeals, signerWith } from '../../support/seals.ts';

const key = newSealingKey();
const day = (time: string): IsoTime => `2026-11-22T${time}:00.000Z`;

const world = (policy = defaultPolicy.audit) => {
  const driver = memoryDriver();
  const store = storeOver(driver);
  const bucket = memorySeals();
  const logged: unknown[] = [];
  const log = { info: () => undefined, error: (...line: unknown[]) => logged.push(line) };
  const deps = { store, files: bucket.files, signer: signerWith(key), policy, stage: 'test', log };
  const sequences = new Map<string, number>();
  return {
    driver,
    store,
    logged,
    deps,
    ...bucket,
    write: async (at: IsoTime, resourceId: string, fields = {}) => {
      const sequence = (sequences.get(resourceId) ?? 0) + 1;
      sequences.set(resourceId, sequence);
      const written = await store.write(at, create(auditTrail, entryAt(at, { resourceId, sequence, ...fields })));
      expect(written.kind).toBe('done');
    },
    run: (at: IsoTime) => sealAndCheck(deps)({ at, isOver: () => false }),
    /** What an intruder with the table's keys does to the only entry of a resource. */
    tamper: async (resourceId: string, change: (item: Raw) => Raw | undefined, on: Driver = driver) => {
      const at = { pk: `AUDIT#UserAccount#${resourceId}`, sk: '000000000001' };
      const after = change((await on.get(at))!);
      await on.write([after ? { kind: 'put', key: at, item: after, when: {} } : { kind: 'delete', key: at, when: {} }]);
    },
  };
};

describe('seal-audit', () => {
  it('seals an hour once, ten minutes after its end, and finds it as it was written', async () => {
    const { run, write, seals, store } = world();
    await write(day('06:15'), 'ASHA');
    await write(day('06:59'), 'ASHA');
    await write(day('07:05'), 'RAVI');
    expect(await run(day('07:09'))).toMatchObject({ sealed: 1, compared: 0 });
    expect(seals.get(1)?.seal).toMatchObject({ number: 1, size: 0, through: day('06:00') });
    expect(await run(day('07:10'))).toEqual({ sealed: 1, compared: 2, faults: 0, gaps: 0 });
    expect(await run(day('07:20'))).toMatchObject({ sealed: 0 });
    expect(seals.get(2)?.seal).toMatchObject({
      log: 'test',
      size: 2,
      late: 0,
      after: day('06:00'),
      through: day('07:00'),
    });
    expect(await store.get(auditCheck, { check: 'integrity' })).toMatchObject({ faultCount: 0, seals: [1, 2] });
  });

  it('goes on where it ended after any sleep', async () => {
    const { run, write, seals } = world();
    await write(day('01:15'), 'ASHA');
    await run(day('02:10'));
    await write(day('05:30'), 'ASHA');
    await write(day('09:30'), 'RAVI');
    expect(await run(day('12:15'))).toMatchObject({ sealed: 1, compared: 3, faults: 0 });
    expect(seals.get(2)?.seal).toMatchObject({ size: 2, after: day('02:00'), through: day('12:00') });
  });

  it('makes several trees of an hour that holds more than one may', async () => {
    const { run, write, seals } = world({ ...defaultPolicy.audit, leavesPerSeal: 4 });
    for (let count = 0; count < 11; count += 1) await write(later(day('01:00'), count * 1000), `USER${count}`);
    expect(await run(day('02:10'))).toEqual({ sealed: 3, compared: 11, faults: 0, gaps: 0 });
    expect([...seals.values()].map(({ seal }) => seal.size)).toEqual([4, 4, 3]);
    expect(seals.get(3)?.seal.through).toBe(day('02:00'));
  });

  it('seals with the next hour what the last one did not see', async () => {
    const { run, write, seals } = world();
    await write(day('01:15'), 'ASHA');
    await run(day('02:10'));
    await write(day('01:59'), 'LATE');
    await write(day('02:30'), 'ASHA');
    // The late one belongs to two spans: that of its time, and that of its seal.
    expect(await run(day('03:10'))).toEqual({ sealed: 1, compared: 4, faults: 0, gaps: 0 });
    expect(seals.get(2)?.seal).toMatchObject({ size: 2, late: 1 });
  });

  it('takes up the seal of a run that was cut off before it noted it', async () => {
    const { deps, run, write, seals, store } = world();
    await write(day('01:15'), 'ASHA');
    const cut = { ...store, write: () => Promise.reject(new Error('cut off')) };
    await expect(sealAndCheck({ ...deps, store: cut })({ at: day('02:10'), isOver: () => false })).rejects.toThrow();
    const [first] = [...seals.values()];
    expect(await run(day('02:30'))).toMatchObject({ sealed: 1, compared: 1, faults: 0 });
    expect([...seals.values()]).toEqual([first]);
    expect(await store.get(auditSeal, { number: 1 })).toMatchObject(first!.seal);
  });

  it('makes one seal when two runs meet', async () => {
    const { run, write, seals, store } = world();
    await write(day('01:15'), 'ASHA');
    await Promise.all([run(day('02:10')), run(day('02:11'))]);
    expect([...seals.keys()]).toEqual([1]);
    expect(await store.get(auditSeal, { number: 1 })).toMatchObject({ sealedAt: seals.get(1)!.seal.sealedAt });
  });

  it('checks seals of a key that was followed by another', async () => {
    const { deps, run, write } = world();
    await write(day('01:15'), 'ASHA');
    await run(day('02:10'));
    const rotated = sealAndCheck({ ...deps, signer: signerWith(newSealingKey()) });
    expect(await rotated({ at: day('03:10'), isOver: () => false })).toMatchObject({ sealed: 1, faults: 0 });
  });
});

describe('the comparison', () => {
  it.each([
    [
      'an edited entry',
      (item: Raw) => ({ ...item, action: 'create', view: { ...(item['view'] as Raw), action: 'create' } }),
      /is not what was logged/,
    ],
    ['edited values', (item: Raw) => ({ ...item, newValues: { city: 'Goa' } }), /values of UserAccount ASHA #1/],
    [
      'a list that shows something else',
      (item: Raw) => ({ ...item, view: { ...(item['view'] as Raw), reason: 'ordered to' } }),
      /Lists show another reason/,
    ],
    ['a removed entry', () => undefined, /is not there any more/],
    ['something else in its place', (item: Raw) => ({ ...item, action: 'fly' }), /is not there any more/],
  ])('names %s', async (_, change, says) => {
    const { run, write, tamper, store, logged } = world();
    await write(day('01:15'), 'ASHA');
    await run(day('02:10'));
    await tamper('ASHA', change);
    expect((await run(day('03:10'))).faults).toBeGreaterThan(0);
    const check = await store.get(auditCheck, { check: 'integrity' });
    expect(check?.lastFaulty?.faults.map(({ says: text }) => text).join()).toMatch(says);
    expect(JSON.stringify(logged)).toMatch(says);
  });

  it('finds nothing wrong with an entry whose values were erased', async () => {
    const { run, write, tamper } = world();
    await write(day('01:15'), 'ASHA');
    await run(day('02:10'));
    await tamper('ASHA', (item) => ({ ...withoutValues(item), view: withoutValues(item['view'] as Raw) }));
    expect(await run(day('03:10'))).toEqual({ sealed: 1, compared: 1, faults: 0, gaps: 0 });
  });

  it('names a seal that was forged', async () => {
    const { run, write, seals } = world();
    await write(day('01:15'), 'ASHA');
    await run(day('02:10'));
    const sealed = seals.get(1)!;
    seals.set(1, { ...sealed, seal: { ...sealed.seal, sealedAt: day('02:11') } });
    expect((await run(day('03:10'))).faults).toBeGreaterThan(0);
  });

  it('counts a gap until the parked record heals it', async () => {
    const { run, write } = world();
    await write(day('01:10'), 'ASHA', { sequence: 1 });
    await write(day('01:20'), 'ASHA', { sequence: 3 });
    expect(await run(day('02:10'))).toMatchObject({ faults: 0, gaps: 1 });
    await write(day('02:20'), 'ASHA', { sequence: 2 });
    expect(await run(day('03:10'))).toMatchObject({ faults: 0, gaps: 0 });
  });

  it('walks through older seals, and looks at each of them again in time', async () => {
    const { run, write, store } = world({ ...defaultPolicy.audit, olderPerCheck: 2 });
    for (let hour = 0; hour < 8; hour += 1) {
      const at = later(day('00:00'), hour * minutes(60));
      await write(later(at, 1), `USER${hour}`);
      await run(later(at, minutes(70)));
    }
    const again = new Set<number>();
    for (let hour = 8; hour < 14; hour += 1) {
      await run(later(day('00:00'), (hour + 1) * minutes(60) + minutes(10)));
      for (const number of (await store.get(auditCheck, { check: 'integrity' }))!.seals) again.add(number);
    }
    expect([...again].sort((left, right) => left - right).slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
