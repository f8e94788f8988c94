import { entity } from '../store/entity.ts';
import { aadhaarSchema, aadhaarSensitive, aadhaarPrivacy } from './aadhaar-kyc.ts';
import { bankSchema, bankSensitive, bankPrivacy } from './bank-details.ts';
import { businessSchema, businessSensitive, businessPrivacy } from './business-details.ts';
import { panSchema, panSensitive, panPrivacy } from './pan-kyc.ts';

/** A resubmission is a new version and the old is kept (rules.md, KYC 3): a copy beside it, in no list. */
const audit = { id: '{userCode}~{submission}', subject: 'userCode' } as const;

export const aadhaarHistory = entity('AadhaarHistory', {
  schema: aadhaarSchema,
  key: { pk: 'KYC#{userCode}', sk: 'AADHAAR#V{submission}' },
  sensitive: aadhaarSensitive,
  audit,
  privacy: aadhaarPrivacy,
});

export const panHistory = entity('PanHistory', {
  schema: panSchema,
  key: { pk: 'KYC#{userCode}', sk: 'PAN#V{submission}' },
  sensitive: panSensitive,
  audit,
  privacy: panPrivacy,
});

export const businessHistory = entity('BusinessHistory', {
  schema: businessSchema,
  key: { pk: 'KYC#{userCode}', sk: 'BUSINESS#V{submission}' },
  sensitive: businessSensitive,
  audit,
  privacy: businessPrivacy,
});

export const bankHistory = entity('BankHistory', {
  schema: bankSchema,
  key: { pk: 'KYC#{userCode}', sk: 'BANK#V{submission}' },
  sensitive: bankSensitive,
  audit,
  privacy: bankPrivacy,
});
