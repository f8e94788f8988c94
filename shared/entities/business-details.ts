import * as z from 'zod';
import { BusinessType } from '../domain/choices.ts';
import { Email } from '../domain/identifiers/email.ts';
import { Mobile } from '../domain/identifiers/mobile.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { entity, type Item } from '../store/entity.ts';
import { kycAudit, kycFields, kycIndexes, kycShows, MatchScore } from './kyc-parts.ts';
import { addressFields } from './parts.ts';

export const businessSchema = z.object({
  ...kycFields,
  ...addressFields,
  userSelfieId: Ulid.optional(),
  selfieVerified: z.boolean(),
  livenessScore: MatchScore.optional(),
  businessName: z.string().min(1).max(200),
  businessType: BusinessType,
  businessRegistrationNumber: z.string().max(50),
  /** Numbers of companies are public registers' (GST, MCA, Udyam), so they are kept plain. */
  businessPan: z.string().max(10).optional(),
  gstin: z.string().max(15).optional(),
  cin: z.string().max(21).optional(),
  llpin: z.string().max(8).optional(),
  udyam: z.string().max(19).optional(),
  businessPhone: Mobile,
  businessPhoneVerified: z.boolean(),
  businessEmail: Email,
  businessEmailVerified: z.boolean(),
  proofDocumentIds: z.array(Ulid),
});

export const businessSensitive = { businessPan: 'masked', businessPhone: 'masked', businessEmail: 'masked' } as const;

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
});

export type BusinessDetails = Item<typeof businessDetails>;
