import { scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { readStatistics } from '../../shared/adapters/table/statistics.ts';
import { dayInIndia } from '../../shared/domain/time.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Counts are of everybody, so only those see them who see everybody. */
export const getLoginStatistics: Handle<'getLoginStatistics'> = async ({ caller, query, at }, { store }) => {
  const { date = dayInIndia(at) } = query;
  const [scope, counts] = await Promise.all([scopeOf(store, caller), readStatistics(store, 'logins', { day: date })]);
  return scope.kind === 'all' ? reply(200, { date, counts }) : refuse('forbidden');
};
