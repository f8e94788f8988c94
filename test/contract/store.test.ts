import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { later } from '../../shared/domain/time.ts';
import { above, absent, atMost, below, is, orAbsent } from '../../shared/store/conditions.ts';
import { entity } from '../../shared/store/entity.ts';
import { metered, type Spent } from '../../shared/store/meter.ts';
import { storeOver } from '../../shared/store/store.ts';
import { check, create, erase, patch, replace } from '../../shared/store/writes.ts';
import { at, stamp, parcel, counter, drivers, some } from './parcels.ts';

describe.each(drivers)('the store on %s', (_name, fresh) => {
  const sealed = async () => {
    const driver = await fresh();
    return { driver, store: storeOver(driver) };
  };

  it('creates once, at version 1, and reads back what it wrote', async () => {
    const { store } = await sealed();
    const made = await store.write(at, create(parcel, some('a', { secret: 's' }), stamp));
    expect(made).toMatchObject({ kind: 'done', item: { id: 'a', version: 1, createdAt: at, updatedAt: at, stamp } });
    expect(await store.get(parcel, { id: 'a' })).toEqual(made.kind === 'done' && made.item);
    const again = await store.write(at, create(parcel, some('a', { owner: 'O2' }), stamp));
    expect(again).toMatchObject({ kind: 'exists', current: { owner: 'O1' } });
  });

  it('refuses a replacement of what changed meanwhile, and hands over what stands there', async () => {
    const { store } = await sealed();
    const made = await store.write(at, create(parcel, some('a'), stamp));
    if (made.kind !== 'done') throw new Error('not created');
    const first = await store.write(later(at, 1), replace(parcel, made.item, { note: 'one' }, stamp));
    const second = await store.write(later(at, 2), replace(parcel, made.item, { note: 'two' }, stamp));
    expect(first).toMatchObject({ kind: 'done', item: { version: 2, note: 'one' } });
    expect(second).toMatchObject({ kind: 'stale', current: { version: 2, note: 'one' } });
  });

  it('removes a field that is replaced by undefined', async () => {
    const { store } = await sealed();
    const made = await store.write(at, create(parcel, some('a', { note: 'x' }), stamp));
    if (made.kind !== 'done') throw new Error('not created');
    await store.write(at, replace(parcel, made.item, { note: undefined }, stamp));
    expect(await store.get(parcel, { id: 'a' })).not.toHaveProperty('note');
  });

  it('patches by condition without reading, counting the version', async () => {
    const { store } = await sealed();
    await store.write(at, create(parcel, some('a', { weight: 1 }), stamp));
    const heavier = () => patch(parcel, { id: 'a' }, { add: { weight: 1 }, when: { weight: below(3) } }, stamp);
    expect(await store.write(at, heavier())).toMatchObject({ kind: 'done', item: { weight: 2, version: 2 } });
    expect(await store.write(at, heavier())).toMatchObject({ kind: 'done', item: { weight: 3, version: 3 } });
    expect(await store.write(at, heavier())).toMatchObject({ kind: 'refused', current: { weight: 3, version: 3 } });
    expect(await store.write(at, patch(parcel, { id: 'none' }, { set: { note: 'x' } }, stamp))).toEqual({
      kind: 'refused',
      current: undefined,
    });
  });

  it('makes an upserted counter on first use and keeps its birth', async () => {
    const { store } = await sealed();
    const hit = (when: string) =>
      store.write(
        when,
        patch(counter, { name: 'c' }, { add: { count: 1 }, upsert: true, when: { until: orAbsent(atMost(when)) } }),
      );
    await hit(at);
    expect(await hit(later(at, 1000))).toMatchObject({
      kind: 'done',
      item: { name: 'c', count: 2, version: 2, createdAt: at },
    });
    await store.write(at, patch(counter, { name: 'c' }, { set: { until: later(at, 5000) } }));
    expect(await hit(later(at, 4999))).toMatchObject({ kind: 'refused', current: { count: 2 } });
    expect((await hit(later(at, 5000))).kind).toBe('done');
  });

  it('commits all of a transaction or none, and names who refused', async () => {
    const { store } = await sealed();
    await store.write(at, create(parcel, some('taken'), stamp));
    const outcome = await store.commit(at, {
      fresh: create(parcel, some('fresh'), stamp),
      taken: create(parcel, some('taken'), stamp),
      gone: check(parcel, { id: 'gone' }),
    });
    expect(outcome).toMatchObject({
      kind: 'refused',
      because: { taken: { kind: 'exists', current: { id: 'taken' } }, gone: { kind: 'refused' } },
    });
    expect(outcome.kind === 'refused' && outcome.because.fresh).toBeUndefined();
    expect(await store.get(parcel, { id: 'fresh' })).toBeUndefined();
    expect(
      await store.commit(at, {
        fresh: create(parcel, some('fresh'), stamp),
        count: patch(counter, { name: 'n' }, { add: { count: 1 }, upsert: true }),
      }),
    ).toEqual({ kind: 'done' });
    expect(await store.get(parcel, { id: 'fresh' })).toMatchObject({ version: 1 });
  });

  it('has one winner of many parallel conditional writes', async () => {
    const { store } = await sealed();
    await store.write(at, create(parcel, some('a', { weight: 0 }), stamp));
    const close = () => patch(parcel, { id: 'a' }, { set: { state: 'closed' }, when: { state: is('open') } }, stamp);
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => store.write(at, close())));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  });

  it('hides what was soft-deleted from reads and lists, unless asked', async () => {
    const { store } = await sealed();
    const made = await store.write(at, create(parcel, some('a'), stamp));
    if (made.kind !== 'done') throw new Error('not created');
    await store.write(at, replace(parcel, made.item, { deletedAt: at, deletedBy: 'O1' }, stamp));
    const list = (deleted: boolean) =>
      store.list(parcel, { index: 'byOwner', of: { owner: 'O1' } }, { limit: 10, deleted });
    expect(await store.get(parcel, { id: 'a' })).toBeUndefined();
    expect(await store.get(parcel, { id: 'a' }, { deleted: true })).toMatchObject({ deletedBy: 'O1' });
    expect((await list(false)).items).toEqual([]);
    expect((await list(true)).items).toHaveLength(1);
    expect((await store.write(at, create(parcel, some('a'), stamp))).kind).toBe('exists');
  });

  it('hides what was soft-deleted by a patch from lists, too', async () => {
    const { store } = await sealed();
    await store.write(at, create(parcel, some('a'), stamp));
    await store.write(at, patch(parcel, { id: 'a' }, { set: { deletedAt: at, deletedBy: 'O1' } }, stamp));
    const list = (deleted: boolean) =>
      store.list(parcel, { index: 'byOwner', of: { owner: 'O1' } }, { limit: 10, deleted });
    expect((await list(false)).items).toEqual([]);
    expect((await list(true)).items).toHaveLength(1);
    await store.write(at, patch(parcel, { id: 'a' }, { remove: ['deletedAt', 'deletedBy'] }, stamp));
    expect((await list(false)).items).toHaveLength(1);
  });

  it('erases only where the condition holds', async () => {
    const { store } = await sealed();
    await store.write(at, create(counter, { name: 'c', count: 1 }));
    expect((await store.write(at, erase(counter, { name: 'c' }, { count: above(1) }))).kind).toBe('refused');
    expect((await store.write(at, erase(counter, { name: 'c' }, { count: is(1), until: absent }))).kind).toBe('done');
    expect(await store.get(counter, { name: 'c' })).toBeUndefined();
  });

  it('moves items between sparse indexes, also by patch, and shows lists what is declared', async () => {
    const { store } = await sealed();
    await store.write(at, create(parcel, some('a', { note: 'old', secret: 's' }), stamp));
    const open = async () => (await store.list(parcel, { index: 'open', of: { state: 'open' } }, { limit: 10 })).items;
    expect(await open()).toEqual([{ id: 'a', owner: 'O1', state: 'open', note: 'old', version: 1 }]);
    await store.write(at, patch(parcel, { id: 'a' }, { set: { note: 'new' } }, stamp));
    expect(await open()).toMatchObject([{ note: 'new', version: 2 }]);
    await store.write(at, patch(parcel, { id: 'a' }, { set: { state: 'closed' } }, stamp));
    expect(await open()).toEqual([]);
    await store.write(at, patch(parcel, { id: 'a' }, { set: { state: 'open' } }, stamp));
    expect(await open()).toMatchObject([{ state: 'open', version: 4 }]);
  });

  it('refuses a patch that would move an index it does not know enough about', async () => {
    const { store } = await sealed();
    await store.write(at, create(parcel, some('a'), stamp));
    await expect(store.write(at, patch(parcel, { id: 'a' }, { set: { owner: 'O2' } }, stamp))).rejects.toThrow(
      'byOwner without knowing createdAt',
    );
  });

  it('refuses what lists could not follow or judge', async () => {
    const { store } = await sealed();
    await store.write(at, create(parcel, some('a', { weight: 1 }), stamp));
    const byWeight = { limit: 5, where: { weight: is(1) } };
    await expect(store.list(parcel, { index: 'byOwner', of: { owner: 'O1' } }, byWeight)).rejects.toThrow(
      'do not show weight',
    );
    const shownCount = entity('Shown', {
      schema: z.object({ id: z.string(), count: z.int() }),
      key: { pk: 'SHOWN#{id}', sk: 'SHOWN' },
      shows: ['count'],
      audit: false,
      privacy: 'impersonal',
    });
    await expect(store.write(at, patch(shownCount, { id: 'a' }, { add: { count: 1 } }))).rejects.toThrow(
      'cannot follow an ADD',
    );
  });

  it('sets the expiry DynamoDB acts on', async () => {
    const { driver, store } = await sealed();
    await store.write(at, create(parcel, some('a', { endsAt: later(at, 1000) }), stamp));
    expect(await driver.get({ pk: 'PARCEL#a', sk: 'PARCEL' })).toMatchObject({ ttl: Date.parse(at) / 1000 + 61 });
    await store.write(at, patch(parcel, { id: 'a' }, { set: { endsAt: later(at, 9000) } }, stamp));
    expect(await driver.get({ pk: 'PARCEL#a', sk: 'PARCEL' })).toMatchObject({ ttl: Date.parse(at) / 1000 + 69 });
  });

  it('refuses key values that would forge another key', async () => {
    const { store } = await sealed();
    await expect(store.write(at, create(parcel, some('a#b'), stamp))).rejects.toThrow("'#'");
    await expect(store.get(parcel, { id: '' })).rejects.toThrow('no value');
  });

  it('counts parallel calls as one step', async () => {
    const { driver } = await sealed();
    const spent: Spent = { calls: 0, steps: 0, readUnits: 0, writeUnits: 0 };
    const store = storeOver(
      metered(driver, (change) => {
        for (const [name, value] of Object.entries(change)) spent[name as keyof Spent] += value;
      }),
    );
    await store.write(at, create(parcel, some('a'), stamp));
    await Promise.all([
      store.get(parcel, { id: 'a' }),
      store.list(parcel, { index: 'open', of: { state: 'open' } }, { limit: 5 }),
    ]);
    expect(spent).toEqual({ calls: 6, steps: 2, readUnits: 3, writeUnits: 1 });
  });
});
