import * as z from 'zod';
import { RecordId } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** A text as part of a key: `#` separates key parts, so it is percent-encoded, and `%` with it. */
export const claimValue = (text: string): string => text.replaceAll('%', '%25').replaceAll('#', '%23');

/** One unique value and who has it, written in the transaction that needs it. Fingerprints, never plain numbers. */
export const claim = entity('Claim', {
  schema: z.object({
    kind: z.enum(['email', 'mobile', 'aadhaar', 'aadhaar_identity', 'ekyc_file', 'pan', 'bank_account', 'cognito']),
    /** Encoded by {@link claimValue}. */
    value: z.string().min(1),
    userCode: UserCode,
    verified: z.boolean(),
    /** From then on an unverified claim may be taken over: a registration cannot squat. */
    releasableAt: IsoTime.optional(),
    /** The OTP of the registration that made it. */
    registrationId: RecordId.optional(),
  }),
  key: { pk: 'CLAIM#{kind}#{value}', sk: 'CLAIM' },
  indexes: { byUser: { on: 'g1', pk: 'CLAIMS#USER#{userCode}', sk: '{kind}#{value}' } },
  shows: ['kind', 'value', 'userCode'],
  sensitive: { value: 'masked' },
  audit: false,
  privacy: { found: { index: 'byUser' }, erased: 'removed' },
});

export type Claim = Item<typeof claim>;

/** Whether a claim gives way to another: it was never verified, and its time is over (rules.md, Registration 3). */
export const isReleasable = ({ verified, releasableAt }: Claim, at: IsoTime): boolean =>
  !verified && releasableAt !== undefined && releasableAt <= at;
