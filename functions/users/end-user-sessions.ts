import { readStanding } from '../../shared/adapters/table/people.ts';
import { isSuperuser } from '../../shared/domain/account.ts';
import { auditEvent } from '../../shared/entities/audit-event.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { seenUser } from '../../shared/http/seen-user.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { signOutAdmin } from './sign-out-admin.ts';

/** Ends every session of a user, and says so in the log: sessions themselves have no history there. */
export const endUserSessions: Handle<'endUserSessions'> = async ({ params: { userCode }, caller, at, stamp }, deps) => {
  const { store, sessions, ids } = deps;
  const [found, { live }] = await Promise.all([seenUser(store, userCode, caller), readStanding(store, userCode)]);
  if (found.kind === 'refusal') return found;
  if (isSuperuser(found.account.role) && !isSuperuser(caller.account.role)) return refuse('forbidden');
  const event = {
    id: ids.record(at),
    resourceType: 'Session',
    resourceId: userCode,
    subjectUserCode: userCode,
    description: 'all sessions were ended by an admin',
  };
  await sessions.endAllWith(userCode, live, at, { others: { event: create(auditEvent, event, stamp('logout')) } });
  await signOutAdmin(deps, found.account);
  return reply(204, undefined);
};
