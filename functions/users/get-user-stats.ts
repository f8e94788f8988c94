import { readStatistics } from '../../shared/adapters/table/statistics.ts';
import { scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Counts that are kept in step from the stream, so a change shows a moment later. Deleted users count as nothing else. */
export const getUserStats: Handle<'getUserStats'> = async ({ caller }, { store }) => {
  const scope = await scopeOf(store, caller);
  const branches = scope.kind === 'all' ? undefined : scope.kind === 'none' ? [] : [...scope.codes];
  const counts = await readStatistics(store, 'users', { branches });
  const of = (name: string) => Math.max(0, counts[name] ?? 0);
  return reply(200, {
    total: of('total'),
    active: of('active'),
    inactive: of('inactive'),
    blocked: of('blocked'),
    deleted: of('deleted'),
    kycComplete: of('kyc_complete'),
    roles: { user: of('role_user'), admin: of('role_admin'), super_admin: of('role_super_admin') },
  });
};
