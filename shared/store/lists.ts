import type { Condition, Raw } from './conditions.ts';
import type { Driver, QueryResult } from './driver.ts';
import { partitionsOf, type Entity, type Item, type Shown } from './entity.ts';
import { fromRaw, shownFromRaw, VIEW } from './items.ts';
import { prefixOf } from './template.ts';

export type ListQuery<E extends Entity> = {
  /** Values of the partition's fields; several are read in parallel and merged (fan-out over branches). */
  of: Raw | readonly Raw[];
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

/** Reads every partition of a list with one common bound and merges them by sort key. */
export const listPage = async <E extends Entity, N extends string>(
  driver: Driver,
  of: E,
  name: N,
  { of: values, limit, after, from, to, newestFirst = true, where = {}, deleted = false }: ListQuery<E>,
): Promise<Page<E, N>> => {
  const index = name === 'primary' ? undefined : of.indexes[name];
  const { pk, sk } = index ?? of.key;
  const partitions = [values].flat().flatMap((value: Raw) => partitionsOf(index ?? { on: 'g1', pk, sk }, value));
  const fixed = prefixOf(sk);
  const bounds = { from: `${fixed}${from ?? ''}`, to: `${fixed}${to ?? ''}\uffff` };
  const onView = (field: string) => (index ? `${VIEW}.${field}` : field);
  const filter = { ...(deleted ? {} : { deletedAt: { exists: false } }), ...where } as Condition;
  const place = (raw: Raw) => String(raw[index ? `${index.on}sk` : 'sk']);
  const earlier = (left: string, right: string) => (newestFirst ? left > right : left < right);

  const results = await Promise.all(
    partitions.map((partition) =>
      driver.query({
        ...(index && { index: index.on }),
        pk: partition,
        between: newestFirst ? { ...bounds, to: after ?? bounds.to } : { ...bounds, from: after ?? bounds.from },
        newestFirst,
        // One more than asked tells whether a page follows; one more still skips the item the last page ended at.
        limit: (Object.keys(where).length > 0 ? LOOK_AHEAD * limit : limit) + 2,
        where: Object.fromEntries(Object.entries(filter).map(([field, predicate]) => [onView(field), predicate])),
      }),
    ),
  );
  const horizon = horizonOf(results, earlier);
  const found = results
    .flatMap(({ items }) => items)
    .filter((raw) => place(raw) !== after && (horizon === undefined || !earlier(horizon, place(raw))))
    .sort((left, right) => (earlier(place(left), place(right)) ? -1 : 1));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next = found.length > limit && last ? place(last) : horizon;
  const parse = index ? shownFromRaw : fromRaw;
  return { items: page.map((raw) => parse(of, raw)) as Page<E, N>['items'], next };
};

/** A partition that stopped early hides what lies beyond; the merged page must not go further than the first to stop. */
const horizonOf = (results: readonly QueryResult[], earlier: (left: string, right: string) => boolean): string | undefined =>
  results
    .flatMap(({ more }) => more ?? [])
    .reduce<string | undefined>((first, more) => (first === undefined || earlier(more, first) ? more : first), undefined);
