import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Ends every session of the caller but the present one, with one write to the list of live ones. */
export const endOtherSessions: Handle<'endOtherSessions'> = async (
  { caller: { userCode, sessionId, live }, at },
  { sessions },
) => {
  await sessions.endAll(userCode, live, at, { except: sessionId });
  return reply(204, undefined);
};
