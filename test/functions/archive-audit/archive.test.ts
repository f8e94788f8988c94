import { beforeEach, describe, expect, it } from 'vitest';
import { archive } from '../../../functions/archive-audit/archive.ts';
import { days, hours, later, minutes } from '../../../shared/domain/time.ts';
import { memoryArchive } from '../../support/archive.ts';
import { auditedApp } from '../../support/audited.ts';
import { newPerson, register } from '../../support/journey.ts';

let world: Awaited<ReturnType<typeof auditedApp>>;
let bucket: ReturnType<typeof memoryArchive>;
let people: string[];
let counted: [string, number][];

beforeEach(async () => {
  world = await auditedApp();
  bucket = memoryArchive();
  people = [];
  counted = [];
  for (let hour = 0; hour < 3; hour += 1) {
    people.push((await register(world.app, newPerson())).userCode);
    await world.deliver();
    world.app.advance(hours(1) + minutes(11));
    await world.seal(world.app.now());
  }
});

const run = (at: string, put = bucket.archive.put, isOver = () => false) =>
  archive({
    store: world.app.store,
    files: world.app.seals.files,
    archive: { put },
    policy: world.app.policy.audit,
    metrics: { count: (name, value) => counted.push([name, value]) },
  })({ at, isOver });

describe('archive-audit', () => {
  it('leaves alone what was sealed today', async () => {
    expect(await run(world.app.now())).toEqual({ archived: 0, entries: 0 });
    expect(bucket.objects.size).toBe(0);
  });

  it('copies each seal once a day has gone by; all of it verifies, values and all', async () => {
    const at = later(world.app.now(), days(1));
    const { archived, entries } = await run(at);
    expect(archived).toBe(3);
    const verdict = bucket.verdict(world.key);
    expect(verdict).toMatchObject({ faults: [], gaps: [], seals: 3, entries, erased: 0 });
    expect(entries).toBeGreaterThan(30);
    expect(await run(at)).toEqual({ archived: 0, entries: 0 });
  });

  it('keeps values by the person they are about: erasing is removing what is below a prefix', async () => {
    await run(later(world.app.now(), days(1)));
    const [asha] = people;
    const own = [...bucket.objects.keys()].filter((key) => key.startsWith(`values/${asha}/`));
    expect(own.length).toBeGreaterThan(0);
    const lasting = JSON.stringify(
      bucket.lines([...bucket.objects.keys()].filter((key) => key.startsWith('entries/'))),
    );
    expect(lasting).not.toContain('oldValues');
    expect(lasting).not.toContain('203.0.113.7');
    for (const key of own) bucket.objects.delete(key);
    const verdict = bucket.verdict(world.key);
    expect(verdict.faults).toEqual([]);
    expect(verdict.erased).toBeGreaterThan(5);
  });

  it('goes on where it was cut off, and writes the same again where it was not sure', async () => {
    const at = later(world.app.now(), days(1));
    let puts = 0;
    await expect(
      run(at, (key, bytes) =>
        (puts += 1) === 4 ? Promise.reject(new Error('cut off')) : bucket.archive.put(key, bytes),
      ),
    ).rejects.toThrow('cut off');
    await run(at);
    expect(bucket.verdict(world.key)).toMatchObject({ faults: [], seals: 3 });
    const before = new Map(bucket.objects);
    await Promise.all([run(at), run(at)]);
    expect(bucket.objects).toEqual(before);
  });

  it('says for how many days something waits to be archived', async () => {
    await run(later(world.app.now(), days(1)), bucket.archive.put, () => true);
    await run(later(world.app.now(), days(5)), bucket.archive.put, () => true);
    await run(later(world.app.now(), days(5)));
    expect(counted.map(([name, value]) => `${name} ${value}`)).toEqual([
      'AuditUnarchivedDays 1',
      'AuditUnarchivedDays 5',
      'AuditUnarchivedDays 0',
    ]);
  });
});
