import { maskEmail, maskMobile } from '../domain/identifiers/mask.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import type { OtpRecord } from '../entities/otp-record.ts';

type Sent = Pick<OtpRecord, 'id' | 'expiresAt' | 'resendAfter' | 'otpType'>;

/** What a client is told about codes that were sent. `shown` are the addresses it knows already, in clear; it sees them masked. */
export const otpSent = (
  { id, otpType, expiresAt, resendAfter }: Sent,
  shown: { email?: string | undefined; mobile?: string | undefined },
) => ({
  otpId: Ulid.parse(id),
  otpType: otpType === 'email' || otpType === 'mobile' ? otpType : ('both' as const),
  sentTo: {
    ...(shown.email !== undefined && { email: maskEmail(shown.email) }),
    ...(shown.mobile !== undefined && { mobile: maskMobile(shown.mobile) }),
  },
  expiresAt,
  resendAfter,
});
