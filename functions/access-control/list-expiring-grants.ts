import { listedBy, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { listEndingGrants } from '../../shared/adapters/table/ending-grants.ts';
import { later, seconds } from '../../shared/domain/time.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** What ends at this very moment has ended already. */
const MOMENT = 1;

export const listExpiringGrants: Handle<'listExpiringGrants'> = async (
  { caller, query: { within, branch }, page, cursor, at },
  { store },
) => {
  const listed = listedBy(await scopeOf(store, caller), branch);
  if (listed.kind === 'too_many') return refuse('scope_too_large');
  const { items, next } = await listEndingGrants(store, {
    ...page,
    statuses: ['active'],
    branches: listed.kind === 'all' ? undefined : listed.codes,
    from: later(at, MOMENT),
    to: later(at, seconds(within)),
    newestFirst: false,
  });
  return reply(200, { items, nextCursor: cursor(next) });
};
