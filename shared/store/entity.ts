import * as z from 'zod';
import { fillKey, prefixOf, requireKey, type FieldsOf, type Template } from './template.ts';
import { Stamp } from './stamp.ts';
import type { Comparable, Raw } from './conditions.ts';
import type { KeptBecause } from '../domain/privacy/kept-because.ts';

/** The generic sparse indexes of the table; an item appears at most once in each. */
export const INDEX_NAMES = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const;
export type IndexName = (typeof INDEX_NAMES)[number];

/** Shards of every list over a low-cardinality value: each adds 1,000 writes/s and costs 0.5 RCU a page. */
export const SHARDS = 4;

/**
 * What the audit log, logs and replies may show of a field:
 * `secret` (hashes, tokens) and `sealed` (ciphertext) never leave the store; `masked` is shown in part.
 */
export type Sensitivity = 'secret' | 'sealed' | 'masked';

export type IndexDeclaration<Fields = string> = {
  on: IndexName;
  pk: string;
  sk: string;
  /** Spread over SHARDS partitions; readers merge them. */
  sharded?: boolean;
  /** Only items whose fields have these values are in the index. */
  only?: { readonly [F in Fields & string]?: Comparable | readonly Comparable[] };
};

/** Keeps one audited entity's place in the log. */
export type AuditDeclaration<Fields extends string = string> = {
  /** The resource id, a template over the entity's fields. */
  id: string;
  /** The field holding the user the record is about. */
  subject?: Fields;
};

/**
 * What an entity holds about a person: where it is found, what their export shows of it, and what is left once they are
 * erased (rules.md, Personal data). A field that is not named under `keep` goes.
 */
export type PersonalData<Field extends string = string> = {
  /** The partition of their user code, or the index whose partition is. */
  found: 'partition' | { index: string };
  erased: ErasedForm<Field>;
  /** Masked fields that are the person's own, so that their export shows them whole. */
  own?: readonly Field[];
  /** Fields that are about somebody else, or about how we work: no export shows them. */
  others?: readonly Field[];
};

export type ErasedForm<Field extends string = string> =
  /** Removed for good; never what the log has to account for. */
  | 'removed'
  /** Only the values are taken out; the rest of an entry of the log stays provable (audit.md, 5). */
  | 'emptied'
  | {
      /** What stays beside its key, its place in the log and its expiry. */
      keep: readonly Field[];
      because: KeptBecause;
      /**
       * What stands for fields an item cannot be without: it is then still read by those who read deleted ones. Without
       * it nobody reads an erased item again.
       */
      placeholders?: { readonly [F in Field]?: unknown };
    };

/** What every entity says about persons. */
export type Privacy<Field extends string = string> =
  /** Nothing about a person but their user code: left as it is. */
  | 'impersonal'
  /** Gone by itself within days (`expiry`): nobody looks for it. */
  | 'expires'
  /** Made from other items, and taken away with them. */
  | 'derived'
  | PersonalData<Field>;

/** What the store adds to every item. */
export const Meta = z.object({
  entity: z.string(),
  version: z.int().positive(),
  createdAt: z.iso.datetime({ precision: 3 }),
  updatedAt: z.iso.datetime({ precision: 3 }),
  stamp: Stamp.optional(),
  deletedAt: z.iso.datetime({ precision: 3 }).optional(),
  deletedBy: z.string().optional(),
  /** When the person it was about was erased: what is left is what its declaration keeps. */
  erasedAt: z.iso.datetime({ precision: 3 }).optional(),
});
export type Meta = z.output<typeof Meta>;

export type Entity<
  Name extends string = string,
  Schema extends z.ZodObject = z.ZodObject,
  Pk extends string = string,
  Sk extends string = string,
  Indexes extends Record<string, IndexDeclaration> = Record<string, IndexDeclaration>,
  Shows extends string = string,
  Audited extends boolean = boolean,
> = {
  name: Name;
  schema: Schema;
  key: { pk: Pk; sk: Sk };
  indexes: Indexes;
  /** Fields that index readers see (DynamoDB projects them as one map, `view`). */
  shows: readonly Shows[];
  sensitive: Readonly<Record<string, Sensitivity>>;
  /** The field after whose time, plus a grace, DynamoDB removes the item. */
  expiry: { field: string; graceSeconds: number } | undefined;
  audited: Audited;
  audit: AuditDeclaration | undefined;
  privacy: Privacy;
};

export type Fields<E extends Entity> = z.output<E['schema']>;
export type Item<E extends Entity> = Fields<E> & Meta;
export type KeyOf<E extends Entity> = Pick<
  Fields<E>,
  (FieldsOf<E['key']['pk']> | FieldsOf<E['key']['sk']>) & keyof Fields<E>
>;
export type Shown<E extends Entity> = Pick<
  Item<E>,
  (E['shows'][number] | 'version' | 'deletedAt' | 'erasedAt') & keyof Item<E>
>;

type Names<S extends z.ZodObject> = keyof z.output<S> & string;

/** Index keys may also name what the store stamps on every item. */
type Indexable<S extends z.ZodObject> = Names<S> | 'createdAt' | 'updatedAt';

type CheckedIndexes<I, S extends z.ZodObject> = {
  [K in keyof I]: I[K] extends { pk: infer P extends string; sk: infer Q extends string }
    ? IndexDeclaration<Names<S>> & { pk: Template<P, Indexable<S>>; sk: Template<Q, Indexable<S>> }
    : IndexDeclaration<Names<S>>;
};

type Declaration<S extends z.ZodObject, Pk extends string, Sk extends string, I, Shows extends string, A> = {
  schema: S;
  key: { pk: Template<Pk, Names<S>>; sk: Template<Sk, Names<S>> };
  indexes?: I & CheckedIndexes<I, S>;
  shows?: readonly (Shows & (Names<S> | 'createdAt' | 'updatedAt'))[];
  sensitive?: { readonly [F in Names<S>]?: Sensitivity };
  expiry?: { field: Names<S>; graceSeconds: number };
  audit: A;
  privacy: Privacy<Names<S>>;
};

/**
 * Declares an entity once: schema, keys, indexes, sensitive fields, expiry, audit and what it holds about persons. Table indexes, IAM prefixes,
 * redaction, TTL and docs/generated are derived from it. A template that names a missing field does not compile.
 * @throws Error when two of its indexes share a generic index: an item can be in each only once
 */
export const entity = <
  const Name extends string,
  S extends z.ZodObject,
  const Pk extends string,
  const Sk extends string,
  const I extends Record<string, IndexDeclaration> = Record<never, IndexDeclaration>,
  const Shows extends string = never,
  const A extends AuditDeclaration<Names<S>> | false = false,
>(
  name: Name,
  declared: Declaration<S, Pk, Sk, I, Shows, A>,
): Entity<Name, S, Pk, Sk, I, Shows, A extends false ? false : true> => {
  const indexes = (declared.indexes ?? {}) as I;
  const homes = Object.values(indexes).map(({ on }) => on);
  if (new Set(homes).size !== homes.length) throw new Error(`${name}: two indexes on one of ${homes.join(', ')}`);
  return {
    name,
    schema: declared.schema,
    key: declared.key as { pk: Pk; sk: Sk },
    indexes,
    shows: declared.shows ?? [],
    sensitive: (declared.sensitive ?? {}) as Record<string, Sensitivity>,
    expiry: declared.expiry,
    audited: (declared.audit !== false) as A extends false ? false : true,
    audit: declared.audit === false ? undefined : declared.audit,
    privacy: declared.privacy,
  };
};

/** The primary key of an item. @throws Error when a key field is missing or contains `#` */
export const primaryKey = (of: Entity, values: Raw): { pk: string; sk: string } => ({
  pk: requireKey(of.key.pk, values),
  sk: requireKey(of.key.sk, values),
});

/** FNV-1a over the primary key: where an item lives among the shards of an index. */
export const shardOf = (pk: string, sk: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(`${pk}|${sk}`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % SHARDS;
};

/** The partitions a list over this index value is spread over. */
export const partitionsOf = (index: IndexDeclaration, values: Raw): string[] => {
  const pk = requireKey(index.pk, values);
  return index.sharded === true ? Array.from({ length: SHARDS }, (_, shard) => `${pk}#${shard}`) : [pk];
};

const belongs = (only: Readonly<Record<string, unknown>>, values: Raw): boolean =>
  Object.entries(only).every(([name, wanted]) =>
    Array.isArray(wanted) ? wanted.includes(values[name]) : values[name] === wanted,
  );

/** The index attributes of an item: `{g1pk, g1sk, …}`; `undefined` values mean "not in that index". */
export const indexKeys = (of: Entity, values: Raw): Record<string, string | undefined> => {
  const { pk, sk } = primaryKey(of, values);
  return Object.fromEntries(
    Object.values(of.indexes).flatMap((index) => {
      const inside = belongs(index.only ?? {}, values);
      const partition = inside ? fillKey(index.pk, values) : undefined;
      const place = inside ? fillKey(index.sk, values) : undefined;
      const there = partition !== undefined && place !== undefined;
      return [
        [`${index.on}pk`, there ? (index.sharded === true ? `${partition}#${shardOf(pk, sk)}` : partition) : undefined],
        [`${index.on}sk`, there ? place : undefined],
      ];
    }),
  );
};

/** Seconds since 1970 at which DynamoDB may remove the item. @returns undefined when it never expires */
export const ttlOf = (of: Entity, values: Raw): number | undefined => {
  const at = of.expiry && values[of.expiry.field];
  return typeof at === 'string' && of.expiry ? Math.floor(Date.parse(at) / 1000) + of.expiry.graceSeconds : undefined;
};

/** The resource id under which an item's history is kept. @throws Error for an entity that is not audited */
export const resourceId = (of: Entity, values: Raw): string => {
  if (!of.audit) throw new Error(`${of.name} is not audited`);
  return requireKey(of.audit.id, values);
};

/** The fixed prefixes of an entity's partitions in the table and its indexes: IAM walls are built from them. */
export const partitionPrefixes = (of: Entity): string[] => [
  prefixOf(of.key.pk),
  ...Object.values(of.indexes).map(({ pk }) => prefixOf(pk)),
];
