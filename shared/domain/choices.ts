import * as z from 'zod';

/** A choice list: the values that are stored and sent, each with the label people see. */
const choice = <const Labels extends Record<string, string>>(labels: Labels) => {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets which keys it lists
  const values = Object.keys(labels) as (keyof Labels & string)[];
  return { schema: z.enum(values), labels };
};

/** Every choice list, declared once: schemas, GET /v1/choices and docs come from here. Values never change. */
const lists = {
  userRole: choice({ super_admin: 'Super Admin', admin: 'Admin', user: 'User' }),
  gender: choice({ male: 'Male', female: 'Female', other: 'Other' }),
  otpType: choice({
    email: 'Email',
    mobile: 'Mobile',
    both: 'Both Email and Mobile',
    aadhaar: 'Aadhaar',
    bank_phone: 'Bank Phone',
    bank_email: 'Bank Email',
    business_phone: 'Business Phone',
    business_email: 'Business Email',
  }),
  otpPurpose: choice({
    registration: 'Registration',
    login: 'Login',
    forgot_password: 'Forgot Password',
    reset_password: 'Reset Password',
    email_verification: 'Email Verification',
    mobile_verification: 'Mobile Verification',
    aadhaar_verification: 'Aadhaar Verification',
    bank_verification: 'Bank Verification',
    business_verification: 'Business Verification',
  }),
  platform: choice({
    web: 'Web',
    mobile_app: 'Mobile App',
    admin_panel: 'Admin Panel',
    api: 'API',
    pos_terminal: 'POS Terminal',
  }),
  accessLevel: choice({
    full: 'Full Access',
    read_only: 'Read Only',
    restricted: 'Restricted',
    create_only: 'Create Only',
    update_only: 'Update Only',
  }),
  loginStatus: choice({
    success: 'Success',
    failed_password: 'Failed - Wrong Password',
    failed_blocked: 'Failed - User Blocked',
    failed_inactive: 'Failed - User Inactive',
    failed_not_found: 'Failed - User Not Found',
    failed_otp: 'Failed - Wrong OTP',
    failed_two_factor: 'Failed - Second Factor',
    failed_locked: 'Failed - Account Locked',
    failed_platform: 'Failed - Platform Not Allowed',
    failed_ip: 'Failed - Address Not Allowed',
  }),
  auditAction: choice({
    create: 'Create',
    update: 'Update',
    delete: 'Delete',
    login: 'Login',
    logout: 'Logout',
    otp_request: 'OTP Request',
    otp_verify: 'OTP Verify',
    kyc_submit: 'KYC Submit',
    kyc_approve: 'KYC Approve',
    kyc_reject: 'KYC Reject',
    password_change: 'Password Change',
    role_change: 'Role Change',
    access_grant: 'Access Grant',
    access_revoke: 'Access Revoke',
    user_block: 'User Block',
    user_unblock: 'User Unblock',
    restore: 'Restore',
    reveal: 'Reveal',
    export: 'Export',
    erase: 'Erase',
    read: 'Read',
  }),
  verificationMethod: choice({
    manual: 'Manual',
    api_digilocker: 'DigiLocker API',
    api_uidai: 'UIDAI API',
    api_nsdl: 'NSDL API',
    api_karza: 'Karza API',
    offline_xml: 'Offline XML',
  }),
  businessType: choice({
    sole_proprietorship: 'Sole Proprietorship',
    partnership: 'Partnership',
    private_limited: 'Private Limited',
    public_limited: 'Public Limited',
    llp: 'Limited Liability Partnership',
    ngo: 'NGO',
    trust: 'Trust',
    huf: 'Hindu Undivided Family',
  }),
  accountType: choice({
    savings: 'Savings',
    current: 'Current',
    fixed_deposit: 'Fixed Deposit',
    recurring_deposit: 'Recurring Deposit',
  }),
  bankVerificationMethod: choice({ penny_drop: 'Penny Drop', manual: 'Manual', bank_statement: 'Bank Statement' }),
  twoFactorMethod: choice({ sms: 'SMS', email: 'Email', authenticator: 'Authenticator App' }),
  language: choice({ en: 'English', hi: 'हिन्दी' }),
  kycStatus: choice({
    not_submitted: 'Not Submitted',
    pending: 'Pending',
    in_review: 'In Review',
    verified: 'Verified',
    rejected: 'Rejected',
    expired: 'Expired',
  }),
};

export const UserRole = lists.userRole.schema;
export const Gender = lists.gender.schema;
export const OtpType = lists.otpType.schema;
export const OtpPurpose = lists.otpPurpose.schema;
export const Platform = lists.platform.schema;
export const AccessLevel = lists.accessLevel.schema;
export const LoginStatus = lists.loginStatus.schema;
export const AuditAction = lists.auditAction.schema;
export const VerificationMethod = lists.verificationMethod.schema;
export const BusinessType = lists.businessType.schema;
export const AccountType = lists.accountType.schema;
export const BankVerificationMethod = lists.bankVerificationMethod.schema;
export const TwoFactorMethod = lists.twoFactorMethod.schema;
/** The languages people are written to in. */
export const Language = lists.language.schema;
export const KycStatus = lists.kycStatus.schema;

export type UserRole = z.output<typeof UserRole>;
export type AccountType = z.output<typeof AccountType>;
export type OtpType = z.output<typeof OtpType>;
export type OtpPurpose = z.output<typeof OtpPurpose>;
export type Platform = z.output<typeof Platform>;
export type AccessLevel = z.output<typeof AccessLevel>;
export type TwoFactorMethod = z.output<typeof TwoFactorMethod>;
export type LoginStatus = z.output<typeof LoginStatus>;
export type Language = z.output<typeof Language>;
export type AuditAction = z.output<typeof AuditAction>;
export type KycStatus = z.output<typeof KycStatus>;
export type VerificationMethod = z.output<typeof VerificationMethod>;
export type Gender = z.output<typeof Gender>;

/** The body of GET /v1/choices: every list with its values and labels, in declared order. */
export const choices = Object.fromEntries(
  Object.entries(lists).map(([list, { labels }]) => [
    list,
    Object.entries(labels).map(([value, label]) => ({ value, label })),
  ]),
);
