import { session } from '../../shared/entities/session.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** The caller's live sessions, newest first. The list is short by rule, so it has no pages. */
export const listSessions: Handle<'listSessions'> = async (
  { caller: { userCode, sessionId: current, live } },
  { store },
) => {
  const found = await Promise.all(live.sessions.map(({ sessionId }) => store.get(session, { userCode, sessionId })));
  const items = found
    .flatMap((one) => one ?? [])
    .sort((left, right) => (left.createdAt > right.createdAt ? -1 : 1))
    .map((one) => ({ ...one, isCurrent: one.sessionId === current }));
  return reply(200, { items, nextCursor: null });
};
