import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { countActions } from '../../shared/adapters/table/audit/count-actions.ts';
import { dayInIndia, days, plusDays } from '../../shared/domain/time.ts';
import { EVERYBODY } from '../../shared/entities/statistics-counter.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** A quarter: what one reply may hold. */
const MOST_DAYS = 92;
const WEEK = 6;

const rangeFault = (detail: string) =>
  refuse('validation_failed', { errors: [{ parameter: 'from', code: 'validation_failed', detail }] });

/** Everybody's counts are for those who see everybody; an admin of a branch sees one branch at a time, their own unless named. */
export const getAuditStatistics: Handle<'getAuditStatistics'> = async ({ caller, query, at }, { store }) => {
  const { to = dayInIndia(at), action } = query;
  const { from = plusDays(to, -WEEK) } = query;
  if (from > to) return rangeFault('lies after `to`');
  if (Date.parse(to) - Date.parse(from) >= days(MOST_DAYS))
    return rangeFault(`more than ${MOST_DAYS} days before \`to\``);
  const scope = await scopeOf(store, caller);
  const branch = query.branch ?? (scope.kind === 'all' ? EVERYBODY : caller.account.branchCode);
  if (branch === undefined) return refuse('not_found', { hides: 'forbidden' });
  if (branch !== EVERYBODY && !isInScope(scope, { branchCode: branch }))
    return refuse('not_found', { hides: 'forbidden' });
  return reply(200, { from, to, items: await countActions(store, { branch, from, to, actions: action }) });
};
