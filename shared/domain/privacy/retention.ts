import * as z from 'zod';
import { later, type IsoTime } from '../time.ts';
import type { PrivacyPolicy } from './policy.ts';

/** What an account came to: it decides how long it is kept after its closing. */
export const Standing = z.enum(['kyc', 'account', 'unproven']);
export type Standing = z.output<typeof Standing>;

type Account = {
  isEmailVerified: boolean;
  isMobileVerified: boolean;
  isAadhaarVerified: boolean;
  isPanVerified: boolean;
  isBankVerified: boolean;
};

/** @param hasKyc whether KYC records are there, in whatever state; an account knows of verified ones only */
export const standingOf = (account: Account, hasKyc = false): Standing => {
  if (hasKyc || account.isAadhaarVerified || account.isPanVerified || account.isBankVerified) return 'kyc';
  return account.isEmailVerified || account.isMobileVerified ? 'account' : 'unproven';
};

/** When an account that was closed then is to be erased (rules.md, Personal data). */
export const erasureDueAt = (closedAt: IsoTime, standing: Standing, { retention }: PrivacyPolicy): IsoTime =>
  later(closedAt, { kyc: retention.kycMs, account: retention.accountMs, unproven: retention.unprovenMs }[standing]);
