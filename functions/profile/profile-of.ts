import { isStaff, isSuperuser } from '../../shared/domain/account.ts';
import { languageOf } from '../../shared/domain/language.ts';
import type { Activity } from '../../shared/entities/activity.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';

/** An account as its owner sees it: with what is derived from it, and what is kept beside it. */
export const profileOf = (account: UserAccount, activity: Activity | undefined) => ({
  ...account,
  language: languageOf(account),
  isStaff: isStaff(account.role),
  isSuperuser: isSuperuser(account.role),
  lastLogin: activity?.lastLogin,
  lastLoginIp: activity?.lastLoginIp,
});
