import {
  abandonTest,
  accountTest,
  branchTest,
  built,
  featureTest,
  myLogins,
  type Place,
  planned,
  settings,
  userActs,
  userTest,
  featureGrants,
  platformGrants,
  businessTest,
  aadhaarTest,
  bankTest,
  panTest,
  reviewTest,
} from './place.ts';

type Model = {
  /** The entity it became. */
  entity: string;
  /** Where its rows are unless a field says otherwise. */
  place: (to: string) => Place;
  /** What became of fields that are not simply spelt in camelCase, or that are elsewhere than the rest. */
  fields: Record<string, string | Place>;
};

/** In one-to-one records the user code is the key; the id an imported one had stays as `legacyId`. */
const imported = (entity: string) => ({ id: planned('import', `${entity}.legacyId`) });

/** The fourteen models, under the old names. */
export const models: Record<string, Model> = {
  UserAccount: {
    entity: 'UserAccount',
    place: (to) => built(to, 'GET /v1/me'),
    fields: {
      ...imported('UserAccount'),
      password: 'Credentials.passwordHash',
      user_role: 'UserAccount.role',
      is_staff: built('computed from UserAccount.role', undefined, accountTest),
      is_superuser: built('computed from UserAccount.role', undefined, accountTest),
      blocked_until: built('UserAccount.blockedUntil', 'POST /v1/admin/users/{userCode}/block', userActs),
      user_block_reason: built('UserAccount.userBlockReason', 'POST /v1/admin/users/{userCode}/block', userActs),
      deleted_at: built('UserAccount.deletedAt', 'DELETE /v1/admin/users/{userCode}', userTest),
      last_login: 'Activity.lastLogin',
      last_login_ip: 'Activity.lastLoginIp',
      email_otp_attempts: built('Activity.emailOtpAttempts', 'POST /v1/sessions/otp', 'test/functions/otp/otp.test.ts'),
    },
  },
  Branch: {
    entity: 'Branch',
    place: (to) => built(to, 'GET /v1/admin/branches/{branchCode}', branchTest),
    fields: imported('Branch'),
  },
  AppFeature: {
    entity: 'AppFeature',
    place: (to) => built(to, 'GET /v1/admin/features/{featureCode}', featureTest),
    fields: imported('AppFeature'),
  },
  OTPRecord: {
    entity: 'OtpRecord',
    place: (to) => built(to, 'POST /v1/registrations'),
    fields: {
      otp_code: built('OtpRecord.otpHash', 'POST /v1/passwords/reset', 'test/functions/passwords/passwords.test.ts'),
      email_otp: 'OtpRecord.emailOtpHash',
      mobile_otp: 'OtpRecord.mobileOtpHash',
    },
  },
  AadhaarKYC: {
    entity: 'AadhaarKyc',
    place: (to) => built(to, 'GET /v1/me/kyc/aadhaar', aadhaarTest),
    fields: {
      ...imported('AadhaarKyc'),
      aadhaar_front_image: 'AadhaarKyc.frontImageId, a Document.documentId',
      aadhaar_back_image: 'AadhaarKyc.backImageId, a Document.documentId',
      aadhaar_xml_file: 'AadhaarKyc.xmlFileId, a Document.documentId',
    },
  },
  PANKYC: {
    entity: 'PanKyc',
    place: (to) => built(to, 'GET /v1/me/kyc/pan', panTest),
    fields: {
      ...imported('PanKyc'),
      pan_number: 'PanKyc.panEncrypted, shown as PanKyc.panLast4',
      pan_image: 'PanKyc.panImageId, a Document.documentId',
    },
  },
  BusinessDetails: {
    entity: 'BusinessDetails',
    place: (to) => built(to, 'GET /v1/me/kyc/business', businessTest),
    fields: {
      ...imported('BusinessDetails'),
      user_selfie: 'BusinessDetails.userSelfieId, a Document.documentId',
      business_address_line1: 'BusinessDetails.addressLine1',
      business_address_line2: 'BusinessDetails.addressLine2',
    },
  },
  BankDetails: {
    entity: 'BankDetails',
    place: (to) => built(to, 'GET /v1/me/kyc/bank', bankTest),
    fields: { ...imported('BankDetails'), bank_proof_image: 'BankDetails.bankProofImageId, a Document.documentId' },
  },
  UserPlatformAccess: {
    entity: 'UserPlatformAccess',
    place: (to) => built(to, 'GET /v1/admin/users/{userCode}/platforms', platformGrants),
    fields: imported('UserPlatformAccess'),
  },
  AppAccessControl: {
    entity: 'AppAccessControl',
    place: (to) => built(to, 'GET /v1/admin/users/{userCode}/features', featureGrants),
    fields: { ...imported('AppAccessControl'), feature: 'AppAccessControl.featureCode' },
  },
  LoginActivity: {
    entity: 'LoginActivity',
    place: (to) => built(to, 'GET /v1/me/logins', myLogins),
    fields: { session_token: 'LoginActivity.sessionId: a token is never stored' },
  },
  AuditTrail: { entity: 'AuditTrail', place: (to) => built(to, 'GET /v1/me/audit'), fields: {} },
  RegistrationProgress: {
    entity: 'RegistrationProgress',
    place: (to) => built(to, 'GET /v1/me/registration'),
    fields: {
      ...imported('RegistrationProgress'),
      abandoned: built(
        'RegistrationProgress.abandoned, RegistrationProgress.state',
        'GET /v1/admin/registrations',
        abandonTest,
      ),
      abandoned_at: built('RegistrationProgress.abandonedAt', 'GET /v1/admin/registrations', abandonTest),
      completed_at: built('RegistrationProgress.completedAt', 'GET /v1/me/registration', reviewTest),
    },
  },
  SecuritySettings: {
    entity: 'SecuritySettings',
    place: (to) => built(to, 'GET /v1/me/security', settings),
    fields: {
      ...imported('SecuritySettings'),
      failed_login_attempts: 'Activity.failedLoginAttempts',
      account_locked_until: 'Activity.accountLockedUntil',
    },
  },
};
