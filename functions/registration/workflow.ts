import * as z from 'zod';
import { Gender, Language } from '../../shared/domain/choices.ts';
import { BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { EmailWithSpelling } from '../../shared/domain/identifiers/email-input.ts';
import { MobileInput } from '../../shared/domain/identifiers/mobile.ts';
import { PersonNameInput } from '../../shared/domain/identifiers/person-name.ts';
import { PincodeInput } from '../../shared/domain/identifiers/pincode.ts';
import { codeLimits } from '../../shared/domain/limits.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { missingConsents } from '../../shared/domain/notices.ts';
import { NewPassword } from '../../shared/domain/passwords/password.ts';
import { rule } from '../../shared/domain/rule.ts';
import { IsoDate } from '../../shared/domain/time.ts';
import { activity } from '../../shared/entities/activity.ts';
import { branch } from '../../shared/entities/branch.ts';
import { claim } from '../../shared/entities/claim.ts';
import { consent } from '../../shared/entities/consent.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { knownDevice } from '../../shared/entities/known-device.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { otpPointer } from '../../shared/entities/otp-pointer.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { session } from '../../shared/entities/session.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { route } from '../../shared/http/route.ts';
import { Device, OtpCode, OtpSent, ProgressReply, SessionReply } from '../../shared/http/schemas.ts';
import { readsAndChecks, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

const registrationId = Ulid;

export const registration = workflow('registration', {
  summary: 'Opening an account: contacts, codes, personal information, progress',
  uses: {
    data: [
      readsAndWrites(claim),
      readsAndWrites(otpRecord),
      readsAndWrites(userAccount),
      writes(erasureOrder),
      readsAndWrites(registrationProgress),
      readsAndWrites(liveSessions),
      readsAndWrites(credentials),
      readsAndChecks(branch),
      writes(referenceCount),
      writes(otpPointer),
      writes(securitySettings),
      writes(consent),
      writes(userPlatformAccess),
      writes(session),
      writes(loginActivity),
      writes(activity),
      writes(knownDevice),
      writes(rateLimitCounter),
    ],
    keys: [
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'token-signing', actions: ['Sign', 'GetPublicKey'] },
    ],
    sends: ['notifications'],
  },
  routes: {
    startRegistration: route({
      method: 'POST',
      path: '/v1/registrations',
      access: 'public',
      guarded: true,
      limits: codeLimits,
      summary: 'Begin an account: both contacts are sent a code',
      body: z.strictObject({
        email: EmailWithSpelling,
        mobile: MobileInput,
        password: NewPassword,
        platform: z.enum(['web', 'mobile_app']),
        device: Device.optional(),
        branchCode: BranchCodeInput.optional(),
        language: Language.optional(),
        consents: z
          .array(z.strictObject({ notice: z.string().max(64), version: z.string().max(20) }))
          .max(20)
          .refine(
            (given) => missingConsents(given).length === 0,
            rule('consent_required', 'consent to every notice of GET /v1/notices, in its current version'),
          ),
      }),
      replies: { 202: z.object({ registrationId, otp: OtpSent }) },
      problems: [
        'email_invalid',
        'mobile_invalid',
        'password_weak',
        'consent_required',
        'rate_limited',
        'delivery_failed',
      ],
    }),
    resendCodes: route({
      method: 'POST',
      path: '/v1/registrations/{registrationId}/resend',
      access: 'public',
      guarded: true,
      limits: codeLimits,
      summary: 'Send new codes for a registration',
      params: { registrationId },
      body: z.strictObject({ channel: z.enum(['email', 'mobile', 'both']) }),
      replies: { 202: OtpSent },
      problems: ['otp_invalid', 'otp_cooldown', 'otp_locked', 'rate_limited', 'delivery_failed'],
    }),
    verifyContacts: route({
      method: 'POST',
      path: '/v1/registrations/{registrationId}/verify',
      access: 'public',
      guarded: true,
      replay: false,
      summary: 'Prove both contacts with their codes: the account opens, and a session with it',
      params: { registrationId },
      body: z.strictObject({ emailOtp: OtpCode, mobileOtp: OtpCode }),
      replies: { 201: SessionReply.extend({ registration: ProgressReply }) },
      problems: ['otp_invalid', 'otp_locked', 'mobile_in_use'],
    }),
    getProgress: route({
      method: 'GET',
      path: '/v1/me/registration',
      access: 'user',
      summary: 'How far my registration came',
      replies: { 200: ProgressReply },
      problems: ['not_found'],
    }),
    putPersonal: route({
      method: 'PUT',
      path: '/v1/me/registration/personal',
      access: 'user',
      summary: 'Step 1: personal information',
      body: z.strictObject({
        firstName: PersonNameInput,
        middleName: PersonNameInput.optional(),
        lastName: PersonNameInput,
        gender: Gender,
        dob: IsoDate,
        addressLine1: z.string().trim().min(1).max(200),
        addressLine2: z.string().trim().max(200).optional(),
        addressLine3: z.string().trim().max(200).optional(),
        city: z.string().trim().min(1).max(100),
        state: z.string().trim().min(1).max(100),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .default('IN'),
        pincode: PincodeInput,
      }),
      replies: { 200: ProgressReply },
      problems: ['pincode_invalid', 'underage', 'field_frozen', 'version_conflict', 'not_found'],
    }),
  },
});
