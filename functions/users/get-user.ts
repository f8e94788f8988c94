import { activity } from '../../shared/entities/activity.ts';
import { refuse } from '../../shared/http/route.ts';
import { seenUser } from '../../shared/http/seen-user.ts';
import type { Handle } from './deps.ts';
import { userReply } from './user-reply.ts';

/** One account; a deleted one only to who asks for deleted ones. */
export const getUser: Handle<'getUser'> = async ({ params: { userCode }, query, caller, at }, deps) => {
  const [found, habits] = await Promise.all([
    seenUser(deps.store, userCode, caller, { deleted: query.deleted === true || query.status === 'deleted' }),
    deps.store.get(activity, { userCode }),
  ]);
  if (found.kind === 'refusal') return found;
  if (query.status === 'deleted' && found.account.deletedAt === undefined) return refuse('not_found');
  return userReply(deps, { account: found.account, activity: habits }, caller.level, at);
};
