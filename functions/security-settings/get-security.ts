import { activity } from '../../shared/entities/activity.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { settingsReply } from './settings-reply.ts';

/** The settings the request was authenticated with, and what stands beside them. */
export const getSecurity: Handle<'getSecurity'> = async ({ caller: { userCode, security } }, { store }) => {
  const [habits, secret] = await Promise.all([store.get(activity, { userCode }), store.get(credentials, { userCode })]);
  return reply(200, settingsReply(security, habits, secret), security.version);
};
