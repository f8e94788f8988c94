import * as z from 'zod';
import { BusinessType } from '../domain/choices.ts';
import { Email } from '../domain/identifiers/email.ts';
import { Phone } from '../domain/identifiers/phone.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { entity, type Item } from '../store/entity.ts';
import { kycAudit, kycFields, kycIndexes, kycPrivacy, kycShows, MatchScore } from './kyc-parts.ts';
import { addressFields, sealedField } from './parts.ts';

export const businessSchema = z.object({
  ...kycFields,
  ...addressFields,
  userSelfieId: Ulid.optional(),
  selfieVerified: z.boolean(),
  livenessScore: MatchScore.optional(),
  businessName: z.string().min(1).max(200),
  businessType: BusinessType,
  businessRegistrationNumber: z.string().max(50),
  /** Sealed for every business, because that of a proprietor is the PAN of a person. */
  businessPanEncrypted: sealedField.optional(),
  /** What is shown of it: `ABCXXXXX4F`. */
  businessPan: z.string().max(10).optional(),
  /** Blind index, as that of the owner's own PAN. */
  businessPanFingerprint: z.string().optional(),
  /** What is shown of it: `27ABCXXXXX4F1ZX`. The PAN, which is always kept with it, says the rest. */
  gstin: z.string().max(15).optional(),
  /** Numbers of public registers (MCA, Udyam) are kept plain. */
  cin: z.string().max(21).optional(),
  llpin: z.string().max(8).optional(),
  udyam: z.string().max(19).optional(),
  /** It may be a landline. */
  businessPhone: Phone,
  businessPhoneVerified: z.boolean(),
  businessEmail: Email,
  businessEmailVerified: z.boolean(),
  proofDocumentIds: z.array(Ulid),
  /** What its owner may want to look at again. */
  warnings: z.array(z.string()).optional(),
});

export const businessSensitive = {
  businessPanEncrypted: 'sealed',
  businessPanFingerprint: 'secret',
  businessPhone: 'masked',
  businessEmail: 'masked',
} as const;

export const businessPrivacy = kycPrivacy(['businessPhone', 'businessEmail']);

/** The business a user acts for; none is needed. */
export const businessDetails = entity('BusinessDetails', {
  schema: businessSchema,
  key: { pk: 'KYC#{userCode}', sk: 'BUSINESS' },
  indexes: kycIndexes('BUSINESS'),
  shows: [
    ...kycShows.filter((name) => name !== 'verificationMethod'),
    'businessName',
    'businessType',
    'selfieVerified',
  ],
  sensitive: businessSensitive,
  audit: kycAudit,
  privacy: businessPrivacy,
});

export type BusinessDetails = Item<typeof businessDetails>;
