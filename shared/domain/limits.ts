import { defaultPolicy, type Policy } from './policy.ts';
import { days, hours } from './time.ts';

/** At most `quota` uses per subject in each window. Windows are aligned: all of them begin at a multiple of their length. */
export type Limit = { name: string; quota: number; windowMs: number };

/** The limits on requests that send codes: per address, and per client (rules: OTP 4). */
export const codeLimitsOf = (policy: Policy['otp']) =>
  ({
    hour: { name: 'address_hour', quota: policy.perAddressHour, windowMs: hours(1) },
    day: { name: 'address_day', quota: policy.perAddressDay, windowMs: days(1) },
    ipv4: { name: 'client_hour', quota: policy.perIpv4Hour, windowMs: hours(1) },
    ipv6: { name: 'client6_hour', quota: policy.perIpv6Hour, windowMs: hours(1) },
  }) as const satisfies Record<string, Limit>;

/** As routes declare them. */
export const codeLimits: readonly Limit[] = Object.values(codeLimitsOf(defaultPolicy.otp));

/** Share codes tried on offline e-KYC files, per user (rules: KYC; india-kyc.md 1.4). */
export const shareCodeLimitOf = ({ offline }: Policy['kyc']): Limit => ({
  name: 'share_code_hour',
  quota: offline.attemptsPerHour,
  windowMs: hours(1),
});

/** As routes declare it. */
export const shareCodeLimit: Limit = shareCodeLimitOf(defaultPolicy.kyc);

/** Codes that UIDAI is asked to send, per user (rules.md, KYC 6). */
export const aadhaarOtpLimitOf = ({ aadhaarOtp }: Policy['kyc']): Limit => ({
  name: 'aadhaar_otp_hour',
  quota: aadhaarOtp.requestsPerHour,
  windowMs: hours(1),
});

/** As routes declare it. */
export const aadhaarOtpLimit: Limit = aadhaarOtpLimitOf(defaultPolicy.kyc);

/** Visits to DigiLocker that a user begins. */
export const digilockerLimitOf = ({ digilocker }: Policy['kyc']): Limit => ({
  name: 'digilocker_hour',
  quota: digilocker.requestsPerHour,
  windowMs: hours(1),
});

/** As routes declare it. */
export const digilockerLimit: Limit = digilockerLimitOf(defaultPolicy.kyc);

/** The limit on uploads that a user announces. */
export const documentLimitOf = ({ perDay }: Policy['documents']): Limit => ({
  name: 'documents_day',
  quota: perDay,
  windowMs: days(1),
});

/** Numbers that an admin is shown in full (rules: KYC 10). */
export const revealLimitOf = ({ review }: Policy['kyc']): Limit => ({
  name: 'reveal_day',
  quota: review.revealsPerDay,
  windowMs: days(1),
});

/** The limit on transfers that a user asks for. */
export const pennyDropLimitOf = ({ bank }: Policy['kyc']): Limit => ({
  name: 'penny_drops_day',
  quota: bank.pennyDrop.perDay,
  windowMs: days(1),
});

/** Pictures of a face that a user has looked at. */
export const selfieLimitOf = ({ selfie }: Policy['kyc']): Limit => ({
  name: 'selfie_day',
  quota: selfie.perDay,
  windowMs: days(1),
});

/** Copies of their personal data that a user asks for. */
export const exportLimitOf = ({ exportsPerDay }: Policy['privacy']): Limit => ({
  name: 'exports_day',
  quota: exportsPerDay,
  windowMs: days(1),
});

/** Exports of the audit log that an admin asks for: each reads as much as it holds. */
export const auditExportLimitOf = ({ exportsPerDay }: Policy['audit']): Limit => ({
  name: 'audit_exports_day',
  quota: exportsPerDay,
  windowMs: days(1),
});
