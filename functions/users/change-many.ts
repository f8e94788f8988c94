import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { bulkJob } from '../../shared/entities/bulk-job.ts';
import { madeBefore } from '../../shared/http/made-before.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { create } from '../../shared/store/writes.ts';
import { clash } from './act.ts';
import type { Handle } from './deps.ts';

/** Takes a change of many users on; work-off-bulk carries it out, with the rights of who asked as they are then. */
export const changeMany: Handle<'changeMany'> = async ({ body, caller, at, recordId, stamp }, { store }) => {
  const { filter, set, reason } = body;
  const scope = await scopeOf(store, caller);
  if (filter.branch !== undefined && !isInScope(scope, { branchCode: filter.branch }))
    return clash(new Set(['branch']));
  if (scope.kind === 'too_many' && filter.branch === undefined) return refuse('scope_too_large');
  const order = { jobId: recordId, requestedBy: caller.userCode, filter, isActive: set.isActive, reason };
  const job = { ...order, requestedAt: at, state: 'running' as const, changed: 0 };
  const written = await store.write(at, create(bulkJob, job, stamp('create', { reason })));
  return reply(202, written.kind === 'done' ? written.item : madeBefore(written.current, order));
};
