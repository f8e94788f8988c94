import * as z from 'zod';
import { Gender, Language, UserRole } from '../domain/choices.ts';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { Dob } from '../domain/identifiers/dob.ts';
import { Email, ERASED_EMAIL, MAX_EMAIL } from '../domain/identifiers/email.ts';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { Mobile } from '../domain/identifiers/mobile.ts';
import { PersonName } from '../domain/identifiers/person-name.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { addressFields, Country, DeviceInfo, Hour, importedFields } from './parts.ts';

const schema = z.object({
  userCode: UserCode,
  email: Email,
  /** For people's eyes only; `email` is what is compared and sent to. */
  emailAsTyped: z.string().max(MAX_EMAIL),
  /** Absent for admins: they are invited by e-mail and sign in elsewhere. */
  mobile: Mobile.optional(),
  role: UserRole,
  branchCode: BranchCode.optional(),
  firstName: PersonName.optional(),
  middleName: PersonName.optional(),
  lastName: PersonName.optional(),
  gender: Gender.optional(),
  dob: Dob.optional(),
  isMobileVerified: z.boolean(),
  isEmailVerified: z.boolean(),
  isAadhaarVerified: z.boolean(),
  isPanVerified: z.boolean(),
  isBankVerified: z.boolean(),
  /** Computed with each KYC decision (shared/domain/account.ts), stored for the lists. */
  isKycComplete: z.boolean(),
  kycVerificationStep: z.int().min(0).max(4),
  isActive: z.boolean(),
  userBlocked: z.boolean(),
  blockedUntil: IsoTime.optional(),
  /** The hour of `blockedUntil`. */
  unblockHour: Hour.optional(),
  userBlockReason: z.string().max(500).optional(),
  blockedBy: z.string().optional(),
  blockedAt: IsoTime.optional(),
  kycRiskClass: z.enum(['low', 'medium', 'high']),
  /** Stops erasure. */
  legalHold: z.boolean(),
  ...addressFields,
  country: Country,
  /** Absent until chosen: see languageOf. */
  language: Language.optional(),
  registerDeviceIp: IpAddress.optional(),
  registerDeviceInfo: DeviceInfo.partial().optional(),
  cognitoSub: z.string().optional(),
  ...importedFields,
});

/**
 * A person's account. Times of login and OTP counts are served as its fields but stored in Activity, so that a login
 * does not move its version. Found by e-mail and mobile through claims. "All users" is `byActive` read for both values.
 */
export const userAccount = entity('UserAccount', {
  schema,
  key: { pk: 'USER#{userCode}', sk: 'A#PROFILE' },
  indexes: {
    byActive: { on: 'g1', pk: 'USERS#ACTIVE#{isActive}', sk: '{createdAt}#{userCode}', sharded: true },
    byRole: { on: 'g2', pk: 'USERS#ROLE#{role}', sk: '{createdAt}#{userCode}', sharded: true },
    byKyc: { on: 'g3', pk: 'USERS#KYC#{isKycComplete}', sk: '{createdAt}#{userCode}', sharded: true },
    byBranch: { on: 'g4', pk: 'USERS#BRANCH#{branchCode}', sk: '{createdAt}#{userCode}', sharded: true },
    blocked: {
      on: 'g5',
      pk: 'USERS#BLOCKED',
      sk: '{blockedAt}#{userCode}',
      sharded: true,
      only: { userBlocked: true },
    },
    unblockDue: {
      on: 'g6',
      pk: 'DUE#unblock#{unblockHour}',
      sk: '{blockedUntil}#{userCode}',
      sharded: true,
      only: { userBlocked: true },
    },
  },
  shows: [
    'userCode',
    'email',
    'mobile',
    'role',
    'branchCode',
    'firstName',
    'middleName',
    'lastName',
    'isMobileVerified',
    'isEmailVerified',
    'isAadhaarVerified',
    'isPanVerified',
    'isBankVerified',
    'isKycComplete',
    'kycVerificationStep',
    'isActive',
    'userBlocked',
    'blockedUntil',
    'createdAt',
  ],
  sensitive: { email: 'masked', emailAsTyped: 'masked', mobile: 'masked' },
  audit: { id: '{userCode}', subject: 'userCode' },
  privacy: {
    found: 'partition',
    erased: {
      keep: [
        'role',
        'branchCode',
        'isMobileVerified',
        'isEmailVerified',
        'isAadhaarVerified',
        'isPanVerified',
        'isBankVerified',
        'isKycComplete',
        'kycVerificationStep',
        'isActive',
        'userBlocked',
        'kycRiskClass',
        'legalHold',
        'country',
        'legacyId',
      ],
      because: 'account',
      placeholders: { email: ERASED_EMAIL, emailAsTyped: '' },
    },
    own: ['email', 'emailAsTyped', 'mobile'],
  },
});

export type UserAccount = Item<typeof userAccount>;
