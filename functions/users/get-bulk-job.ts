import { isSuperuser } from '../../shared/domain/account.ts';
import { bulkJob } from '../../shared/entities/bulk-job.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { outOfScope } from '../../shared/http/seen-user.ts';
import type { Handle } from './deps.ts';

/** How far a change of many users came; for who asked for it, and super_admins. */
export const getBulkJob: Handle<'getBulkJob'> = async ({ params, caller }, { store }) => {
  const job = await store.get(bulkJob, params);
  if (!job) return refuse('not_found');
  const isOwn = job.requestedBy === caller.userCode || isSuperuser(caller.account.role);
  return isOwn ? reply(200, job) : outOfScope();
};
