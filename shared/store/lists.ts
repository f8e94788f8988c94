import { absent, type Condition, type Raw } from './conditions.ts';
import type { Driver, QueryResult } from './driver.ts';
import { partitionsOf, type Entity, type IndexName, type Item, type Shown } from './entity.ts';
import { fromRaw, hidesErased, shownFromRaw, VIEW, viewFields } from './items.ts';
import { prefixOf } from './template.ts';

export type ListQuery<E extends Entity> = {
  limit: number;
  /** The place a former page ended at: its `next`. */
  after?: string | undefined;
  /** Inclusive bounds on what the sort key begins with, usually times. */
  from?: string | undefined;
  to?: string | undefined;
  newestFirst?: boolean;
  /** A filter on shown fields. It never makes the server read on: a page may hold fewer than `limit`. */
  where?: { readonly [F in keyof Item<E> & string]?: Condition[string] };
  /** Also soft-deleted items. */
  deleted?: boolean;
};

export type Page<E extends Entity, N extends string> = {
  items: (N extends 'primary' ? Item<E> : Shown<E>)[];
  /** Where to go on, or undefined at the end. Not yet authenticated: see shared/http/cursors.ts. */
  next: string | undefined;
};

/** A filtered page reads at most this many times its limit from each shard. */
const LOOK_AHEAD = 4;

/** One list to read: an index (or the table's own partitions, `primary`) and the values of its partition's fields. */
export type Source<N extends string = string> = { index: N; of: Raw };

/**
 * Reads every partition of one or more lists with one common bound and merges them by sort key: the shards of an index,
 * a fan-out over branches, a union of lists. All of them must sort by the same template.
 */
export const listPage = async <E extends Entity, N extends string>(
  driver: Driver,
  of: E,
  sources: readonly Source<N>[],
  { limit, after, from, to, newestFirst = true, where = {}, deleted = false }: ListQuery<E>,
): Promise<Page<E, N>> => {
  const places = sources.map(({ index, of: values }) => {
    const declared = index === 'primary' ? undefined : of.indexes[index];
    const { pk, sk } = declared ?? of.key;
    return { on: declared?.on, sk, partitions: partitionsOf(declared ?? { on: 'g1', pk, sk }, values) };
  });
  const [sortKey = '', ...others] = new Set(places.map(({ sk }) => sk));
  if (others.length > 0)
    throw new Error(`${of.name}: lists sorted by ${sortKey} and ${others.join()} cannot be merged`);
  const unseen = Object.keys(where).find((field) => places.some(({ on }) => on) && !viewFields(of).includes(field));
  if (unseen !== undefined)
    throw new Error(`${of.name}: lists do not show ${unseen}, so they cannot be filtered by it`);
  const fixed = prefixOf(sortKey);
  // No key sorts before a space (and DynamoDB takes no empty bound) or after U+FFFF.
  const bounds = { from: `${fixed}${from ?? ' '}`, to: `${fixed}${to ?? ''}\uffff` };
  const filter = { ...(deleted ? {} : { deletedAt: { exists: false } }), ...where } as Condition;
  // What is read no more is in no index.
  const stillRead: Condition = hidesErased(of) ? { erasedAt: absent } : {};
  const earlier = (left: string, right: string) => (newestFirst ? left > right : left < right);

  const filtered = Object.keys(where).length > 0;
  // One more than asked tells whether a page follows; one more still skips the item the last page ended at.
  const whole = (filtered ? LOOK_AHEAD * limit : limit) + 2;
  const between = newestFirst ? { ...bounds, to: after ?? bounds.to } : { ...bounds, from: after ?? bounds.from };
  // DynamoDB, which sorts by bytes, refuses to look between a later and an earlier place.
  const holdsNothing = Buffer.compare(Buffer.from(between.from), Buffer.from(between.to)) > 0;
  const readFrom = async ({ on, partition }: Reading, most: number): Promise<QueryResult & { found: Found[] }> => {
    if (holdsNothing) return { items: [], found: [] };
    const result = await driver.query({
      ...(on && { index: on }),
      pk: partition,
      between,
      newestFirst,
      limit: most,
      where: Object.fromEntries(
        Object.entries(on ? filter : { ...filter, ...stillRead }).map(([field, predicate]) => [
          on ? `${VIEW}.${field}` : field,
          predicate,
        ]),
      ),
    });
    const found = result.items.map((raw) => ({
      raw,
      place: String(raw[on ? `${on}sk` : 'sk']),
      parse: on ? shownFromRaw : fromRaw,
    }));
    return { ...result, found };
  };

  const readings = places.flatMap(({ on, partitions }) => partitions.map((partition) => ({ on, partition })));
  const share = filtered ? whole : shareOf(limit, readings.length);
  const first = await Promise.all(readings.map((one) => readFrom(one, share)));
  const begun = merged(first, { after, earlier });
  // Where a few of many partitions hold most of what is asked for, those are read on, once.
  const isShort = share < whole && begun.horizon !== undefined && begun.items.length <= limit;
  const readOn = (one: Reading, place: number) => {
    const known = first[place];
    return known && known.more === undefined ? Promise.resolve(known) : readFrom(one, whole);
  };
  const results = isShort ? await Promise.all(readings.map(readOn)) : first;
  const { items: distinct, horizon } = isShort ? merged(results, { after, earlier }) : begun;
  const page = distinct.slice(0, limit);
  const last = page.at(-1);
  const next = distinct.length > limit && last ? last.place : horizon;
  return { items: page.map(({ raw, parse }) => parse(of, raw)) as Page<E, N>['items'], next };
};

type Reading = { on: IndexName | undefined; partition: string };

/** Partitions that are each read for a whole page: the shards of one list. */
const FEW = 8;
const LEAST = 3;

/**
 * What is read of each of many partitions at first: twice its share of the page, because a page of each would cost a
 * hundred pages where a hundred branches are merged.
 */
const shareOf = (limit: number, partitions: number): number =>
  partitions <= FEW ? limit + 2 : Math.min(limit + 2, LEAST + Math.ceil((2 * limit) / partitions));

type Found = { raw: Raw; place: string; parse: typeof fromRaw | typeof shownFromRaw };

/** Everything that was read, each item once, as far as no partition hides what lies between. */
const merged = (
  results: readonly (QueryResult & { found: Found[] })[],
  { after, earlier }: { after: string | undefined; earlier: (left: string, right: string) => boolean },
) => {
  const horizon = horizonOf(results, earlier);
  const found = results
    .flatMap((result) => result.found)
    .filter(({ place }) => place !== after && (horizon === undefined || !earlier(horizon, place)))
    .sort((left, right) => (earlier(left.place, right.place) ? -1 : 1));
  const items = [...new Map(found.map((one) => [`${String(one.raw['pk'])}|${String(one.raw['sk'])}`, one])).values()];
  return { items, horizon };
};

/** A partition that stopped early hides what lies beyond; the merged page must not go further than the first to stop. */
const horizonOf = (
  results: readonly QueryResult[],
  earlier: (left: string, right: string) => boolean,
): string | undefined =>
  results
    .flatMap(({ more }) => more ?? [])
    .reduce<string | undefined>(
      (first, more) => (first === undefined || earlier(more, first) ? more : first),
      undefined,
    );
