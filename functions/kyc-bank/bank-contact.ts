import type { Contact } from '../../shared/domain/sign-in/second-factor.ts';
import type { BankDetails } from '../../shared/entities/bank-details.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';

/** How a contact of a bank account is called, where it is proven, and what its codes are. */
export const bankContacts = {
  phone: { contact: 'mobile', otpType: 'bank_phone', field: 'bankPhoneVerified' },
  email: { contact: 'email', otpType: 'bank_email', field: 'bankEmailVerified' },
} as const satisfies Record<string, { contact: Contact; otpType: string; field: keyof BankDetails }>;

/** A code is good for one submission: another account needs another. */
export const boundToAccount = ({ submission }: Pick<BankDetails, 'submission'>): string => `bank.${submission}`;

/** Whether an account still is, or may become, the one its owner is paid on. */
export const isStanding = (record: BankDetails | undefined): record is BankDetails =>
  record !== undefined && record.status !== 'rejected' && record.status !== 'expired';

/** Whether somebody proved a contact: codes for anything else go to no other. */
export const isProven = (
  { isMobileVerified, isEmailVerified }: Pick<UserAccount, 'isMobileVerified' | 'isEmailVerified'>,
  contact: Contact,
): boolean => (contact === 'mobile' ? isMobileVerified : isEmailVerified);
