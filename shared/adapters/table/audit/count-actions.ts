import type { AuditAction } from '../../../domain/choices.ts';
import { actionCounter, type ActionCounter } from '../../../entities/action-counter.ts';
import { STATISTICS_SHARDS } from '../../../entities/statistics-counter.ts';
import type { Store } from '../../../store/store.ts';

const PAGE = 1000;

type Wanted = { branch: string; from: string; to: string; actions?: readonly AuditAction[] | undefined };

const shardOf = async (store: Pick<Store, 'list'>, { branch, from, to }: Wanted, shard: string) => {
  const counters: ActionCounter[] = [];
  let after: string | undefined;
  do {
    const query = { limit: PAGE, newestFirst: false, from, to, after };
    const { items, next } = await store.list(actionCounter, { index: 'primary', of: { branch, shard } }, query);
    counters.push(...items);
    after = next;
  } while (after !== undefined);
  return counters;
};

/** Entries per action on each day that had any, the earliest first: one Query a shard, all at once, for up to 92 days. */
export const countActions = async (store: Pick<Store, 'list'>, wanted: Wanted) => {
  const shards = Array.from({ length: STATISTICS_SHARDS }, (_, shard) => shardOf(store, wanted, String(shard)));
  const counters = (await Promise.all(shards))
    .flat()
    .filter(({ action }) => wanted.actions === undefined || wanted.actions.includes(action));
  const sum = (some: readonly ActionCounter[]) => some.reduce((total, { count }) => total + count, 0);
  return [...Map.groupBy(counters, ({ day }) => day)]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, same]) => ({
      day,
      counts: Object.fromEntries(
        [...Map.groupBy(same, ({ action }) => action)].map(([action, some]) => [action, sum(some)]),
      ),
    }));
};
