import { describe, expect, it } from 'vitest';
import { defaultPrivacyPolicy } from '../../shared/domain/privacy/policy.ts';
import { erasureDueAt, standingOf } from '../../shared/domain/privacy/retention.ts';

const nobody = {
  isEmailVerified: false,
  isMobileVerified: false,
  isAadhaarVerified: false,
  isPanVerified: false,
  isBankVerified: false,
};

describe('what an account came to', () => {
  it.each([
    ['nothing was proved', nobody, false, 'unproven'],
    ['the address was proved', { ...nobody, isEmailVerified: true }, false, 'account'],
    ['the mobile number was proved', { ...nobody, isMobileVerified: true }, false, 'account'],
    ['Aadhaar was verified', { ...nobody, isAadhaarVerified: true }, false, 'kyc'],
    ['the PAN was verified', { ...nobody, isPanVerified: true }, false, 'kyc'],
    ['the bank account was verified', { ...nobody, isBankVerified: true }, false, 'kyc'],
    ['a record was submitted, whatever became of it', nobody, true, 'kyc'],
  ])('where %s', (_, account, hasKyc, standing) => {
    expect(standingOf(account, hasKyc)).toBe(standing);
  });

  it('is known of the account alone where nobody looked for records', () => {
    expect(standingOf({ ...nobody, isEmailVerified: true })).toBe('account');
  });
});

it.each([
  ['kyc', '2031-11-22T06:30:00.000Z'],
  ['account', '2027-11-22T06:30:00.000Z'],
  ['unproven', '2026-11-22T06:30:00.000Z'],
] as const)('a closed account that came to %s is erased at %s, not before the law allows', (standing, least) => {
  const due = erasureDueAt('2026-11-22T06:30:00.000Z', standing, defaultPrivacyPolicy);
  expect(due >= least && due.slice(0, 7) === least.slice(0, 7)).toBe(true);
});
