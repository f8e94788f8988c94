import * as z from 'zod';
import { AccountType, BankVerificationMethod, KycStatus } from '../domain/choices.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { AWAITED, awaitedBank } from '../domain/kyc/awaits.ts';
import { dropAdvice, PennyDropStatus } from '../domain/kyc/penny-drop.ts';
import { IsoTime } from '../domain/time.ts';
import type { BankDetails } from '../entities/bank-details.ts';
import type { PennyDrop } from '../entities/penny-drop.ts';

/**
 * A bank account as its owner sees it: never its number, nor the name the bank has: that would tell anybody whose an
 * account is. What the bank says of it is in `nameMatchScore`.
 */
export const BankReply = z.object({
  status: KycStatus,
  isVerified: z.boolean(),
  verifiedAt: IsoTime.optional(),
  rejectionReason: z.string().optional(),
  verificationMethod: BankVerificationMethod.optional(),
  submission: z.int().optional(),
  submittedAt: IsoTime.optional(),
  reKycDueAt: IsoTime.optional(),
  nameMatchScore: z.int().optional(),
  /** What it waits for; absent when it is verified. */
  awaits: z.enum(AWAITED).optional(),
  accountHolderName: z.string().optional(),
  accountNumberLast4: z.string().optional(),
  ifscCode: z.string().optional(),
  bankName: z.string().optional(),
  accountType: AccountType.optional(),
  bankProofImageId: Ulid.optional(),
  statementDocumentId: Ulid.optional(),
  pennyDropStatus: PennyDropStatus.optional(),
  /** Paise. */
  pennyDropAmount: z.int().optional(),
  pennyDropReference: z.string().optional(),
  bankPhoneVerified: z.boolean().optional(),
  bankEmailVerified: z.boolean().optional(),
  /** What the owner may want to look at again. */
  warnings: z.array(z.string()).optional(),
});

const nothing = { status: 'not_submitted' as const, isVerified: false };

export const bankReply = (record: BankDetails | undefined) => ({ ...(record ?? nothing), awaits: awaitedBank(record) });

export const DropReply = z.object({
  status: PennyDropStatus,
  /** What the provider knows it by. */
  reference: Ulid,
  /** Paise. */
  amount: z.int(),
  /** What to do where it does not lead to a decision. */
  advice: z.string().optional(),
});

export const dropReply = ({ status, reference, amount }: PennyDrop) => ({
  status,
  reference,
  amount,
  ...(dropAdvice[status] !== undefined && { advice: dropAdvice[status] }),
});
