import { describe, expect, it } from 'vitest';
import { later } from '../../shared/domain/time.ts';
import { is } from '../../shared/store/conditions.ts';
import { storeOver } from '../../shared/store/store.ts';
import { create } from '../../shared/store/writes.ts';
import { at, drivers, parcel, some, stamp } from './parcels.ts';

describe.each(drivers)('lists of the store on %s', (_name, fresh) => {
  it('pages through sharded lists and unions without losing or repeating anything', async () => {
    const store = storeOver(await fresh());
    const ids = Array.from({ length: 23 }, (_, place) => `p${String(place).padStart(2, '0')}`);
    for (const [place, id] of ids.entries()) {
      await store.write(later(at, place), create(parcel, some(id, { owner: place % 2 === 0 ? 'EVEN' : 'ODD' }), stamp));
    }
    for (const newestFirst of [true, false]) {
      const pages = async (
        limit: number,
        read: (after: string | undefined) => Promise<{ items: { id: string }[]; next: string | undefined }>,
      ) => {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const { items, next } = await read(after);
          expect(items.length).toBeLessThanOrEqual(limit);
          seen.push(...items.map(({ id }) => id));
          after = next;
        } while (after !== undefined);
        return seen;
      };
      const expected = newestFirst ? ids.toReversed() : ids;
      const shards = (after: string | undefined) =>
        store.list(parcel, { index: 'open', of: { state: 'open' } }, { limit: 5, after, newestFirst });
      const both = [
        { index: 'byOwner' as const, of: { owner: 'EVEN' } },
        { index: 'byOwner' as const, of: { owner: 'ODD' } },
      ];
      const union = (after: string | undefined) => store.list(parcel, both, { limit: 4, after, newestFirst });
      const filtered = (after: string | undefined) =>
        store.list(
          parcel,
          { index: 'open', of: { state: 'open' } },
          { limit: 2, after, newestFirst, where: { owner: is('ODD') } },
        );
      expect(await pages(5, shards)).toEqual(expected);
      expect(await pages(4, union)).toEqual(expected);
      expect(await pages(2, filtered)).toEqual(expected.filter((id) => Number(id.slice(1)) % 2 === 1));
    }
  });

  it('reads a range of a list, both ends included', async () => {
    const store = storeOver(await fresh());
    for (let place = 0; place < 6; place += 1)
      await store.write(later(at, place), create(parcel, some(`p${place}`), stamp));
    const { items } = await store.list(
      parcel,
      { index: 'byOwner', of: { owner: 'O1' } },
      { limit: 10, from: later(at, 1), to: later(at, 3) },
    );
    expect(items.map(({ id }) => id)).toEqual(['p3', 'p2', 'p1']);
  });

  it('finds nothing in a range that ends before it begins', async () => {
    const store = storeOver(await fresh());
    await store.write(at, create(parcel, some('p0'), stamp));
    const backwards = { limit: 10, from: later(at, 3), to: later(at, 1) };
    expect(await store.list(parcel, { index: 'byOwner', of: { owner: 'O1' } }, backwards)).toEqual({ items: [] });
  });
});
