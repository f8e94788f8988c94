import * as z from 'zod';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { NewPassword, PresentedPassword } from '../../shared/domain/passwords/password.ts';
import { accountLock } from '../../shared/entities/account-lock.ts';
import { activity } from '../../shared/entities/activity.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { otpPointer } from '../../shared/entities/otp-pointer.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { empty, route } from '../../shared/http/route.ts';
import { OtpCode } from '../../shared/http/schemas.ts';
import { reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

/** As a 403 password_expired handed it out. */
const ResetToken = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}\.[\w-]{43}$/);

export const passwords = workflow('passwords', {
  summary: 'Setting a new password: with the old one, with a code, or with the token of an expired one',
  uses: {
    data: [
      writes(owedNotice),
      reads(userAccount),
      reads(registrationProgress),
      reads(userPlatformAccess),
      readsAndWrites(credentials),
      readsAndWrites(securitySettings),
      readsAndWrites(liveSessions),
      readsAndWrites(otpRecord),
      writes(otpPointer),
      writes(rateLimitCounter),
      writes(activity),
      writes(accountLock),
    ],
    keys: [
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'token-signing', actions: ['GetPublicKey'] },
    ],
    sends: ['notifications'],
  },
  routes: {
    changePassword: route({
      method: 'PUT',
      path: '/v1/me/password',
      access: 'user',
      always: true,
      summary: 'Change my password; my other sessions end',
      body: z.strictObject({ currentPassword: PresentedPassword, newPassword: NewPassword }),
      replies: { 204: empty },
      problems: ['invalid_credentials', 'account_locked', 'password_weak', 'password_reused', 'version_conflict'],
    }),
    resetPassword: route({
      method: 'POST',
      path: '/v1/passwords/reset',
      access: 'public',
      guarded: true,
      summary: 'Set a new password with a recovery code, or with the token of an expired password; all sessions end',
      body: z
        .strictObject({
          otpId: Ulid.optional(),
          otp: OtpCode.optional(),
          emailOtp: OtpCode.optional(),
          mobileOtp: OtpCode.optional(),
          resetToken: ResetToken.optional(),
          newPassword: NewPassword,
        })
        .refine(
          ({ otpId, otp, emailOtp, mobileOtp, resetToken }) =>
            (resetToken !== undefined) !== (otpId !== undefined && (otp ?? emailOtp ?? mobileOtp) !== undefined),
          'either resetToken, or otpId with otp (or emailOtp and mobileOtp)',
        ),
      replies: { 204: empty },
      problems: ['otp_invalid', 'otp_locked', 'password_weak', 'password_reused'],
    }),
  },
});
