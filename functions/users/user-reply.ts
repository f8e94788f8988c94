import type * as z from 'zod';
import { isStaff, isSuperuser } from '../../shared/domain/account.ts';
import type { AccessLevel } from '../../shared/domain/choices.ts';
import { maskEmail, maskMobile, maskText } from '../../shared/domain/identifiers/mask.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { Activity } from '../../shared/entities/activity.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import { reply } from '../../shared/http/route.ts';
import type { UsersDeps } from './deps.ts';
import type { UserReply } from './workflow-fields.ts';

type Body = z.input<typeof UserReply>;

const initial = (name: string | undefined) => name && maskText(name, 1, 0, '*');
const hidden = (text: string | undefined) => text && '***';

const masked = (user: Body): Body => ({
  ...user,
  email: user.email && maskEmail(user.email),
  mobile: user.mobile && maskMobile(user.mobile),
  firstName: initial(user.firstName),
  middleName: initial(user.middleName),
  lastName: initial(user.lastName),
  dob: hidden(user.dob),
  addressLine1: hidden(user.addressLine1),
  addressLine2: hidden(user.addressLine2),
  addressLine3: hidden(user.addressLine3),
  pincode: hidden(user.pincode),
  registerDeviceIp: hidden(user.registerDeviceIp),
  lastLoginIp: hidden(user.lastLoginIp),
});

/** One account as an admin of this level may see it, with what is derived from it and kept beside it. */
export const userReply = async (
  { withBranchNames }: Pick<UsersDeps, 'withBranchNames'>,
  { account, activity }: { account: UserAccount; activity: Activity | undefined },
  level: AccessLevel,
  at: IsoTime,
) => {
  const [named = account] = await withBranchNames([account], at);
  const user: Body = {
    ...named,
    email: account.erasedAt === undefined ? account.email : undefined,
    lastLogin: activity?.lastLogin,
    lastLoginIp: activity?.lastLoginIp,
    emailOtpAttempts: activity?.emailOtpAttempts ?? 0,
    mobileOtpAttempts: activity?.mobileOtpAttempts ?? 0,
    isStaff: isStaff(account.role),
    isSuperuser: isSuperuser(account.role),
  };
  return reply(200, level === 'restricted' ? masked(user) : user, account.version);
};
