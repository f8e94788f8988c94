import * as z from 'zod';
import { Sealed } from '../domain/secret.ts';
import type { Raw } from './conditions.ts';
import { indexKeys, INDEX_NAMES, Meta, primaryKey, ttlOf, type Entity, type Item, type Shown } from './entity.ts';
import { fieldsOf } from './template.ts';

/** The attribute that indexes project: what lists may show, and nothing else. */
export const VIEW = 'view';

/** Attributes the store adds for DynamoDB's sake; no reader sees them. */
const PLUMBING = new Set(['pk', 'sk', 'ttl', VIEW, ...INDEX_NAMES.flatMap((name) => [`${name}pk`, `${name}sk`])]);

const storable = (value: unknown): unknown => (value instanceof Sealed ? value.ciphertext() : value);

/** Values as the table keeps them; sealed ones as ciphertext. */
export const encode = (values: Raw): Raw =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, storable(value)]),
  );

/** What an item's view holds: what lists show, whether they hide it, and that it was erased. Entities that no list shows have none. */
export const viewFields = (of: Entity): string[] =>
  of.shows.length === 0 ? [] : [...of.shows, 'deletedAt', 'erasedAt'];

/** The part of an item that lists may show. */
const viewOf = (of: Entity, values: Raw): Raw =>
  encode(Object.fromEntries(viewFields(of).map((name) => [name, values[name]])));

const formOf = ({ privacy }: Entity) =>
  typeof privacy === 'object' && typeof privacy.erased === 'object' ? privacy.erased : undefined;

/** Whether items of this kind are read no more once they are erased: what is left of one is no whole item. */
export const hidesErased = (of: Entity): boolean => {
  const form = formOf(of);
  return form !== undefined && form.placeholders === undefined;
};

/** Whether nobody reads this item any more. */
export const isGone = (of: Entity, raw: Raw): boolean => raw['erasedAt'] !== undefined && hidesErased(of);

/** Fields that stay whatever is erased: an item's key, its place in the log, who may see that, and its expiry. */
const alwaysKept = ({ key, audit, expiry }: Entity): string[] => [
  ...[key.pk, key.sk, audit?.id ?? ''].flatMap(fieldsOf),
  ...(audit?.subject === undefined ? [] : [audit.subject]),
  ...(expiry ? [expiry.field] : []),
  ...['branchCode', ...Object.keys(Meta.shape)],
];

/**
 * What its declaration keeps of an item whose person is erased. What is read no more is in no list either.
 * @throws Error for an entity that keeps nothing: it is removed
 */
export const erasedRaw = (of: Entity, values: Raw): Raw => {
  const form = formOf(of);
  if (!form) throw new Error(`nothing is kept of an erased ${of.name}`);
  const kept = new Set([...form.keep, ...alwaysKept(of)]);
  const left = Object.fromEntries(Object.entries(values).filter(([field]) => kept.has(field)));
  if (form.placeholders) return toRaw(of, { ...left, ...form.placeholders });
  return { ...encode(left), ...primaryKey(of, values), ...encode({ ttl: ttlOf(of, values) }) };
};

/** A whole item, with keys, index keys, view and TTL derived from its fields. */
export const toRaw = (of: Entity, values: Raw): Raw => ({
  ...encode(values),
  ...primaryKey(of, values),
  ...encode(indexKeys(of, values)),
  ...encode({ ttl: ttlOf(of, values) }),
  ...(of.shows.length > 0 && { [VIEW]: viewOf(of, values) }),
});

/** The fields of a stored item as the application knows them, before they are parsed. */
const withoutPlumbing = (raw: Raw): Raw =>
  Object.fromEntries(Object.entries(raw).filter(([name]) => !PLUMBING.has(name)));

const withSealed = (of: Entity, raw: Raw): Raw =>
  Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      of.sensitive[name] === 'sealed' && typeof value === 'string' ? new Sealed(value) : value,
    ]),
  );

const parsers = new WeakMap<Entity, { item: z.ZodType; shown: z.ZodType }>();

const parsersOf = (of: Entity) => {
  const known = parsers.get(of);
  if (known) return known;
  const item = z.object({ ...of.schema.shape, ...Meta.shape });
  const names = new Set<string>([...viewFields(of), 'version']);
  const shown = z.object(Object.fromEntries(Object.entries(item.shape).filter(([name]) => names.has(name))));
  const made = { item, shown };
  parsers.set(of, made);
  return made;
};

/** @throws ZodError when the table holds something its declaration does not allow: a bug or tampering, never passed on */
export const fromRaw = <E extends Entity>(of: E, raw: Raw): Item<E> =>
  parsersOf(of).item.parse(withSealed(of, withoutPlumbing(raw))) as Item<E>;

/** As {@link fromRaw}, for an item read through an index. */
export const shownFromRaw = <E extends Entity>(of: E, raw: Raw): Shown<E> =>
  parsersOf(of).shown.parse({ ...(raw[VIEW] as Raw), version: raw['version'] }) as Shown<E>;
