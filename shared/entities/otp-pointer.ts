import * as z from 'zod';
import { OtpPurpose } from '../domain/choices.ts';
import { RecordId } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { entity, type Item } from '../store/entity.ts';

/** The newest OTP of a user and purpose: using one checks it, so that a newer one supersedes it at once. */
export const otpPointer = entity('OtpPointer', {
  schema: z.object({ userCode: UserCode, purpose: OtpPurpose, otpId: RecordId }),
  key: { pk: 'USER#{userCode}', sk: 'OTP#{purpose}' },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type OtpPointer = Item<typeof otpPointer>;
