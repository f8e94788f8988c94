import { readStanding } from '../../shared/adapters/table/people.ts';
import { session } from '../../shared/entities/session.ts';
import { reply } from '../../shared/http/route.ts';
import { seenUser } from '../../shared/http/seen-user.ts';
import type { Handle } from './deps.ts';

/** A user's live sessions, newest first: few by rule, so there are no pages. Those of admins are the directory's. */
export const listUserSessions: Handle<'listUserSessions'> = async ({ params: { userCode }, caller }, { store }) => {
  const [found, { live }] = await Promise.all([seenUser(store, userCode, caller), readStanding(store, userCode)]);
  if (found.kind === 'refusal') return found;
  const sessions = await Promise.all(
    (live?.sessions ?? []).map(({ sessionId }) => store.get(session, { userCode, sessionId })),
  );
  const items = sessions
    .flatMap((one) => one ?? [])
    .sort((left, right) => (left.createdAt > right.createdAt ? -1 : 1))
    .map(({ ipAddress, ...one }) => ({ ...one, ipAddress: caller.level === 'restricted' ? undefined : ipAddress }));
  return reply(200, { items, nextCursor: null });
};
