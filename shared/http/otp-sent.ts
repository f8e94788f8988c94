import { maskEmail, maskMobile } from '../domain/identifiers/mask.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { channelsOf } from '../domain/otp.ts';
import type { OtpRecord } from '../entities/otp-record.ts';

/** Where codes of a type go, in one word. */
const channelOf = (otpType: OtpRecord['otpType']) => {
  const [first, second] = channelsOf(otpType);
  return first === undefined || second !== undefined ? ('both' as const) : first;
};

type Sent = Pick<OtpRecord, 'id' | 'expiresAt' | 'resendAfter' | 'otpType'>;

/** What a client is told about codes that were sent. `shown` are the addresses it knows already, in clear; it sees them masked. */
export const otpSent = (
  { id, otpType, expiresAt, resendAfter }: Sent,
  shown: { email?: string | undefined; mobile?: string | undefined },
) => ({
  otpId: Ulid.parse(id),
  otpType: channelOf(otpType),
  sentTo: {
    ...(shown.email !== undefined && { email: maskEmail(shown.email) }),
    ...(shown.mobile !== undefined && { mobile: maskMobile(shown.mobile) }),
  },
  expiresAt,
  resendAfter,
});
