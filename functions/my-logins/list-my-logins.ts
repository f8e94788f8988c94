import { loginActivity } from '../../shared/entities/login-activity.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** The caller's own partition of the login history: its cost grows with the page, not with the history. */
export const listMyLogins: Handle<'listMyLogins'> = async (
  { caller: { userCode }, query, page, cursor },
  { store },
) => {
  const { status, from, to } = query;
  const { items, next } = await store.list(
    loginActivity,
    { index: 'primary', of: { partition: userCode } },
    { ...page, from, to, ...(status && { where: { status: { oneOf: status } } }) },
  );
  return reply(200, { items, nextCursor: cursor(next) });
};
