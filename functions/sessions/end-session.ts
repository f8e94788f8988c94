import { closeLogin } from '../../shared/adapters/table/logins.ts';
import { session } from '../../shared/entities/session.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Ends one of the caller's sessions. Somebody else's, or one that is over, is not there. */
export const endSession: Handle<'endSession'> = async (
  { params, caller: { userCode, live }, at, stamp },
  { store, sessions },
) => {
  const isLive = live.sessions.some(({ sessionId }) => sessionId === params.sessionId);
  const found = isLive ? await store.get(session, { userCode, sessionId: params.sessionId }) : undefined;
  if (!found) return refuse('not_found');
  await sessions.end(found, live, 'ended_by_user', at, { login: closeLogin(found, at, stamp('logout')) });
  return reply(204, undefined);
};
