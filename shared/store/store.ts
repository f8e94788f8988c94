import type { IsoTime } from '../domain/time.ts';
import type { Raw } from './conditions.ts';
import type { Driver, Operation } from './driver.ts';
import { primaryKey, type Entity, type Item, type KeyOf } from './entity.ts';
import { fromRaw, isGone } from './items.ts';
import { listPage, type ListQuery, type Page, type Source } from './lists.ts';
import { prefixOf, requireKey } from './template.ts';
import type { Write } from './writes.ts';

type EntityOf<W> = W extends Write<infer E> ? E : never;
type WordOf<W> = W extends Write<Entity, infer Word> ? Word : never;

/** The answer to one write: the item as it now is, or the word of the write with the item that stood in the way. */
export type Written<W extends Write> =
  { kind: 'done'; item: Item<EntityOf<W>> } | { kind: WordOf<W>; current: Item<EntityOf<W>> | undefined };

/** The answer to a transaction: all of it, or none and why, per named write. */
export type Committed<Ws extends Record<string, Write>> =
  | { kind: 'done' }
  | {
      kind: 'refused';
      because: { [K in keyof Ws]?: { kind: WordOf<Ws[K]>; current: Item<EntityOf<Ws[K]>> | undefined } };
    };

/** Entities read together: `[entity]` for those a partition may hold several of. */
export type Together = Record<string, Entity | readonly [Entity]>;
export type ReadTogether<T extends Together> = {
  [K in keyof T]: T[K] extends readonly [infer E extends Entity]
    ? Item<E>[]
    : T[K] extends Entity
      ? Item<T[K]> | undefined
      : never;
};

export type Store = {
  /** Strongly consistent. @returns undefined for a missing or soft-deleted item */
  get<E extends Entity>(of: E, key: KeyOf<E>, options?: { deleted?: boolean }): Promise<Item<E> | undefined>;
  /** Every wanted entity of one partition, in one strongly consistent Query. */
  readTogether<T extends Together>(wanted: T, values: Raw): Promise<ReadTogether<T>>;
  /** One page of one list, or of several merged into one, each item once. */
  list<E extends Entity, N extends (keyof E['indexes'] & string) | 'primary'>(
    of: E,
    from: Source<N> | readonly Source<N>[],
    query: ListQuery<E>,
  ): Promise<Page<E, N>>;
  write<W extends Write>(at: IsoTime, write: W): Promise<Written<W>>;
  /** One transaction over at most 100 items. */
  commit<Ws extends Record<string, Write>>(at: IsoTime, writes: Ws): Promise<Committed<Ws>>;
};

const parsed = (of: Entity, raw: Raw | undefined) =>
  raw === undefined || isGone(of, raw) ? undefined : fromRaw(of, raw);

const sharedPrefix = (texts: readonly string[]): string => {
  const [first = '', ...rest] = texts;
  let length = first.length;
  while (!rest.every((text) => text.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
};

/** The store over a driver: the only way the application reads or writes the table. */
export const storeOver = (driver: Driver): Store => ({
  async get(of, key, { deleted = false } = {}) {
    const item = parsed(of, await driver.get(primaryKey(of, key))) as Item<typeof of> | undefined;
    return item?.deletedAt !== undefined && !deleted ? undefined : item;
  },

  async readTogether(wanted, values) {
    const entities = Object.values(wanted).map((one) => ('name' in one ? one : one[0]));
    const [partition] = new Set(entities.map(({ key }) => requireKey(key.pk, values)));
    const prefix = sharedPrefix(entities.map(({ key }) => prefixOf(key.sk)));
    const { items } = await driver.query({
      pk: partition ?? '',
      between: { from: prefix, to: `${prefix}\uffff` },
      newestFirst: false,
    });
    const of = (one: Entity) =>
      items.filter((raw) => raw['entity'] === one.name && !isGone(one, raw)).map((raw) => fromRaw(one, raw));
    return Object.fromEntries(
      Object.entries(wanted).map(([name, one]) => [name, 'name' in one ? of(one)[0] : of(one[0])]),
    ) as ReadTogether<typeof wanted>;
  },

  list: (of, sources, query) => listPage(driver, of, [sources].flat(), query),

  async write(at, write) {
    const result = await driver.write([write.operation(at)]);
    if (result.kind === 'done') return { kind: 'done', item: parsed(write.of, result.after) } as Written<typeof write>;
    return { kind: write.word, current: parsed(write.of, result.refusals[0]?.current) } as Written<typeof write>;
  },

  async commit(at, writes) {
    const named = Object.entries(writes);
    const [first, ...rest] = named.map(([, write]) => write.operation(at));
    if (!first) return { kind: 'done' };
    const result = await driver.write([first, ...rest] satisfies [Operation, ...Operation[]]);
    if (result.kind === 'done') return { kind: 'done' };
    const because = named.flatMap(([name, write], place): [string, unknown][] => {
      const refusal = result.refusals[place];
      return refusal ? [[name, { kind: write.word, current: parsed(write.of, refusal.current) }]] : [];
    });
    return { kind: 'refused', because: Object.fromEntries(because) } as Committed<typeof writes>;
  },
});
