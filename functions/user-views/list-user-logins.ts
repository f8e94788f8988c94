import { loginActivity } from '../../shared/entities/login-activity.ts';
import { personal } from '../../shared/http/personal.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { viewRefusal } from './shown-to.ts';

/** The user's own partition of the login history, read beside the question whether it may be. */
export const listUserLogins: Handle<'listUserLogins'> = async (
  { params: { userCode }, caller, query, page, cursor },
  deps,
) => {
  const { status, from, to } = query;
  const [refusal, { items, next }] = await Promise.all([
    viewRefusal(deps, userCode, caller),
    deps.store.list(
      loginActivity,
      { index: 'primary', of: { partition: userCode } },
      { ...page, from, to, ...(status && { where: { status: { oneOf: status } } }) },
    ),
  ]);
  const shown = items.map((item) => ({
    ...item,
    ipAddress: personal(item.ipAddress, caller),
    loginIdentifier: personal(item.loginIdentifier, caller),
  }));
  return refusal ?? reply(200, { items: shown, nextCursor: cursor(next) });
};
