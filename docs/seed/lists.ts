import {
  aadhaarTest,
  adminLists,
  auditList,
  bankTest,
  branchTest,
  built,
  businessTest,
  featureGrants,
  featureTest,
  infraTest,
  myLogins,
  panTest,
  platformGrants,
  queriesTest,
  reviewTest,
  settings,
  type Place,
  userActs,
  userLists,
  userTest,
  userViews,
} from './place.ts';

const claims = 'Claim.value, which leads to Claim.userCode';

/** What each index of the old tables became. */
export const indexes: Record<string, Place> = {
  'UserAccount / email': built(claims, 'POST /v1/sessions'),
  'UserAccount / mobile': built(claims, 'POST /v1/sessions'),
  'UserAccount / user_code': built('the key, UserAccount.userCode', 'GET /v1/me'),
  'UserAccount / is_active': built('UserAccount.byActive', 'GET /v1/admin/users', userLists),
  'UserAccount / user_role': built('UserAccount.byRole', 'GET /v1/admin/users', userLists),
  'Branch / branch_code': built('the key, Branch.branchCode', 'GET /v1/admin/branches/{branchCode}', branchTest),
  'Branch / is_active': built('Branch.byActive', 'GET /v1/admin/branches', branchTest),
  'Branch / referred_by': built('Branch.byParent', 'GET /v1/admin/branches/{branchCode}/children', branchTest),
  'OTPRecord / user_code': built('OtpRecord.byUser', 'GET /v1/admin/otps', adminLists),
  'OTPRecord / otp_type': built('OtpRecord.activeByType', 'GET /v1/admin/otps', adminLists),
  'OTPRecord / otp_purpose': built('OtpPointer.purpose: the newest of a user and purpose', 'POST /v1/registrations'),
  'OTPRecord / is_used': built('OtpRecord.byStatus', 'GET /v1/admin/otps', adminLists),
  'OTPRecord / expires_at': built('OtpRecord.due', undefined, 'test/functions/expire-otps/expire.test.ts'),
  'KYC Tables (AadhaarKYC, PANKYC, BankDetails) / user_code': built(
    'the keys, AadhaarKyc.userCode, PanKyc.userCode, BankDetails.userCode',
    'GET /v1/me/kyc',
    reviewTest,
  ),
  'KYC Tables (AadhaarKYC, PANKYC, BankDetails) / is_verified': built(
    'AadhaarKyc.byStatus, PanKyc.byStatus, BankDetails.byStatus',
    'GET /v1/admin/kyc',
    reviewTest,
  ),
  'KYC Tables (AadhaarKYC, PANKYC, BankDetails) / pan_number': built(
    'PanKyc.panFingerprint as Claim.value',
    'POST /v1/admin/kyc/lookup',
    reviewTest,
  ),
  'LoginActivity / user_code': built('the key, LoginActivity.partition', 'GET /v1/me/logins', myLogins),
  'LoginActivity / login_timestamp': built('LoginActivity.all', 'GET /v1/admin/logins', adminLists),
  'LoginActivity / ip_address': built('LoginActivity.byIp', 'GET /v1/admin/logins', adminLists),
  'LoginActivity / status': built('LoginActivity.byStatus', 'GET /v1/admin/logins', adminLists),
  'AuditTrail / user_code': built('AuditTrail.byActor, AuditTrail.bySubject', 'GET /v1/me/audit'),
  'AuditTrail / action': built('AuditTrail.byAction', 'GET /v1/admin/audit', auditList),
  'AuditTrail / resource_type': built('AuditTrail.byResourceType', 'GET /v1/admin/audit', auditList),
  'AuditTrail / resource_id': built('the key, AuditTrail.resourceId', 'GET /v1/admin/audit', auditList),
  'AuditTrail / created_at': built('AuditTrail.all', 'GET /v1/admin/audit', auditList),
};

/** What answers each query of the old documentation. */
export const queries: Record<string, Place> = {
  'User Queries / Get user by email': built('SearchPosting.text', 'GET /v1/admin/users', queriesTest),
  'User Queries / Get all active users': built('UserAccount.byActive', 'GET /v1/admin/users', queriesTest),
  'User Queries / Get all admins': built('UserAccount.byRole', 'GET /v1/admin/users', queriesTest),
  'User Queries / Get KYC-verified users': built('UserAccount.byKyc', 'GET /v1/admin/users', queriesTest),
  'User Queries / Get blocked users': built('UserAccount.blocked', 'GET /v1/admin/users', queriesTest),
  'User Queries / Search by email or mobile': built('SearchPosting.text', 'GET /v1/admin/users', queriesTest),
  'User Queries / Count users': built('StatisticsCounter.count', 'GET /v1/admin/users/stats', queriesTest),
  'User Queries / Update users': built(
    'UserAccount.isActive, BulkJob.changed',
    'POST /v1/admin/users/bulk',
    queriesTest,
  ),
  'User Queries / Delete users (soft)': built('UserAccount.deletedAt', 'GET /v1/admin/users', queriesTest),
  'KYC Queries / Get pending KYC': built(
    'AadhaarKyc.byStatus',
    'GET /v1/admin/kyc?kind=aadhaar&verified=false',
    queriesTest,
  ),
  'KYC Queries / Get verified KYC': built(
    'AadhaarKyc.byStatus',
    'GET /v1/admin/kyc?kind=aadhaar&verified=true',
    queriesTest,
  ),
  'KYC Queries / Get all KYC by user': built(
    'the partition of AadhaarKyc.userCode, with PanKyc.status and the others',
    'GET /v1/admin/users/{userCode}/kyc',
    queriesTest,
  ),
  'KYC Queries / Get KYC with high match score': built(
    'PanKyc.byScore',
    'GET /v1/admin/kyc?kind=pan&minScore=95',
    queriesTest,
  ),
  'KYC Queries / Get unverified bank accounts': built(
    'BankDetails.byStatus',
    'GET /v1/admin/kyc?kind=bank&verified=false',
    queriesTest,
  ),
  'Login Queries / Get recent logins': built(
    'LoginActivity.loginTimestamp in the key',
    'GET /v1/admin/logins',
    queriesTest,
  ),
  'Login Queries / Get failed logins': built('LoginActivity.status', 'GET /v1/admin/logins', queriesTest),
  'Login Queries / Get suspicious logins': built('LoginActivity.suspicious', 'GET /v1/admin/logins', queriesTest),
  'Login Queries / Count login attempts today': built(
    'StatisticsCounter.count',
    'GET /v1/admin/logins/stats',
    queriesTest,
  ),
  'Login Queries / Get unique login IPs': built(
    'KnownAddress.ipAddress',
    'GET /v1/admin/users/{userCode}/ips',
    queriesTest,
  ),
  "Audit Queries / Get user's audit trail": built(
    'AuditTrail.byActor, AuditTrail.bySubject',
    'GET /v1/admin/audit?actor=',
    queriesTest,
  ),
  'Audit Queries / Get all KYC approvals': built(
    'AuditTrail.byAction',
    'GET /v1/admin/audit?action=kyc_approve',
    queriesTest,
  ),
  'Audit Queries / Get changes to specific resource': built(
    'the key, AuditTrail.resourceId',
    'GET /v1/admin/audit?resourceType=&resourceId=',
    queriesTest,
  ),
  'Audit Queries / Get all deletions': built('AuditTrail.byAction', 'GET /v1/admin/audit?action=delete', queriesTest),
  'Audit Queries / Get actions by date range': built('AuditTrail.all', 'GET /v1/admin/audit?from=&to=', queriesTest),
  'Query Performance Optimization / ✅ Good - Uses index': built(
    'UserAccount.byActive',
    'GET /v1/admin/users',
    userLists,
  ),
  'Query Performance Optimization / ⚠️ Bad - Full table scan': built(
    'no role may Scan, and lint refuses it',
    undefined,
    infraTest,
  ),
  'Query Performance Optimization / ✅ Good - Prefetch related for fewer queries': built(
    'UserAccount.isAadhaarVerified and its neighbours, shown in lists',
    'GET /v1/admin/users',
    reviewTest,
  ),
};

const oneToOne: Record<string, Place> = {
  AadhaarKYC: built('AadhaarKyc.userCode is its key', 'GET /v1/me/kyc/aadhaar', aadhaarTest),
  PANKYC: built('PanKyc.userCode is its key', 'GET /v1/me/kyc/pan', panTest),
  BusinessDetails: built('BusinessDetails.userCode is its key', 'GET /v1/me/kyc/business', businessTest),
  BankDetails: built('BankDetails.userCode is its key', 'GET /v1/me/kyc/bank', bankTest),
  RegistrationProgress: built('RegistrationProgress.userCode is its key', 'GET /v1/me/registration'),
  SecuritySettings: built('SecuritySettings.userCode is its key', 'GET /v1/me/security', settings),
};
const otps = built('OtpRecord.byUser', 'GET /v1/admin/otps', adminLists);
const logins = built('LoginActivity.partition', 'GET /v1/me/logins', myLogins);
const audit = built('AuditTrail.byActor', 'GET /v1/me/audit');
const platforms = built('UserPlatformAccess.userCode', 'GET /v1/admin/users/{userCode}/platforms', platformGrants);
const grants = built('AppAccessControl.userCode', 'GET /v1/admin/users/{userCode}/features', featureGrants);
const holders = built('AppAccessControl.holders', 'GET /v1/admin/features/{featureCode}/holders', featureTest);
const branchUsers = built('UserAccount.byBranch', 'GET /v1/admin/branches/{branchCode}/users', branchTest);
const managed = built('Branch.byManager', 'GET /v1/admin/users/{userCode}/managed-branches', userViews);
const branchParent = built(
  'Branch.referredBy, Branch.byParent',
  'GET /v1/admin/branches/{branchCode}/children',
  branchTest,
);
const featureParent = built('AppFeature.parentFeature', 'GET /v1/admin/features/{featureCode}/children', featureTest);

const under = (section: string, places: Record<string, Place>): Record<string, Place> =>
  Object.fromEntries(Object.entries(places).map(([text, place]) => [`${section} / ${text}`, place]));

/** How records of the old system pointed at each other. */
export const relationships: Record<string, Place> = {
  ...under('UserAccount in the diagram', {
    ...Object.fromEntries(Object.entries(oneToOne).map(([model, place]) => [`OneToOne: ${model}`, place])),
    'ForeignKey: Branch': built('UserAccount.branchCode', 'PUT /v1/admin/users/{userCode}/branch', userActs),
    'ForeignKey: OTPRecord (reverse)': otps,
    'ForeignKey: UserPlatformAccess (reverse)': platforms,
    'ForeignKey: AppAccessControl (reverse)': grants,
    'ForeignKey: LoginActivity (reverse)': logins,
    'ForeignKey: AuditTrail (reverse)': audit,
    'ManyToMany: AppFeature (through AppAccessControl)': grants,
  }),
  ...under('Branch in the diagram', {
    'ForeignKey: UserAccount (manager)': managed,
    'ForeignKey: UserAccount (created_by)': built(
      'Branch.createdBy',
      'GET /v1/admin/branches/{branchCode}',
      branchTest,
    ),
    'SelfFK: Branch (parent)': branchParent,
  }),
  ...under('AppFeature in the diagram', {
    'SelfFK: AppFeature (parent)': featureParent,
    'ManyToMany: UserAccount (through AppAccessControl)': holders,
  }),
  ...under(
    'One-to-One Relationships',
    Object.fromEntries(Object.entries(oneToOne).map(([model, place]) => [`UserAccount ←→ ${model}`, place])),
  ),
  ...under('One-to-Many Relationships', {
    'UserAccount → OTPRecord': otps,
    'UserAccount → LoginActivity': logins,
    'UserAccount → AuditTrail': audit,
    'UserAccount → UserPlatformAccess': platforms,
    'UserAccount → AppAccessControl': grants,
    'Branch → UserAccount (users)': branchUsers,
    'Branch → UserAccount (managed_branches)': managed,
    'AppFeature → AppAccessControl': holders,
  }),
  ...under('Many-to-Many Relationships', {
    'UserAccount ←→ AppFeature (through AppAccessControl)': grants,
    'UserAccount ←→ Platform (through UserPlatformAccess)': platforms,
  }),
  ...under('Self-Referencing', {
    'UserAccount → deleted_by (Self)': built('UserAccount.deletedBy', 'DELETE /v1/admin/users/{userCode}', userTest),
    'Branch → referred_by (Parent branch)': branchParent,
    'AppFeature → parent_feature (Parent feature)': featureParent,
  }),
};
