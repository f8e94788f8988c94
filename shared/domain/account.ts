import type { UserRole } from './choices.ts';

/** The roles that work in the admin panel. */
export const ADMIN_ROLES = ['admin', 'super_admin'] as const satisfies readonly UserRole[];
export type AdminRole = (typeof ADMIN_ROLES)[number];

/** Whether a role works in the admin panel. Derived, so that it cannot disagree with the role. */
export const isStaff = (role: UserRole): boolean => role !== 'user';

/** Whether a role passes every feature check. */
export const isSuperuser = (role: UserRole): boolean => role === 'super_admin';

/** What the KYC state of an account is computed from; `business` is absent when none was submitted. */
export type KycParts = { aadhaar: boolean; pan: boolean; business?: boolean; bank: boolean };

/** Whether Aadhaar, PAN and bank are all verified; a request can never set it (entities.md, UserAccount). */
export const isKycComplete = ({ aadhaar, pan, bank }: KycParts): boolean => aadhaar && pan && bank;

/** The first unfinished part: Aadhaar 0, PAN 1, business 2 (passes when none was submitted), bank 3; 4 when none is left. */
export const kycVerificationStep = ({ aadhaar, pan, business = true, bank }: KycParts): number => {
  const unfinished = [aadhaar, pan, business, bank].indexOf(false);
  return unfinished === -1 ? 4 : unfinished;
};

/** What every account begins with: nothing proven, nothing against it. */
export const newAccount = {
  role: 'user',
  isMobileVerified: false,
  isEmailVerified: false,
  isAadhaarVerified: false,
  isPanVerified: false,
  isBankVerified: false,
  isKycComplete: false,
  kycVerificationStep: 0,
  isActive: true,
  userBlocked: false,
  kycRiskClass: 'medium',
  legalHold: false,
  country: 'IN',
} as const;

/** What KYC compares documents with: once a document matched, it stays. */
const EVIDENCE = ['firstName', 'middleName', 'lastName', 'dob'] as const;

type Evidence = { [F in (typeof EVIDENCE)[number]]?: string | undefined };

/** The fields among `changes` that may no longer change, because a verified Aadhaar or PAN was matched with them. */
export const frozenFields = (
  account: Evidence & { isAadhaarVerified: boolean; isPanVerified: boolean },
  changes: Evidence,
): (typeof EVIDENCE)[number][] =>
  account.isAadhaarVerified || account.isPanVerified
    ? EVIDENCE.filter((field) => changes[field] !== undefined && changes[field] !== account[field])
    : [];
