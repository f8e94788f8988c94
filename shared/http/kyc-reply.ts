import * as z from 'zod';
import { KycStatus, VerificationMethod } from '../domain/choices.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { AWAITED, awaited } from '../domain/kyc/awaits.ts';
import { IsoTime } from '../domain/time.ts';
import type { AadhaarKyc } from '../entities/aadhaar-kyc.ts';
import type { PanKyc } from '../entities/pan-kyc.ts';

/** What the state of every part of KYC tells its owner. Why a reviewer looks at it is not among it. */
const state = {
  status: KycStatus,
  isVerified: z.boolean(),
  verifiedAt: IsoTime.optional(),
  rejectionReason: z.string().optional(),
  verificationMethod: VerificationMethod.optional(),
  /** Which submission this is, from 1. */
  submission: z.int().optional(),
  submittedAt: IsoTime.optional(),
  reKycDueAt: IsoTime.optional(),
  nameMatchScore: z.int().optional(),
  /** What it waits for; absent when it is verified. */
  awaits: z.enum(AWAITED).optional(),
};

export const AadhaarReply = z.object({
  ...state,
  /** What other systems may hold instead of the number. */
  aadhaarRef: z.string().optional(),
  aadhaarLast4: z.string().optional(),
  aadhaarName: z.string().optional(),
  aadhaarDob: z.string().optional(),
  dobPrecision: z.enum(['day', 'year']).optional(),
  aadhaarGender: z.string().optional(),
  aadhaarAddress: z.string().optional(),
  frontImageId: Ulid.optional(),
  backImageId: Ulid.optional(),
  mobileEvidence: z.enum(['confirmed', 'not_confirmed', 'absent']).optional(),
});

export const PanReply = z.object({
  ...state,
  /** Masked: `ABCXXXXX4F`. */
  panLast4: z.string().optional(),
  panName: z.string().optional(),
  panFatherName: z.string().optional(),
  panDob: z.string().optional(),
  panImageId: Ulid.optional(),
  panStatus: z.string().optional(),
  aadhaarSeeding: z.string().optional(),
  /** What the owner may want to look at again. */
  warnings: z.array(z.string()).optional(),
});

const nothing = { status: 'not_submitted' as const, isVerified: false };

export const aadhaarReply = (record: AadhaarKyc | undefined) => ({
  ...(record ?? nothing),
  awaits: awaited('aadhaar', record),
});

export const panReply = (record: PanKyc | undefined) => ({ ...(record ?? nothing), awaits: awaited('pan', record) });
