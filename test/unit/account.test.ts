import { describe, expect, it } from 'vitest';
import { frozenFields, isKycComplete, isStaff, isSuperuser, kycVerificationStep } from '../../shared/domain/account.ts';

it('derives staff and superuser from the role', () => {
  expect(['user', 'admin', 'super_admin'].map((role) => isStaff(role as 'user'))).toEqual([false, true, true]);
  expect(['user', 'admin', 'super_admin'].map((role) => isSuperuser(role as 'user'))).toEqual([false, false, true]);
});

it('calls KYC complete when Aadhaar, PAN and bank are verified, whatever became of a business', () => {
  expect(isKycComplete({ aadhaar: true, pan: true, bank: true })).toBe(true);
  expect(isKycComplete({ aadhaar: true, pan: true, bank: true, business: false })).toBe(true);
  expect(isKycComplete({ aadhaar: true, pan: true, bank: false })).toBe(false);
});

it('names the first unfinished part, passing over a business that was never submitted', () => {
  expect(kycVerificationStep({ aadhaar: false, pan: true, bank: true })).toBe(0);
  expect(kycVerificationStep({ aadhaar: true, pan: false, bank: false })).toBe(1);
  expect(kycVerificationStep({ aadhaar: true, pan: true, business: false, bank: false })).toBe(2);
  expect(kycVerificationStep({ aadhaar: true, pan: true, bank: false })).toBe(3);
  expect(kycVerificationStep({ aadhaar: true, pan: true, bank: true })).toBe(4);
});

describe('what a document was matched with', () => {
  const person = { firstName: 'Priya', lastName: 'Raman', dob: '1985-04-01' };
  const changes = { firstName: 'Priya', middleName: 'K.', lastName: 'Rao', dob: '1985-04-02' };
  const changed = ['middleName', 'lastName', 'dob'];

  it.each([
    ['a verified Aadhaar', true, false, changed],
    ['a verified PAN', false, true, changed],
    ['both', true, true, changed],
    ['neither', false, false, []],
  ])('stays with %s', (_, isAadhaarVerified, isPanVerified, frozen) => {
    expect(frozenFields({ ...person, isAadhaarVerified, isPanVerified }, changes)).toEqual(frozen);
  });

  it('does not stand in the way of what a request does not name', () => {
    expect(frozenFields({ ...person, isAadhaarVerified: true, isPanVerified: true }, {})).toEqual([]);
  });
});
