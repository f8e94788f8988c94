import { expect, it } from 'vitest';
import { milestoneOf } from '../../../functions/audit-writer/milestones.ts';

it.each([
  ['PanKyc', 'kyc_submit', 'KycSubmitted'],
  ['AadhaarKyc', 'kyc_approve', 'KycApproved'],
  ['BankDetails', 'kyc_reject', 'KycRejected'],
  ['BusinessDetails', 'update', undefined],
  // The account changes with the decision: the record was counted.
  ['UserAccount', 'kyc_approve', undefined],
  ['RegistrationProgress', 'kyc_approve', undefined],
] as const)('%s, %s: %s', (resourceType, action, milestone) => {
  expect(milestoneOf({ resourceType, action })).toBe(milestone);
});
