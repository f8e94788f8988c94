import { listedBy, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { listEndingGrants } from '../../shared/adapters/table/ending-grants.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Also what the clock has ended a moment ago and no sweeper has marked yet. */
export const listExpiredGrants: Handle<'listExpiredGrants'> = async (
  { caller, query: { branch }, page, cursor, at },
  { store },
) => {
  const listed = listedBy(await scopeOf(store, caller), branch);
  if (listed.kind === 'too_many') return refuse('scope_too_large');
  const { items, next } = await listEndingGrants(store, {
    ...page,
    statuses: ['expired', 'active'],
    branches: listed.kind === 'all' ? undefined : listed.codes,
    to: at,
    newestFirst: true,
  });
  const ended = items.map((grant) => ({ ...grant, status: 'expired' as const }));
  return reply(200, { items: ended, nextCursor: cursor(next) });
};
