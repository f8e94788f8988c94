import {
  aadhaarTest,
  bankTest,
  built,
  everyEntity,
  featureGrants,
  panTest,
  passwordTest,
  reviewTest,
  roleTest,
  type Place,
  userLists,
  userTest,
} from './place.ts';

const login = 'POST /v1/sessions';

/** How the advice of the old documentation is followed. */
export const bestPractices: Record<string, Place> = {
  'Best practices / Always Hash Passwords': built('Credentials.passwordHash, argon2id', 'POST /v1/registrations'),
  'Best practices / Encrypt Sensitive Fields': built(
    'sealed fields: AadhaarKyc.aadhaarNumberEncrypted, PanKyc.panEncrypted, BankDetails.accountNumberEncrypted',
    undefined,
    everyEntity,
  ),
  'Best practices / Use Indexed Fields for Queries': built(
    'only declared lists can be read, docs/generated/access-patterns.md',
    undefined,
    everyEntity,
  ),
  'Best practices / Log All Important Operations': built(
    'AuditTrail.changedFields, from the stream of every write',
    'GET /v1/me/audit',
  ),
  'Best practices / Use Timestamps for Auditing': built(
    'UserAccount.createdAt, UserAccount.updatedAt, UserAccount.deletedAt, on every entity',
    undefined,
    everyEntity,
  ),
  'Best practices / Implement Soft Deletes': built(
    'UserAccount.deletedAt, UserAccount.deletedBy',
    'DELETE /v1/admin/users/{userCode}',
    userTest,
  ),
  'Best practices / Use ForeignKey On Delete Actions': built(
    'ReferenceCount.count: a Branch.branchCode or AppFeature.featureCode in use cannot be deleted',
    'DELETE /v1/admin/branches/{branchCode}',
    'test/integration/branches.test.ts',
  ),
  'Best practices / Create Proper Indexes': built(
    'six sparse indexes, declared with the entities',
    undefined,
    everyEntity,
  ),
  'Best practices / Use select_related for Foreign Keys': built(
    'UserAccount.branchCode, the name of which is remembered for some minutes',
    'GET /v1/admin/users',
    userLists,
  ),
  'Best practices / Use prefetch_related for Reverse Relations': built(
    'one Query reads the partition of UserAccount.userCode: LiveSessions.sessions, Activity.lastLogin and grants',
    'GET /v1/me',
  ),
};

/** What answers each security consideration. */
export const securityConsiderations: Record<string, Place> = {
  'Field Encryption / Aadhaar number': built(
    'AadhaarKyc.aadhaarNumberEncrypted',
    'PUT /v1/me/kyc/aadhaar',
    aadhaarTest,
  ),
  'Field Encryption / Bank account number': built(
    'BankDetails.accountNumberEncrypted',
    'PUT /v1/me/kyc/bank',
    bankTest,
  ),
  'Field Encryption / PAN number (sensitive)': built('PanKyc.panEncrypted', 'PUT /v1/me/kyc/pan', panTest),
  'Password Storage / Always use `make_password()`': built('Credentials.passwordHash', 'POST /v1/registrations'),
  'Password Storage / Never store plain passwords': built('Credentials.passwordHash', 'POST /v1/registrations'),
  'Password Storage / Use bcrypt hashing': built(
    'Credentials.passwordHash: argon2id now; imported bcrypt hashes verify and are renewed',
    login,
    passwordTest,
  ),
  'Audit Logging / Log all CRUD operations': built('AuditTrail.action', 'GET /v1/me/audit'),
  'Audit Logging / Track who changed what and when': built(
    'AuditTrail.userCode, AuditTrail.changedFields, AuditTrail.createdAt',
    'GET /v1/me/audit',
  ),
  'Audit Logging / Store before/after values': built('AuditTrail.oldValues, AuditTrail.newValues', 'GET /v1/me/audit'),
  'Audit Logging / Track IP address and user agent': built(
    'AuditTrail.ipAddress, AuditTrail.userAgent',
    'GET /v1/me/audit',
  ),
  'Access Control / Implement RBAC': built('UserAccount.role', 'PUT /v1/admin/users/{userCode}/role', roleTest),
  'Access Control / Feature-level permissions': built(
    'AppAccessControl.accessLevel',
    'PUT /v1/admin/users/{userCode}/features/{featureCode}',
    featureGrants,
  ),
  'Access Control / Platform-level access': built('UserPlatformAccess.accessLevel', login),
  'Access Control / IP whitelisting': built(
    'UserPlatformAccess.allowedIpRanges, SecuritySettings.allowedIpWhitelist',
    login,
  ),
  'Rate Limiting / OTP attempt tracking': built(
    'OtpRecord.attemptCount',
    'POST /v1/registrations/{registrationId}/verify',
  ),
  'Rate Limiting / Login attempt tracking': built('Activity.failedLoginAttempts', login),
  'Rate Limiting / Failed login blocking': built(
    'Activity.accountLockedUntil, LoginFailures.accountLockedUntil',
    login,
  ),
  'Rate Limiting / Account lockout mechanism': built('Activity.accountLockedUntil, Activity.lockLevel', login),
};

/** Features the table is seeded with. */
export const featureSeed = built(
  'AppFeature.featureCode, AppFeature.featureName',
  'GET /v1/admin/me',
  'test/functions/admin-me/admin-me.test.ts',
);

/** Steps of a registration by their number. */
export const registrationSteps: Record<string, Place> = {
  '0': built('RegistrationProgress.currentStep', 'POST /v1/registrations/{registrationId}/verify'),
  '1': built('RegistrationProgress.currentStep', 'PUT /v1/me/registration/personal'),
  '2': built('RegistrationProgress.currentStep', 'GET /v1/me/kyc', reviewTest),
  '3': built('RegistrationProgress.currentStep', 'PUT /v1/me/kyc/bank', bankTest),
  '4': built('RegistrationProgress.completedAt', 'GET /v1/me/registration', reviewTest),
};
