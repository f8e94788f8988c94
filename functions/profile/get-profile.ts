import { activity } from '../../shared/entities/activity.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { profileOf } from './profile-of.ts';

/** The account the request was authenticated with, as it was read for that. */
export const getProfile: Handle<'getProfile'> = async ({ caller: { account, userCode } }, { store }) =>
  reply(200, profileOf(account, await store.get(activity, { userCode })), account.version);
