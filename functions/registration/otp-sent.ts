import { maskEmail, maskMobile } from '../../shared/domain/identifiers/mask.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import type { OtpRecord } from '../../shared/entities/otp-record.ts';

/** What a client is told about codes that were sent. */
export const otpSent = ({
  id,
  sentToEmail = '',
  sentToMobile = '',
  expiresAt,
  resendAfter,
}: Pick<OtpRecord, 'id' | 'sentToEmail' | 'sentToMobile' | 'expiresAt' | 'resendAfter'>) => ({
  otpId: Ulid.parse(id),
  otpType: 'both' as const,
  sentTo: { email: maskEmail(sentToEmail), mobile: maskMobile(sentToMobile) },
  expiresAt,
  resendAfter,
});
