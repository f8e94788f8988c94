import type { BusinessDetails } from '../../shared/entities/business-details.ts';
import type { OtpRecord } from '../../shared/entities/otp-record.ts';
import type { BusinessContact } from './workflow.ts';

/** Whether a business stands as submitted, decided or not. */
export const isOpen = ({ status }: Pick<BusinessDetails, 'status'>): boolean =>
  status === 'pending' || status === 'in_review' || status === 'verified';

/** Where a code for a contact goes. */
export const contactOf = ({ businessPhone, businessEmail }: BusinessDetails, contact: BusinessContact) =>
  contact === 'phone'
    ? { otpType: 'business_phone' as const, sentTo: { mobile: businessPhone } }
    : { otpType: 'business_email' as const, sentTo: { email: businessEmail } };

/**
 * What a code proves of a business, as it stands now. One that was sent for a former submission proves nothing, even of
 * the same contact.
 */
export const provenBy = (
  { otpType, sentToEmail, sentToMobile, sentAt }: OtpRecord,
  record: BusinessDetails | undefined,
): { businessPhoneVerified: true } | { businessEmailVerified: true } | undefined => {
  if (!record || !isOpen(record) || sentAt < record.submittedAt) return undefined;
  if (otpType === 'business_phone' && sentToMobile === record.businessPhone) return { businessPhoneVerified: true };
  if (otpType === 'business_email' && sentToEmail === record.businessEmail) return { businessEmailVerified: true };
  return undefined;
};
