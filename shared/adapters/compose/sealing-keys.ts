import { BANK_PROVIDER, KYC_PROVIDER, type KeyName } from '../../http/workflow.ts';

/**
 * The key that seals the fields of each entity: a function may be let at one without the others. By name, because
 * functions that seal one kind of number should not carry the declarations of all; a test compares both.
 */
export const sealingKeys: Readonly<Record<string, KeyName>> = {
  Credentials: 'secrets',
  AadhaarKyc: 'aadhaar',
  PanKyc: 'pan',
  BankDetails: 'bank',
  // What it seals is a PAN.
  BusinessDetails: 'pan',
  // No entity: what the functions that ask a provider prove themselves with.
  [KYC_PROVIDER]: 'secrets',
  [BANK_PROVIDER]: 'secrets',
};
