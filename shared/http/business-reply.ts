import * as z from 'zod';
import { BusinessType, KycStatus } from '../domain/choices.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { AWAITED, awaitedBusiness } from '../domain/kyc/awaits.ts';
import { IsoTime } from '../domain/time.ts';
import type { BusinessDetails } from '../entities/business-details.ts';
import { addressFields } from '../entities/parts.ts';

/** A business as who acts for it sees it, its PAN and GSTIN masked. */
export const BusinessReply = z.object({
  status: KycStatus,
  isVerified: z.boolean(),
  verifiedAt: IsoTime.optional(),
  rejectionReason: z.string().optional(),
  submission: z.int().optional(),
  submittedAt: IsoTime.optional(),
  reKycDueAt: IsoTime.optional(),
  /** What it waits for; absent when it is verified. */
  awaits: z.enum(AWAITED).optional(),
  businessName: z.string().optional(),
  businessType: BusinessType.optional(),
  businessRegistrationNumber: z.string().optional(),
  businessPan: z.string().optional(),
  gstin: z.string().optional(),
  cin: z.string().optional(),
  llpin: z.string().optional(),
  udyam: z.string().optional(),
  ...addressFields,
  businessPhone: z.string().optional(),
  businessPhoneVerified: z.boolean().optional(),
  businessEmail: z.string().optional(),
  businessEmailVerified: z.boolean().optional(),
  proofDocumentIds: z.array(Ulid).optional(),
  userSelfieId: Ulid.optional(),
  selfieVerified: z.boolean().optional(),
  livenessScore: z.int().optional(),
  /** What its owner may want to look at again. */
  warnings: z.array(z.string()).optional(),
});

const nothing = { status: 'not_submitted' as const, isVerified: false };

export const businessReply = (record: BusinessDetails | undefined) => ({
  ...(record ?? nothing),
  awaits: awaitedBusiness(record),
});
