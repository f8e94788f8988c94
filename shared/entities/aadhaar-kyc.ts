import * as z from 'zod';
import { Gender, VerificationMethod } from '../domain/choices.ts';
import { Dob } from '../domain/identifiers/dob.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { ApiResponse, kycAudit, kycFields, kycIndexes, kycPrivacy, kycShows, nameMatchFields } from './kyc-parts.ts';
import { ConsentEvidence, sealedField } from './parts.ts';

export const aadhaarSchema = z.object({
  ...kycFields,
  ...nameMatchFields,
  /** A random reference: all that other records may hold (UIDAI circular 11020/205/2017, Aadhaar Data Vault). */
  aadhaarRef: z.string(),
  /** Absent under the policy `last4`. */
  aadhaarNumberEncrypted: sealedField.optional(),
  aadhaarLast4: z.string().regex(/^[0-9]{4}$/),
  /** Blind index: a keyed MAC of the number. */
  aadhaarFingerprint: z.string().optional(),
  /** Blind index of name, date of birth, gender and last four digits: who is probably the same person. */
  identityFingerprint: z.string().optional(),
  aadhaarName: z.string().max(100),
  aadhaarDob: Dob,
  /** `year`: UIDAI knows the year only, and the date is its first day. */
  dobPrecision: z.enum(['day', 'year']).optional(),
  aadhaarGender: Gender,
  aadhaarAddress: z.string().max(1000),
  frontImageId: Ulid.optional(),
  backImageId: Ulid.optional(),
  xmlFileId: Ulid.optional(),
  aadhaarOtpRequestId: z.string().optional(),
  aadhaarOtpAttempts: z.int().nonnegative(),
  verificationMethod: VerificationMethod,
  apiResponse: ApiResponse.optional(),
  /** Whether UIDAI knows the account's mobile number as this person's. Only `confirmed` says something. */
  mobileEvidence: z.enum(['confirmed', 'not_confirmed', 'absent']).optional(),
  /** When the provider of the proof made it. */
  provenAt: IsoTime.optional(),
  consent: ConsentEvidence.optional(),
});

export const aadhaarSensitive = {
  aadhaarNumberEncrypted: 'sealed',
  aadhaarFingerprint: 'secret',
  identityFingerprint: 'secret',
  aadhaarDob: 'masked',
  aadhaarAddress: 'masked',
  apiResponse: 'masked',
} as const;

export const aadhaarPrivacy = kycPrivacy(['aadhaarDob', 'aadhaarAddress']);

/** A user's Aadhaar, the number under the vault's key. */
export const aadhaarKyc = entity('AadhaarKyc', {
  schema: aadhaarSchema,
  key: { pk: 'KYC#{userCode}', sk: 'AADHAAR' },
  indexes: kycIndexes('AADHAAR'),
  shows: [...kycShows, 'aadhaarLast4', 'nameMatchScore'],
  sensitive: aadhaarSensitive,
  audit: kycAudit,
  privacy: aadhaarPrivacy,
});

export type AadhaarKyc = Item<typeof aadhaarKyc>;
