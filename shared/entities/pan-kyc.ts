import * as z from 'zod';
import { VerificationMethod } from '../domain/choices.ts';
import { Dob } from '../domain/identifiers/dob.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { entity, type Item } from '../store/entity.ts';
import { ApiResponse, kycAudit, kycFields, kycIndexes, kycPrivacy, kycShows, nameMatchFields } from './kyc-parts.ts';
import { sealedField } from './parts.ts';

export const panSchema = z.object({
  ...kycFields,
  ...nameMatchFields,
  panEncrypted: sealedField,
  /** What is shown of it: `ABCXXXXX4F`. */
  panLast4: z.string().max(10),
  /** Blind index: a keyed MAC of the number. */
  panFingerprint: z.string(),
  panName: z.string().max(100),
  panFatherName: z.string().max(100).optional(),
  panDob: Dob,
  panImageId: Ulid.optional(),
  verificationMethod: VerificationMethod,
  /** As the provider reports them: whether the PAN is operative, and linked to Aadhaar. */
  panStatus: z.string().max(60).optional(),
  aadhaarSeeding: z.string().max(60).optional(),
  apiResponse: ApiResponse.optional(),
  /** What its owner may want to look at again. */
  warnings: z.array(z.string()).optional(),
});

export const panSensitive = {
  panEncrypted: 'sealed',
  panFingerprint: 'secret',
  panDob: 'masked',
  apiResponse: 'masked',
} as const;

export const panPrivacy = kycPrivacy(['panDob']);

/** A user's PAN, the number under the vault's key. */
export const panKyc = entity('PanKyc', {
  schema: panSchema,
  key: { pk: 'KYC#{userCode}', sk: 'PAN' },
  indexes: {
    ...kycIndexes('PAN'),
    byScore: { on: 'g6', pk: 'KYC-PAN#SCORE', sk: '{nameMatchScore}#{userCode}', sharded: true },
  },
  shows: [...kycShows, 'panLast4', 'nameMatchScore'],
  sensitive: panSensitive,
  audit: kycAudit,
  privacy: panPrivacy,
});

export type PanKyc = Item<typeof panKyc>;
