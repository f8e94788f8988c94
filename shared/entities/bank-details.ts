import * as z from 'zod';
import { AccountType, BankVerificationMethod } from '../domain/choices.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { PennyDropStatus } from '../domain/kyc/penny-drop.ts';
import { entity, type Item } from '../store/entity.ts';
import { ApiResponse, kycAudit, kycFields, kycIndexes, kycPrivacy, kycShows, nameMatchFields } from './kyc-parts.ts';
import { sealedField } from './parts.ts';

export const bankSchema = z.object({
  ...kycFields,
  ...nameMatchFields,
  accountHolderName: z.string().max(100),
  accountNumberEncrypted: sealedField,
  accountNumberLast4: z.string().regex(/^[0-9]{4}$/),
  /** Blind index: a keyed MAC of bank and number. */
  accountFingerprint: z.string(),
  ifscCode: z.string().regex(/^[A-Z]{4}0[A-Z0-9]{6}$/),
  bankName: z.string().max(100),
  branchName: z.string().max(200).optional(),
  accountType: AccountType,
  bankProofImageId: Ulid.optional(),
  statementDocumentId: Ulid.optional(),
  verificationMethod: BankVerificationMethod,
  /** Paise. */
  pennyDropAmount: z.int().positive().optional(),
  /** The transfer's UTR. */
  pennyDropReference: z.string().max(60).optional(),
  pennyDropStatus: PennyDropStatus.optional(),
  nameAtBank: z.string().max(200).optional(),
  bankPhoneVerified: z.boolean(),
  bankEmailVerified: z.boolean(),
  warnings: z.array(z.string()).optional(),
  apiResponse: ApiResponse.optional(),
});

export const bankSensitive = {
  accountNumberEncrypted: 'sealed',
  accountFingerprint: 'secret',
  apiResponse: 'masked',
} as const;

export const bankPrivacy = kycPrivacy([]);

/** A user's bank account, the number under the vault's key. Unverified ones are `byStatus`. */
export const bankDetails = entity('BankDetails', {
  schema: bankSchema,
  key: { pk: 'KYC#{userCode}', sk: 'BANK' },
  indexes: kycIndexes('BANK'),
  shows: [
    ...kycShows,
    'accountNumberLast4',
    'ifscCode',
    'bankName',
    'accountType',
    'pennyDropStatus',
    'nameMatchScore',
  ],
  sensitive: bankSensitive,
  audit: kycAudit,
  privacy: bankPrivacy,
});

export type BankDetails = Item<typeof bankDetails>;
