import {
  accountTest,
  adminLists,
  branchTest,
  built,
  myLogins,
  type Place,
  planned,
  risk,
  secondFactors,
  userActs,
  userLists,
} from './place.ts';

const register = 'POST /v1/registrations';
const verify = 'POST /v1/registrations/{registrationId}/verify';
const login = 'POST /v1/sessions';

/** What the examples of the old documentation did, and what does it now. */
export const examples: Record<string, Place> = {
  'UserAccount / Create user': built('UserAccount.userCode', register),
  'UserAccount / Find user': built('Claim.userCode', login),
  'UserAccount / Update KYC status': planned(
    'kyc-review',
    'UserAccount.isKycComplete, computed with each decision',
    'POST /v1/admin/kyc/{userCode}/{kind}/approve',
  ),
  'UserAccount / Block user': built(
    'UserAccount.userBlocked, UserAccount.blockedUntil',
    'POST /v1/admin/users/{userCode}/block',
    userActs,
  ),
  'UserAccount / Search active users': built('UserAccount.byActive', 'GET /v1/admin/users', userLists),
  'UserAccount / Get all admins': built('UserAccount.byRole', 'GET /v1/admin/users', userLists),
  'Branch / Create branch': built('Branch.branchCode', 'POST /v1/admin/branches', branchTest),
  'Branch / Create sub-branch': built('Branch.referredBy', 'POST /v1/admin/branches', branchTest),
  'Branch / Get all sub-branches': built('Branch.byParent', 'GET /v1/admin/branches/{branchCode}/children', branchTest),
  'Branch / Get active branches': built('Branch.byActive', 'GET /v1/admin/branches', branchTest),
  'OTPRecord / Generate OTP for registration': built('OtpRecord.emailOtpHash, OtpRecord.mobileOtpHash', register),
  'OTPRecord / Verify OTP': built('OtpRecord.isUsed, OtpRecord.verifiedAt', verify),
  'OTPRecord / Get unused OTPs': built('OtpRecord.byStatus', 'GET /v1/admin/otps', adminLists),
  'OTPRecord / Track attempts': built('OtpRecord.attemptCount', verify),
  'AadhaarKYC / Create Aadhaar KYC record': planned(
    'kyc-aadhaar',
    'AadhaarKyc.aadhaarNumberEncrypted',
    'PUT /v1/me/kyc/aadhaar',
  ),
  'AadhaarKYC / Verify Aadhaar': planned(
    'kyc-review',
    'AadhaarKyc.verifiedBy',
    'POST /v1/admin/kyc/{userCode}/{kind}/approve',
  ),
  'AadhaarKYC / Get Aadhaar status': planned('kyc-aadhaar', 'AadhaarKyc.status', 'GET /v1/me/kyc/aadhaar'),
  'AadhaarKYC / Update verification status': planned(
    'kyc-aadhaar',
    'AadhaarKyc.aadhaarOtpAttempts',
    'POST /v1/me/kyc/aadhaar/otp/verify',
  ),
  'BankDetails / Penny Drop': planned('kyc-bank', 'BankDetails.pennyDropStatus', 'POST /v1/me/kyc/bank/penny-drop'),
  'BankDetails / Manual': planned('kyc-bank', 'BankDetails.verificationMethod', 'PUT /v1/me/kyc/bank'),
  'BankDetails / Bank Statement': planned('kyc-bank', 'BankDetails.statementDocumentId', 'PUT /v1/me/kyc/bank'),
  'UserPlatformAccess / Grant Web access': built('UserPlatformAccess.platform, granted with verification', verify),
  'UserPlatformAccess / Restrict API access': planned(
    'access',
    'UserPlatformAccess.allowedIpRanges',
    'PUT /v1/admin/users/{userCode}/platforms/{platform}',
  ),
  'UserPlatformAccess / Revoke access': planned(
    'access',
    'UserPlatformAccess.revokedAt',
    'DELETE /v1/admin/users/{userCode}/platforms/{platform}',
  ),
  'UserPlatformAccess / Check if user has platform access': built(
    'UserPlatformAccess.isAllowed, with every request',
    login,
  ),
  'AppAccessControl / Grant feature access': planned(
    'access',
    'AppAccessControl.isAllowed',
    'PUT /v1/admin/users/{userCode}/features/{featureCode}',
  ),
  'AppAccessControl / Check feature access': planned('access', 'AppAccessControl.accessLevel', 'GET /v1/me/access'),
  'AppAccessControl / Get expired access': planned(
    'access',
    'AppAccessControl.byExpiry',
    'GET /v1/admin/access/expired',
  ),
  'LoginActivity / Log successful login': built('LoginActivity.status', login),
  'LoginActivity / Log failed login': built('LoginActivity.failureReason', login),
  'LoginActivity / Track session logout': built(
    'LoginActivity.logoutTimestamp, LoginActivity.sessionDuration',
    'DELETE /v1/me/sessions/current',
  ),
  'LoginActivity / Get recent logins': built('LoginActivity.loginTimestamp', 'GET /v1/me/logins', myLogins),
  'LoginActivity / Find suspicious logins': built('LoginActivity.suspicious', 'GET /v1/admin/logins', adminLists),
  'LoginActivity / Failed login attempts': built('Activity.failedLoginAttempts, Activity.accountLockedUntil', login),
  'AuditTrail / Log user creation': built('AuditTrail.newValues, from the stream', 'GET /v1/me/audit'),
  'AuditTrail / Log KYC approval': planned('kyc-review', 'AuditTrail.action', 'GET /v1/admin/audit?action=kyc_approve'),
  'AuditTrail / Query audit trail': planned(
    'audit-search',
    'the key, AuditTrail.resourceId',
    'GET /v1/admin/audit?resourceType=&resourceId=',
  ),
  'AuditTrail / Get all actions by a user': built('AuditTrail.byActor', 'GET /v1/me/audit'),
  'AuditTrail / Track specific action': planned(
    'audit-search',
    'StatisticsCounter.count',
    'GET /v1/admin/audit/stats?action=kyc_approve',
  ),
  'RegistrationProgress / Create registration progress': built('RegistrationProgress.currentStep', register),
  'RegistrationProgress / Update progress': built(
    'RegistrationProgress.stepsCompleted',
    'PUT /v1/me/registration/personal',
  ),
  'RegistrationProgress / Mark registration complete': planned(
    'kyc-review',
    'RegistrationProgress.completedAt',
    'GET /v1/me/registration',
  ),
  'RegistrationProgress / Get abandoned registrations': built(
    'RegistrationProgress.byState',
    'GET /v1/admin/registrations',
    adminLists,
  ),
  'RegistrationProgress / Find incomplete registrations': built(
    'RegistrationProgress.byState',
    'GET /v1/admin/registrations',
    adminLists,
  ),
  'SecuritySettings / Create security settings': built('SecuritySettings.loginNotificationEnabled', register),
  'SecuritySettings / Enable 2FA': built(
    'SecuritySettings.twoFactorMethod, SecuritySettings.twoFactorMethods',
    'POST /v1/me/security/two-factor',
    secondFactors,
  ),
  'SecuritySettings / Track failed login attempts': built('Activity.failedLoginAttempts', login),
  'SecuritySettings / Reset attempts on successful login': built('Activity.failedLoginAttempts', login),
  'SecuritySettings / Check IP whitelist': built('SecuritySettings.allowedIpWhitelist', login),
  'Example 1: User Registration Flow / Step 1: Create user': built('UserAccount.email', register),
  'Example 1: User Registration Flow / Step 2: Create registration progress': built(
    'RegistrationProgress.startedAt',
    register,
  ),
  'Example 1: User Registration Flow / Step 3: Generate OTP': built('OtpRecord.otpType', register),
  'Example 1: User Registration Flow / Step 4: User verifies OTP': built(
    'UserAccount.isEmailVerified, UserAccount.isMobileVerified',
    verify,
  ),
  'Example 1: User Registration Flow / Step 5: Update progress': built(
    'RegistrationProgress.lastCompletedStep',
    verify,
  ),
  'Example 1: User Registration Flow / Step 6: Log audit': built('AuditTrail.resourceType', 'GET /v1/me/audit'),
  'Example 2: KYC Verification Flow / User submits Aadhaar': planned(
    'kyc-aadhaar',
    'AadhaarKyc.submittedAt',
    'PUT /v1/me/kyc/aadhaar',
  ),
  'Example 2: KYC Verification Flow / Admin verifies': planned(
    'kyc-review',
    'AadhaarKyc.verifiedBy',
    'POST /v1/admin/kyc/{userCode}/{kind}/approve',
  ),
  'Example 2: KYC Verification Flow / Update user KYC status': planned(
    'kyc-review',
    'UserAccount.isAadhaarVerified',
    'POST /v1/admin/kyc/{userCode}/{kind}/approve',
  ),
  'Example 2: KYC Verification Flow / Check if all KYC complete': built(
    'UserAccount.isKycComplete',
    'GET /v1/me',
    accountTest,
  ),
  'Example 2: KYC Verification Flow / Log audit': planned(
    'kyc-review',
    'AuditTrail.action',
    'GET /v1/admin/audit?action=kyc_approve',
  ),
  'Example 3: Login with Security Tracking / Log login attempt': built('LoginActivity.deviceInfo', login),
  'Example 3: Login with Security Tracking / Update user': built('Activity.lastLogin, Activity.lastLoginIp', login),
  'Example 3: Login with Security Tracking / Check for suspicious activity': built(
    'LoginActivity.riskScore',
    login,
    risk,
  ),
  'Example 3: Login with Security Tracking / Reset failed attempts': built('Activity.failedLoginAttempts', login),
  'Example 3: Login with Security Tracking / Log to audit': built('AuditTrail.action', 'GET /v1/me/audit'),
  'Example 4: Access Control / Grant feature access': planned(
    'access',
    'AppAccessControl.grantedBy',
    'PUT /v1/admin/users/{userCode}/features/{featureCode}',
  ),
  'Example 4: Access Control / Grant platform access': planned(
    'access',
    'UserPlatformAccess.grantedBy',
    'PUT /v1/admin/users/{userCode}/platforms/{platform}',
  ),
  'Example 4: Access Control / Check access': planned(
    'access',
    'AppAccessControl.isAllowed',
    'POST /v1/admin/access/explain',
  ),
};
