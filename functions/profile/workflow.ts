import * as z from 'zod';
import { Gender, UserRole } from '../../shared/domain/choices.ts';
import { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { Dob } from '../../shared/domain/identifiers/dob.ts';
import { Email } from '../../shared/domain/identifiers/email.ts';
import { Mobile } from '../../shared/domain/identifiers/mobile.ts';
import { PersonName, PersonNameInput } from '../../shared/domain/identifiers/person-name.ts';
import { Pincode, PincodeInput } from '../../shared/domain/identifiers/pincode.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { IsoDate, IsoTime } from '../../shared/domain/time.ts';
import { activity } from '../../shared/entities/activity.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { route } from '../../shared/http/route.ts';
import { reads, readsAndWrites, workflow } from '../../shared/http/workflow.ts';

const line = z.string().trim().max(200);

/** The caller's own account. */
const ProfileReply = z.object({
  userCode: UserCode,
  email: Email,
  mobile: Mobile,
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
  isKycComplete: z.boolean(),
  kycVerificationStep: z.int(),
  isActive: z.boolean(),
  isStaff: z.boolean(),
  isSuperuser: z.boolean(),
  addressLine1: z.string().optional(),
  addressLine2: z.string().optional(),
  addressLine3: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  country: z.string().optional(),
  pincode: Pincode.optional(),
  lastLogin: IsoTime.optional(),
  lastLoginIp: z.string().optional(),
  createdAt: IsoTime,
  updatedAt: IsoTime,
});

export const profile = workflow('profile', {
  summary: "The caller's own account",
  uses: { data: [readsAndWrites(userAccount), reads(activity)] },
  routes: {
    getProfile: route({
      method: 'GET',
      path: '/v1/me',
      access: 'user',
      summary: 'My account',
      replies: { 200: ProfileReply },
    }),
    patchProfile: route({
      method: 'PATCH',
      path: '/v1/me',
      access: 'user',
      summary: 'Change names, date of birth or address',
      body: z
        .strictObject({
          firstName: PersonNameInput,
          middleName: PersonNameInput,
          lastName: PersonNameInput,
          gender: Gender,
          dob: IsoDate,
          addressLine1: line,
          addressLine2: line,
          addressLine3: line,
          city: z.string().trim().max(100),
          state: z.string().trim().max(100),
          country: z.string().regex(/^[A-Z]{2}$/),
          pincode: PincodeInput,
        })
        .partial(),
      replies: { 200: ProfileReply },
      problems: ['pincode_invalid', 'underage', 'field_frozen', 'version_conflict'],
    }),
  },
});
