import type { IsoTime } from '../domain/time.ts';
import { absent, is, type Condition, type Predicate, type Raw } from './conditions.ts';
import type { Operation } from './driver.ts';
import { indexKeys, primaryKey, ttlOf, type Entity, type Fields, type Item, type KeyOf, type Meta } from './entity.ts';
import { encode, erasedRaw, toRaw, VIEW, viewFields } from './items.ts';
import type { Stamp } from './stamp.ts';
import { fieldsOf } from './template.ts';

/** A write of an audited entity cannot be made without saying who and why. */
export type StampFor<E extends Entity> = E['audited'] extends true ? [stamp: Stamp] : [];

/** One intended write; `word` is what the caller must handle when its condition does not hold. */
export type Write<E extends Entity = Entity, Word extends string = string> = {
  of: E;
  word: Word;
  operation(at: IsoTime): Operation;
};

export type When<E extends Entity> = { readonly [F in keyof Item<E> & string]?: Predicate };

export type Changes<E extends Entity> = Partial<Omit<Fields<E>, keyof KeyOf<E>>> &
  Pick<Partial<Meta>, 'deletedAt' | 'deletedBy'>;

type NumericFields<E extends Entity> = {
  [F in keyof Fields<E>]: Exclude<Fields<E>[F], undefined> extends number ? F : never;
}[keyof Fields<E>];

/** Adds a new item at version 1. Word: `exists` when its key is taken (also by a soft-deleted item). */
export const create = <E extends Entity>(of: E, fields: Fields<E>, ...[stamp]: StampFor<E>): Write<E, 'exists'> => ({
  of,
  word: 'exists',
  operation: (at) => {
    const item = { ...fields, entity: of.name, version: 1, createdAt: at, updatedAt: at, stamp };
    return { kind: 'put', key: primaryKey(of, item), item: toRaw(of, item), when: { pk: absent } };
  },
});

/** Writes a changed copy of an item as it was read. A change to `undefined` removes the field. Word: `stale` when another write came first. */
export const replace = <E extends Entity>(
  of: E,
  current: Item<E>,
  changes: Changes<E>,
  ...[stamp]: StampFor<E>
): Write<E, 'stale'> => ({
  of,
  word: 'stale',
  operation: (at) => {
    const before: Meta = current;
    const item: Raw = { ...current, ...changes, version: before.version + 1, updatedAt: at, stamp };
    return { kind: 'put', key: primaryKey(of, item), item: toRaw(of, item), when: { version: is(before.version) } };
  },
});

type Patch<E extends Entity> = {
  set?: Changes<E>;
  add?: { [F in NumericFields<E>]?: number };
  remove?: readonly (keyof Changes<E> & string)[];
  /** What must hold. It always includes that the item exists, unless `upsert`, which makes it where it does not. */
  when?: When<E>;
  upsert?: boolean;
};

/**
 * Changes an item without reading it: counters, attempts, one-way switches. Word: `refused` when `when` does not hold.
 * Index keys are rebuilt from what the patch knows.
 * @throws Error when it changes an index whose other fields it does not know: use {@link replace}
 */
export const patch = <E extends Entity>(
  of: E,
  key: KeyOf<E>,
  { set = {}, add = {}, remove = [], when = {}, upsert = false }: Patch<E>,
  ...[stamp]: StampFor<E>
): Write<E, 'refused'> => ({
  of,
  word: 'refused',
  operation: (at) => {
    if (upsert && of.shows.length > 0) throw new Error(`${of.name} is in indexes: create it whole`);
    const counted = Object.keys(add).find((name) => of.shows.includes(name));
    if (counted !== undefined) throw new Error(`${of.name}: lists show ${counted}, and cannot follow an ADD`);
    const changed: Raw = { ...set };
    const known: Raw = { ...key, ...changed, updatedAt: at };
    const touched = new Set([...Object.keys(changed), ...Object.keys(add), ...remove, 'updatedAt']);
    const shown = viewFields(of).filter((name) => touched.has(name));
    const dropped = new Set<string>(remove);
    const ttl = of.expiry && touched.has(of.expiry.field) ? { ttl: ttlOf(of, known) } : {};
    const keys = touchedIndexKeys(of, known, touched, dropped);
    return {
      kind: 'update',
      key: primaryKey(of, key),
      set: encode({
        ...changed,
        entity: of.name,
        updatedAt: at,
        stamp,
        ...ttl,
        ...keys.set,
        ...Object.fromEntries(
          shown.filter((name) => !dropped.has(name)).map((name) => [`${VIEW}.${name}`, known[name]]),
        ),
      }),
      initial: upsert ? { ...encode(key), createdAt: at } : {},
      add: { ...(add as Record<string, number>), version: 1 },
      remove: [
        ...remove,
        ...keys.remove,
        ...shown.filter((name) => dropped.has(name)).map((name) => `${VIEW}.${name}`),
      ],
      when: { ...(upsert ? {} : { pk: { exists: true } as const }), ...(when as Condition) },
    };
  },
});

const touchedIndexKeys = (of: Entity, known: Raw, touched: ReadonlySet<string>, dropped: ReadonlySet<string>) => {
  const set: Raw = {};
  const remove: string[] = [];
  const all = indexKeys(of, known);
  for (const [name, index] of Object.entries(of.indexes)) {
    const fields = [...fieldsOf(index.pk), ...fieldsOf(index.sk), ...Object.keys(index.only ?? {})];
    if (!fields.some((field) => touched.has(field))) continue;
    const placed = all[`${index.on}pk`] !== undefined;
    const allKnown = fields.every((field) => field in known);
    const leaves =
      fields.some((field) => dropped.has(field)) || (!placed && (allKnown || excluded(index.only ?? {}, known)));
    const unknown = fields.find((field) => !(field in known) && !dropped.has(field));
    if (!leaves && unknown !== undefined)
      throw new Error(`patch of ${of.name} moves index ${name} without knowing ${unknown}`);
    for (const part of [`${index.on}pk`, `${index.on}sk`]) {
      if (leaves) remove.push(part);
      else set[part] = all[part];
    }
  }
  return { set, remove };
};

const excluded = (only: Readonly<Record<string, unknown>>, known: Raw): boolean =>
  Object.entries(only).some(
    ([name, wanted]) =>
      name in known && !(Array.isArray(wanted) ? wanted.includes(known[name]) : known[name] === wanted),
  );

/** Removes an item for good: only for records that are not audited (claims, pointers). Word: `refused`. */
export const erase = <E extends Entity>(
  of: E & { audited: false },
  key: KeyOf<E>,
  when: When<E> = {},
): Write<E, 'refused'> => ({
  of,
  word: 'refused',
  operation: () => ({
    kind: 'delete',
    key: primaryKey(of, key),
    when: { pk: { exists: true }, ...(when as Condition) },
  }),
});

/**
 * Overwrites an item with what its declaration keeps of it once its person is erased. What went is in no entry of the log
 * either. Word: `stale` when another write came first.
 */
export const forget = <E extends Entity>(of: E, current: Item<E>, stamp: Stamp): Write<E, 'stale'> => ({
  of,
  word: 'stale',
  operation: (at) => {
    const { version }: Meta = current;
    const erased = { version: version + 1, updatedAt: at, erasedAt: at, stamp: { ...stamp, action: 'erase' } };
    const item: Raw = { ...current, ...erased };
    return { kind: 'put', key: primaryKey(of, item), item: erasedRaw(of, item), when: { version: is(version) } };
  },
});

/**
 * Takes fields of an item away, also where lists show them, and touches nothing else of it, not even its version: what
 * stays is what a proof over the item is about. Word: `refused` when there is no such item.
 */
export const takeOut = <E extends Entity>(of: E, key: KeyOf<E>, fields: readonly string[]): Write<E, 'refused'> => ({
  of,
  word: 'refused',
  operation: () => ({
    kind: 'update',
    key: primaryKey(of, key),
    set: {},
    initial: {},
    add: {},
    remove: [...fields, ...(of.shows.length > 0 ? fields.map((name) => `${VIEW}.${name}`) : [])],
    when: { pk: { exists: true } },
  }),
});

/** Writes nothing, but the transaction only goes through if this item exists and meets `when`. Word: `refused`. */
export const check = <E extends Entity>(of: E, key: KeyOf<E>, when: When<E> = {}): Write<E, 'refused'> => ({
  of,
  word: 'refused',
  operation: () => ({
    kind: 'check',
    key: primaryKey(of, key),
    when: { pk: { exists: true }, ...(when as Condition) },
  }),
});
