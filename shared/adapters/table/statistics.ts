import { TOTAL } from '../../domain/statistics.ts';
import {
  EVERYBODY,
  STATISTICS_SHARDS,
  statisticsCounter,
  type StatisticsCounter,
} from '../../entities/statistics-counter.ts';
import type { Store } from '../../store/store.ts';

/** More names than any group has. */
const NAMES = 100;

/**
 * The numbers of a group on one day (or in total), added up over branches and shards: one read for each, all at once.
 * @param branches `undefined` for everybody
 */
export const readStatistics = async (
  store: Pick<Store, 'list'>,
  group: StatisticsCounter['group'],
  { branches, day = TOTAL }: { branches?: readonly string[] | undefined; day?: string },
): Promise<Record<string, number>> => {
  const places = branches
    ? branches.map((branch) => ({ branch, group, shard: '0' }))
    : Array.from({ length: STATISTICS_SHARDS }, (_, shard) => ({ branch: EVERYBODY, group, shard: String(shard) }));
  const pages = await Promise.all(
    places.map((of) =>
      store.list(statisticsCounter, { index: 'primary', of }, { limit: NAMES, where: { day: { is: day } } }),
    ),
  );
  const counters = pages.flatMap(({ items }) => items);
  return Object.fromEntries(
    [...Map.groupBy(counters, ({ name }) => name)].map(([name, same]) => [
      name,
      same.reduce((sum, { count }) => sum + count, 0),
    ]),
  );
};
