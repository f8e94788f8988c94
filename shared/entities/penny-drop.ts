import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { PennyDropStatus } from '../domain/kyc/penny-drop.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { ApiResponse } from './kyc-parts.ts';

/**
 * The transfer that shows whose an account is. Its key is what it must be unique for: there is one per person, account
 * and IFSC, whatever is submitted how often, so that a second one cannot be written down, and what is not written down
 * is not asked for. It outlives the submission it was made for.
 */
export const pennyDrop = entity('PennyDrop', {
  schema: z.object({
    userCode: UserCode,
    /** Blind index of bank and number. */
    accountFingerprint: z.string().min(1),
    ifscCode: z.string().min(1),
    /** Names it to its owner and in the audit log. */
    dropId: Ulid,
    /** What the provider knows the present transfer by; a former one failed before money moved. */
    reference: Ulid,
    attempts: z.int().positive(),
    provider: z.string().max(40),
    status: PennyDropStatus,
    /** Paise. */
    amount: z.int().positive(),
    /** Until then somebody asks the provider for it, and nobody else does. */
    leaseUntil: IsoTime,
    /** From then on nobody expects an answer any more. */
    givesUpAt: IsoTime,
    /** Whom the bank named. */
    nameAtBank: z.string().max(200).optional(),
    utr: z.string().max(60).optional(),
    apiResponse: ApiResponse.optional(),
  }),
  key: { pk: 'KYC#{userCode}', sk: 'DROP#{accountFingerprint}#{ifscCode}' },
  sensitive: { accountFingerprint: 'secret', nameAtBank: 'masked', apiResponse: 'masked' },
  audit: { id: '{dropId}', subject: 'userCode' },
  privacy: {
    found: 'partition',
    erased: { keep: ['reference', 'attempts', 'provider', 'status', 'amount', 'utr'], because: 'transfer' },
    own: ['nameAtBank'],
  },
});

export type PennyDrop = Item<typeof pennyDrop>;
