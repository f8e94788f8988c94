import * as z from 'zod';
import type { AccessLevel } from '../domain/choices.ts';
import { maskEmail, maskMobile, maskText } from '../domain/identifiers/mask.ts';
import { userAccount } from '../entities/user-account.ts';
import type { Shown } from '../store/entity.ts';

/** What every view of an account shows of how far it is: for `pick`. */
export const standing = {
  isMobileVerified: true,
  isEmailVerified: true,
  isAadhaarVerified: true,
  isPanVerified: true,
  isBankVerified: true,
  isKycComplete: true,
  kycVerificationStep: true,
  isActive: true,
} as const;

const { shape } = userAccount.schema.pick({
  userCode: true,
  role: true,
  branchCode: true,
  ...standing,
  userBlocked: true,
  blockedUntil: true,
});

/** An account as lists for admins show it. Personal fields may be masked, so they are plain texts. */
export const AccountInList = z.object({
  ...shape,
  /** Absent once the person was erased. */
  email: z.string().optional(),
  mobile: z.string().optional(),
  firstName: z.string().optional(),
  middleName: z.string().optional(),
  lastName: z.string().optional(),
  createdAt: z.string(),
  erasedAt: z.string().optional(),
});

const maskName = (name: string | undefined) => name && maskText(name, 1, 0, '*');

/** An account as somebody of this level may see it: `restricted` sees personal fields masked (rules.md, Access 1). */
export const accountAt = (level: AccessLevel, account: Shown<typeof userAccount>): z.input<typeof AccountInList> => {
  if (account.erasedAt !== undefined) return { ...account, email: undefined };
  return level !== 'restricted'
    ? account
    : {
        ...account,
        email: maskEmail(account.email),
        mobile: account.mobile && maskMobile(account.mobile),
        firstName: maskName(account.firstName),
        middleName: maskName(account.middleName),
        lastName: maskName(account.lastName),
      };
};
