import type { BankAnswer } from '../../../domain/kyc/judge-drop.ts';

/** What an answer means, apart from what it says of the holder. */
type Meaning = BankAnswer['kind'];

/**
 * `account_status_code` (cashfree.com/docs, Bank Account Verification v2). Only what fails before anything is sent is
 * `failed`; of a transfer that a network or a bank did not finish nobody knows whether money moved.
 */
export const accountCodes: Readonly<Record<string, Meaning>> = {
  ACCOUNT_IS_VALID: 'valid',
  VALIDATION_IN_PROGRESS: 'waiting',
  VERIFICATION_ALREADY_UNDER_PROCESS: 'waiting',
  INVALID_ACCOUNT_FAIL: 'invalid_account',
  INVALID_BANK_ACCOUNT: 'invalid_account',
  INVALID_IFSC_FAIL: 'invalid_account',
  INVALID_IFSC: 'invalid_account',
  ACCOUNT_BLOCKED: 'blocked',
  FRAUD_ACCOUNT: 'blocked',
  NRE_ACCOUNT_FAIL: 'unsupported',
  NRE_ACCOUNT: 'unsupported',
  IMPS_MODE_FAIL: 'unsupported',
  INSUFFICIENT_BALANCE: 'failed',
  SOURCE_BANK_DECLINED: 'failed',
  NPCI_UNAVAILABLE: 'failed',
  BENEFICIARY_BANK_OFFLINE: 'failed',
  BENE_BANK_DECLINED: 'failed_for_good',
  FAILED_AT_BANK: 'failed_for_good',
  CONNECTION_TIMEOUT: 'failed_for_good',
};

/** `account_status` while the transfer is under way; every other one is told apart by its code. */
export const underWay: readonly string[] = [
  'RECEIVED',
  'APPROVAL_PENDING',
  'PARTIALLY_APPROVED',
  'IN_PROCESS',
  'PROCESSING',
];
