import { readStanding } from '../../shared/adapters/table/people.ts';
import { personal } from '../../shared/http/personal.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { viewRefusal } from './shown-to.ts';

/** What is set and what was counted; secrets, and how many recovery codes are left, are behind a wall of their own. */
export const getUserSecurity: Handle<'getUserSecurity'> = async ({ params: { userCode }, caller }, deps) => {
  const [refusal, { security, activity }] = await Promise.all([
    viewRefusal(deps, userCode, caller),
    readStanding(deps.store, userCode),
  ]);
  if (refusal) return refusal;
  if (!security) return refuse('not_found');
  return reply(200, {
    ...security,
    allowedIpWhitelist: security.allowedIpWhitelist.map((range) => personal(range, caller)),
    failedLoginAttempts: activity?.failedLoginAttempts ?? 0,
    accountLockedUntil: activity?.accountLockedUntil,
  });
};
