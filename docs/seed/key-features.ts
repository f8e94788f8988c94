import {
  aadhaarTest,
  auditList,
  bankTest,
  branchTest,
  built,
  businessCodes,
  businessTest,
  documentTest,
  everyEntity,
  panTest,
  privacyTest,
  reviewTest,
  risk,
  selfieTest,
  type Place,
  userActs,
  userTest,
} from './place.ts';

const register = 'POST /v1/registrations';
const login = 'POST /v1/sessions';

/** What the old documentation called its key features. */
export const keyFeatures: Record<string, Place> = {
  'Overview / Security First - Encrypted fields, audit logging': built(
    'AuditTrail.changedFields, Credentials.totpSecretEncrypted',
    undefined,
    everyEntity,
  ),
  'Overview / Performance - 50+ indexes, optimized queries': built(
    'lists through indexes, docs/generated/access-patterns.md',
    undefined,
    everyEntity,
  ),
  'Overview / Compliance - GDPR-ready, audit trails': built(
    'Consent.withdrawnAt, AuditTrail.leaf',
    'POST /v1/me/export',
    privacyTest,
  ),
  'Overview / Scalability - Proper relationships, partitioning ready': built(
    'sharded lists, one partition per user',
    undefined,
    everyEntity,
  ),
  'Overview / Maintainability - Clear naming, documentation': built(
    'docs/generated/entities.md',
    undefined,
    everyEntity,
  ),
  'UserAccount / Soft Deletion: Keeps historical records with `deleted_at`': built(
    'UserAccount.deletedAt',
    'DELETE /v1/admin/users/{userCode}',
    userTest,
  ),
  'UserAccount / Security: Tracks device IP, registration details': built(
    'UserAccount.registerDeviceIp, UserAccount.registerDeviceInfo',
    register,
  ),
  'UserAccount / KYC Tracking: Monitors KYC completion': built('UserAccount.kycVerificationStep', 'GET /v1/me'),
  'UserAccount / Account Status: Supports blocking/unblocking': built(
    'UserAccount.userBlocked',
    'POST /v1/admin/users/{userCode}/block',
    userActs,
  ),
  'Branch / Hierarchical Structure: Support for parent-child branches': built(
    'Branch.ancestors',
    'GET /v1/admin/branches/{branchCode}/tree',
    branchTest,
  ),
  'Branch / Manager Assignment: Link branch to manager user': built(
    'Branch.managerUserCode',
    'PATCH /v1/admin/branches/{branchCode}',
    branchTest,
  ),
  'Branch / Status Tracking: Active/inactive branches': built(
    'Branch.isActive',
    'PATCH /v1/admin/branches/{branchCode}',
    branchTest,
  ),
  'OTPRecord / Multiple Delivery: Email, SMS, or both': built('OtpRecord.otpType', register),
  'OTPRecord / Purpose Tracking: Know why OTP was generated': built('OtpRecord.otpPurpose', register),
  'OTPRecord / Security: Attempt counting, expiry tracking': built(
    'OtpRecord.attemptCount, OtpRecord.expiresAt',
    'POST /v1/registrations/{registrationId}/verify',
  ),
  'OTPRecord / Audit Trail: IP address, timestamps': built('OtpRecord.ipAddress, OtpRecord.sentAt', register),
  'AadhaarKYC / Encrypted Storage: Aadhaar number encrypted': built(
    'AadhaarKyc.aadhaarNumberEncrypted',
    'PUT /v1/me/kyc/aadhaar',
    aadhaarTest,
  ),
  'AadhaarKYC / Multiple Verification Methods: API, XML, Manual': built(
    'AadhaarKyc.verificationMethod',
    'PUT /v1/me/kyc/aadhaar',
    aadhaarTest,
  ),
  'AadhaarKYC / Document Management: Store images and XML': built(
    'Document.kind',
    'POST /v1/me/documents',
    'test/functions/documents/documents.test.ts',
  ),
  'AadhaarKYC / OTP Tracking: Track OTP verification': built(
    'AadhaarKyc.aadhaarOtpAttempts',
    'POST /v1/me/kyc/aadhaar/otp',
    'test/functions/kyc-aadhaar/otp.test.ts',
  ),
  'AadhaarKYC / Audit: Track who verified and when': built(
    'AadhaarKyc.verifiedBy, AadhaarKyc.verifiedAt',
    'GET /v1/admin/kyc/{userCode}/{kind}',
    reviewTest,
  ),
  'PANKYC / PAN Validation: Format and number validation': built('PanKyc.panEncrypted', 'PUT /v1/me/kyc/pan', panTest),
  'PANKYC / Name Matching: Score for name match': built('PanKyc.nameMatchScore', 'PUT /v1/me/kyc/pan', panTest),
  'PANKYC / Multiple Verification: API, Manual, XML': built('PanKyc.verificationMethod', 'PUT /v1/me/kyc/pan', panTest),
  'PANKYC / Document Storage: Image upload support': built('PanKyc.panImageId', 'POST /v1/me/documents', documentTest),
  'BusinessDetails / Liveness Check: Selfie verification': built(
    'BusinessDetails.livenessScore',
    'POST /v1/me/kyc/business/selfie',
    selfieTest,
  ),
  'BusinessDetails / Business Type: Support multiple business types': built(
    'BusinessDetails.businessType',
    'PUT /v1/me/kyc/business',
    businessTest,
  ),
  'BusinessDetails / Contact Verification: Phone + email OTP': built(
    'BusinessDetails.businessPhoneVerified',
    'POST /v1/me/kyc/business/otp',
    businessCodes,
  ),
  'BusinessDetails / Document Storage: Business proof upload': built(
    'BusinessDetails.proofDocumentIds',
    'POST /v1/me/documents',
    documentTest,
  ),
  'BankDetails / Encrypted Storage: Account number encrypted': built(
    'BankDetails.accountNumberEncrypted',
    'PUT /v1/me/kyc/bank',
    bankTest,
  ),
  'BankDetails / Penny Drop: Micro deposit verification': built(
    'BankDetails.pennyDropAmount',
    'POST /v1/me/kyc/bank/penny-drop',
    bankTest,
  ),
  'BankDetails / IFSC Validation: Bank code verification': built(
    'BankDetails.ifscCode',
    'GET /v1/ifsc/{ifsc}',
    bankTest,
  ),
  'BankDetails / Account Type Support: Savings, Current, FD, RD': built(
    'BankDetails.accountType',
    'PUT /v1/me/kyc/bank',
    bankTest,
  ),
  'LoginActivity / Device Tracking: IP, user agent, device info': built(
    'LoginActivity.ipAddress, LoginActivity.userAgent, LoginActivity.deviceInfo',
    login,
  ),
  'LoginActivity / Risk Scoring: Suspicious activity detection': built(
    'LoginActivity.riskScore, LoginActivity.riskReasons',
    login,
    risk,
  ),
  'LoginActivity / Session Management: Track login duration': built(
    'LoginActivity.sessionDuration',
    'DELETE /v1/me/sessions/current',
  ),
  'LoginActivity / Failure Tracking: Why login failed': built('LoginActivity.failureReason', login),
  'AuditTrail / Comprehensive Logging: All CRUD operations': built('AuditTrail.action', 'GET /v1/me/audit'),
  'AuditTrail / Change Tracking: Before/after values': built(
    'AuditTrail.oldValues, AuditTrail.newValues',
    'GET /v1/me/audit',
  ),
  'AuditTrail / Request Audit: Method, path, agent': built(
    'AuditTrail.requestMethod, AuditTrail.requestPath, AuditTrail.userAgent',
    'GET /v1/me/audit',
  ),
  'AuditTrail / Time-Series Data: Easy filtering by date': built(
    'AuditTrail.all',
    'GET /v1/admin/audit?from=&to=',
    auditList,
  ),
};
