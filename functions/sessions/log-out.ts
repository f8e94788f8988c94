import { closeLogin } from '../../shared/adapters/table/logins.ts';
import { session } from '../../shared/entities/session.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Ends the session of the access token. Signing out twice is signing out. */
export const logOut: Handle<'logOut'> = async ({ caller, at, stamp }, { store, sessions }) => {
  const { userCode, sessionId, live } = caller;
  const current = await store.get(session, { userCode, sessionId });
  if (current) await sessions.end(current, live, 'logout', at, { login: closeLogin(current, at, stamp('logout')) });
  return reply(204, undefined);
};
