import { activity } from '../../entities/activity.ts';
import { isStaff } from '../../domain/account.ts';
import { appAccessControl } from '../../entities/app-access-control.ts';
import { liveSessions } from '../../entities/live-sessions.ts';
import { registrationProgress } from '../../entities/registration-progress.ts';
import { securitySettings } from '../../entities/security-settings.ts';
import { userAccount } from '../../entities/user-account.ts';
import { userPlatformAccess } from '../../entities/user-platform-access.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import type { Store } from '../../store/store.ts';

/** What one read of a user's access partition yields: everything a decision needs. */
const standing = {
  account: userAccount,
  activity,
  security: securitySettings,
  live: liveSessions,
  platforms: [userPlatformAccess],
  grants: [appAccessControl],
} as const;

/** The standing of a user, strongly consistent, in one Query. */
export const readStanding = (store: Pick<Store, 'readTogether'>, userCode: UserCode) =>
  store.readTogether(standing, { userCode });

/**
 * Everything a sign-in is judged by besides its proof, in one step. Accounts whose contacts were never proved are
 * nobody's yet; those of admins sign in through the directory and never here (rules.md, Access 7).
 */
export const readPerson = async (store: Store, userCode: UserCode | undefined) => {
  if (userCode === undefined) return undefined;
  const [{ account, activity: habits, security, live, platforms }, progress] = await Promise.all([
    readStanding(store, userCode),
    store.get(registrationProgress, { userCode }),
  ]);
  return account?.isEmailVerified === true && !isStaff(account.role) && security
    ? { account, habits, security, live, platforms, registrationStep: progress?.currentStep ?? 0 }
    : undefined;
};

export type Person = NonNullable<Awaited<ReturnType<typeof readPerson>>>;
