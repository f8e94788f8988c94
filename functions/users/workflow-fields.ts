import * as z from 'zod';
import { Gender, Language, UserRole } from '../../shared/domain/choices.ts';
import { AccountStatus } from '../../shared/domain/account-status.ts';
import { BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { EmailWithSpelling } from '../../shared/domain/identifiers/email-input.ts';
import { MobileInput } from '../../shared/domain/identifiers/mobile.ts';
import { PersonNameInput } from '../../shared/domain/identifiers/person-name.ts';
import { PincodeInput } from '../../shared/domain/identifiers/pincode.ts';
import { IsoDate, IsoTime } from '../../shared/domain/time.ts';
import { bulkJob } from '../../shared/entities/bulk-job.ts';
import { session } from '../../shared/entities/session.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { AccountInList, standing } from '../../shared/http/account-in-list.ts';
import { clearable, oneOrMore } from '../../shared/http/schemas.ts';

const line = z.string().trim().min(1).max(200);
const place = z.string().trim().min(1).max(100);

/** Why an admin does something to somebody: it stands in the audit log. */
export const Reason = z.string().trim().min(1).max(500);

export const because = z.strictObject({ reason: Reason });

/** What any act on an account may be refused with. */
export const actProblems = [
  'not_found',
  'forbidden',
  'self_action_forbidden',
  'invalid_transition',
  'conflict',
  'reference_invalid',
] as const;

export const userFilters = {
  role: oneOrMore(UserRole).optional(),
  status: oneOrMore(AccountStatus).optional(),
  kyc: z.enum(['complete', 'incomplete']).optional(),
  branch: BranchCodeInput.optional(),
};

export const UserInList = AccountInList.extend({
  branchName: z.string().optional(),
  deletedAt: z.string().optional(),
});

/** An account in full. Personal fields may be masked, so they are plain texts. */
export const UserReply = userAccount.schema
  .pick({
    userCode: true,
    role: true,
    branchCode: true,
    gender: true,
    ...standing,
    userBlocked: true,
    blockedUntil: true,
    userBlockReason: true,
    blockedBy: true,
    blockedAt: true,
    kycRiskClass: true,
    legalHold: true,
    city: true,
    state: true,
    country: true,
    language: true,
    legacyId: true,
  })
  .extend({
    /** Absent once the person was erased. */
    email: z.string().optional(),
    mobile: z.string().optional(),
    firstName: z.string().optional(),
    middleName: z.string().optional(),
    lastName: z.string().optional(),
    dob: z.string().optional(),
    addressLine1: z.string().optional(),
    addressLine2: z.string().optional(),
    addressLine3: z.string().optional(),
    pincode: z.string().optional(),
    registerDeviceIp: z.string().optional(),
    erasedAt: IsoTime.optional(),
    lastLogin: IsoTime.optional(),
    lastLoginIp: z.string().optional(),
    emailOtpAttempts: z.int(),
    mobileOtpAttempts: z.int(),
    branchName: z.string().optional(),
    isStaff: z.boolean(),
    isSuperuser: z.boolean(),
    createdAt: IsoTime,
    updatedAt: IsoTime,
    deletedAt: IsoTime.optional(),
    deletedBy: z.string().optional(),
  });

export const SessionInList = session.schema
  .pick({
    sessionId: true,
    platform: true,
    deviceId: true,
    deviceName: true,
    lastUsedAt: true,
    expiresAt: true,
    assurance: true,
  })
  .extend({ ipAddress: z.string().optional(), createdAt: IsoTime });

const count = z.int().nonnegative();

export const UserStats = z.object({
  total: count,
  active: count,
  inactive: count,
  blocked: count,
  deleted: count,
  kycComplete: count,
  roles: z.object({ user: count, admin: count, super_admin: count }),
});

const working = AccountStatus.exclude(['deleted']);

/** Whom a change of many is about, and what changes. */
export const BulkBody = z.strictObject({
  filter: z.strictObject({
    role: z.array(UserRole).min(1).max(3).optional(),
    status: z.array(working).min(1).max(3).optional(),
    kyc: z.enum(['complete', 'incomplete']).optional(),
    branch: BranchCodeInput.optional(),
  }),
  set: z.strictObject({ isActive: z.boolean() }),
  reason: Reason,
});

export const BulkReply = bulkJob.schema
  .pick({
    jobId: true,
    requestedBy: true,
    filter: true,
    isActive: true,
    reason: true,
    state: true,
    changed: true,
    finishedAt: true,
  })
  .extend({ createdAt: IsoTime });

const names = { firstName: PersonNameInput, middleName: PersonNameInput, lastName: PersonNameInput };

export const NewUserBody = z
  .strictObject({
    role: UserRole.default('user'),
    email: EmailWithSpelling,
    /** Users have one, admins do not: they are invited by e-mail and sign in elsewhere. */
    mobile: MobileInput.optional(),
    ...names,
    middleName: names.middleName.optional(),
    lastName: names.lastName.optional(),
    branchCode: BranchCodeInput.optional(),
    language: Language.optional(),
  })
  .refine(({ role, mobile }) => (role === 'user') === (mobile !== undefined), {
    path: ['mobile'],
    message: 'users have a mobile number, admins none',
  });

/** What is left out stays; `null` takes a field away. */
export const UserPatch = z
  .strictObject({
    isActive: z.boolean(),
    email: EmailWithSpelling,
    mobile: MobileInput,
    firstName: names.firstName,
    middleName: clearable(names.middleName),
    lastName: clearable(names.lastName),
    gender: Gender,
    dob: IsoDate,
    addressLine1: clearable(line),
    addressLine2: clearable(line),
    addressLine3: clearable(line),
    city: clearable(place),
    state: clearable(place),
    country: z.string().regex(/^[A-Z]{2}$/),
    pincode: clearable(PincodeInput),
    reason: Reason,
  })
  .partial();
