import * as z from 'zod';
import { KycStatus } from '../domain/choices.ts';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoDate, IsoTime } from '../domain/time.ts';
import { importedFields } from './parts.ts';

/** Points a name match may reach: 85 passes, 60–84 goes to a reviewer. */
export const MatchScore = z.int().min(0).max(100);

/** What the four KYC records have in common. */
export const kycFields = {
  userCode: UserCode,
  branchCode: BranchCode.optional(),
  status: KycStatus,
  /** Whether `status` is `verified`; kept for the lists of the old system. */
  isVerified: z.boolean(),
  verifiedAt: IsoTime.optional(),
  /** A reviewer's user code, or the provider that verified it. */
  verifiedBy: z.string().optional(),
  rejectionReason: z.string().max(500).optional(),
  /** Which submission this is, from 1. */
  submission: z.int().positive(),
  /** How many of them followed a rejection since it was last verified. */
  resubmissions: z.int().nonnegative().optional(),
  submittedAt: IsoTime,
  submittedBy: z.string().optional(),
  /** Since when it waits for a reviewer; absent while it does not. */
  queuedAt: IsoTime.optional(),
  reviewReasons: z.array(z.string()).optional(),
  claimedBy: UserCode.optional(),
  claimedUntil: IsoTime.optional(),
  reKycDueAt: IsoTime.optional(),
  /** The day of `reKycDueAt`. */
  reKycDueDay: IsoDate.optional(),
  ...importedFields,
};

/** What names are compared to, and how it came out. */
export const nameMatchFields = {
  nameMatchScore: MatchScore.optional(),
  nameMatchReasons: z.array(z.string()).optional(),
  nameMatchVersion: z.string().max(20).optional(),
};

/** A provider's answer, redacted before it is kept. */
export const ApiResponse = z.record(z.string(), z.unknown());

/** The lists every KYC record is in, under names of its own kind; by fingerprint there are claims. */
export const kycIndexes = <const Kind extends 'AADHAAR' | 'PAN' | 'BUSINESS' | 'BANK'>(kind: Kind) =>
  ({
    byStatus: { on: 'g1', pk: `KYC-${kind}#STATUS#{status}`, sk: '{submittedAt}#{userCode}', sharded: true },
    byBranch: {
      on: 'g2',
      pk: `KYC-${kind}#BRANCH#{branchCode}#{status}`,
      sk: '{submittedAt}#{userCode}',
      sharded: true,
    },
    queue: { on: 'g3', pk: `KYC-${kind}#QUEUE`, sk: '{queuedAt}#{userCode}', sharded: true },
    branchQueue: { on: 'g4', pk: `KYC-${kind}#WAITING#{branchCode}`, sk: '{queuedAt}#{userCode}', sharded: true },
    reKycDue: { on: 'g5', pk: `DUE#rekyc-${kind}#{reKycDueDay}`, sk: '{userCode}', sharded: true },
  }) as const;

/** What every KYC list shows. */
export const kycShows = [
  'userCode',
  'branchCode',
  'status',
  'isVerified',
  'verifiedAt',
  'verifiedBy',
  'rejectionReason',
  'verificationMethod',
  'submission',
  'submittedAt',
  'queuedAt',
  'reviewReasons',
  'claimedBy',
  'claimedUntil',
  'reKycDueAt',
] as const;

/** What is left of a KYC record once its person is erased: that it was submitted, and when and how it was verified. */
const keptOfKyc = ['submission', 'submittedAt', 'verifiedAt'] as const;
/** How reviewers work is no part of what is held about a person. */
const reviewing = ['claimedBy', 'claimedUntil', 'queuedAt', 'reviewReasons'] as const;

/** What a KYC record holds about its person, `own` being its masked fields that are theirs. */
export const kycPrivacy = <const Own extends string>(own: readonly Own[]) =>
  ({ found: 'partition', erased: { keep: keptOfKyc, because: 'record' }, own, others: reviewing }) as const;

/** There is one record per user and kind, so the user names it. */
export const kycAudit = { id: '{userCode}', subject: 'userCode' } as const;
