import * as z from 'zod';
import { TwoFactorMethod } from '../../shared/domain/choices.ts';
import { IpRange } from '../../shared/domain/identifiers/ip-range.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { codeLimits } from '../../shared/domain/limits.ts';
import { PresentedPassword } from '../../shared/domain/passwords/password.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { accountLock } from '../../shared/entities/account-lock.ts';
import { activity } from '../../shared/entities/activity.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { loginFailures } from '../../shared/entities/login-failures.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { session } from '../../shared/entities/session.ts';
import { empty, route } from '../../shared/http/route.ts';
import { OtpCode, OtpSent, readSecondFactor, secondFactor, SentMethod } from '../../shared/http/schemas.ts';
import { readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

/** At most this many ranges in a whitelist. */
const RANGES = 50;
/** Longest life of a password somebody may choose, in days. */
const LONGEST_LIFE = 365;

const SettingsReply = z.object({
  twoFactorEnabled: z.boolean(),
  twoFactorMethod: TwoFactorMethod.optional(),
  twoFactorMethods: z.array(TwoFactorMethod),
  recoveryCodesLeft: z.int(),
  loginNotificationEnabled: z.boolean(),
  suspiciousActivityAlert: z.boolean(),
  allowedIpWhitelist: z.array(z.string()),
  passwordExpiryDays: z.int(),
  lastPasswordChange: IsoTime.optional(),
  failedLoginAttempts: z.int(),
  accountLockedUntil: IsoTime.optional(),
});

/** Codes are there when there were none before: they are shown this once. */
const Enabled = SettingsReply.pick({ twoFactorEnabled: true, twoFactorMethod: true, twoFactorMethods: true }).extend({
  recoveryCodes: z.array(z.string()).optional(),
});

const codeProblems = ['otp_invalid', 'otp_locked', 'version_conflict'] as const;
const sendProblems = ['otp_cooldown', 'rate_limited', 'delivery_failed'] as const;

/** A password, a code, or both. */
const StepUpProof = z
  .strictObject({ password: PresentedPassword.optional(), ...z.object(secondFactor).partial().shape })
  .transform(({ password, method, code }, context) => {
    if (method === undefined && code === undefined && password !== undefined) return { password };
    const second = method === undefined || code === undefined ? undefined : readSecondFactor({ method, code });
    if (second) return { password, second };
    context.addIssue({ code: 'custom', message: 'password, or method and code, or all three' });
    return z.NEVER;
  });

export const securitySettingsPages = workflow('security-settings', {
  summary: "The caller's own security: second factors, step-up, notifications, addresses",
  uses: {
    data: [
      writes(owedNotice),
      readsAndWrites(credentials),
      readsAndWrites(securitySettings),
      readsAndWrites(session),
      readsAndWrites(activity),
      readsAndWrites(otpRecord),
      readsAndWrites(loginFailures),
      writes(accountLock),
      writes(rateLimitCounter),
    ],
    keys: [
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'secrets', actions: ['Encrypt', 'Decrypt'] },
    ],
    sends: ['notifications'],
  },
  routes: {
    getSecurity: route({
      method: 'GET',
      path: '/v1/me/security',
      access: 'user',
      always: true,
      summary: 'How my account is guarded',
      replies: { 200: SettingsReply },
    }),
    patchSecurity: route({
      method: 'PATCH',
      path: '/v1/me/security',
      access: 'user',
      always: true,
      stepUp: 'signed_in',
      summary: 'Change notifications, allowed addresses, the life of my password or the preferred second factor',
      body: z
        .strictObject({
          loginNotificationEnabled: z.boolean(),
          suspiciousActivityAlert: z.boolean(),
          allowedIpWhitelist: z.array(IpRange).max(RANGES),
          passwordExpiryDays: z.int().min(0).max(LONGEST_LIFE),
          twoFactorMethod: TwoFactorMethod,
          /** That a whitelist without the present address is meant. */
          confirm: z.boolean(),
        })
        .partial(),
      replies: { 200: SettingsReply },
      problems: ['self_lockout', 'invalid_transition', 'version_conflict'],
    }),
    stepUp: route({
      method: 'POST',
      path: '/v1/me/step-up',
      access: 'user',
      always: true,
      summary: 'Prove anew who I am, by password, by a code, or both; good for five minutes',
      body: StepUpProof,
      replies: { 204: empty },
      problems: ['validation_failed', 'invalid_credentials', 'account_locked', 'otp_invalid'],
    }),
    sendStepUpCode: route({
      method: 'POST',
      path: '/v1/me/step-up/send',
      access: 'user',
      always: true,
      limits: codeLimits,
      summary: 'Send the code of a step-up to one of my contacts',
      body: z.strictObject({ method: SentMethod }),
      replies: { 202: OtpSent },
      problems: ['validation_failed', ...sendProblems],
    }),
    beginTwoFactor: route({
      method: 'POST',
      path: '/v1/me/security/two-factor',
      access: 'user',
      always: true,
      limits: codeLimits,
      stepUp: 'signed_in',
      summary: 'Send the code that makes my mobile or e-mail a second factor',
      body: z.strictObject({ method: SentMethod }),
      replies: { 202: OtpSent },
      problems: sendProblems,
    }),
    confirmTwoFactor: route({
      method: 'POST',
      path: '/v1/me/security/two-factor/confirm',
      access: 'user',
      always: true,
      replay: false,
      summary: 'Switch the second factor on with the code that was sent',
      body: z.strictObject({ otpId: Ulid, otp: OtpCode }),
      replies: { 200: Enabled },
      problems: codeProblems,
    }),
    endTwoFactor: route({
      method: 'DELETE',
      path: '/v1/me/security/two-factor',
      access: 'user',
      always: true,
      stepUp: 'password_and_code',
      summary: 'Switch every second factor off',
      replies: { 204: empty },
      problems: ['version_conflict'],
    }),
    beginAuthenticator: route({
      method: 'POST',
      path: '/v1/me/security/authenticator',
      access: 'user',
      always: true,
      replay: false,
      stepUp: 'signed_in',
      summary: 'A secret for an authenticator app, shown this once',
      replies: { 201: z.object({ secret: z.string(), otpauthUri: z.string(), expiresAt: IsoTime }) },
      problems: ['version_conflict'],
    }),
    confirmAuthenticator: route({
      method: 'POST',
      path: '/v1/me/security/authenticator/confirm',
      access: 'user',
      always: true,
      replay: false,
      summary: 'Switch the authenticator on with its first code',
      body: z.strictObject({ code: OtpCode }),
      replies: { 200: Enabled.required({ recoveryCodes: true }) },
      problems: ['otp_invalid', 'version_conflict'],
    }),
    endAuthenticator: route({
      method: 'DELETE',
      path: '/v1/me/security/authenticator',
      access: 'user',
      always: true,
      stepUp: 'password_and_code',
      summary: 'Take the authenticator away',
      replies: { 204: empty },
      problems: ['version_conflict'],
    }),
    renewRecoveryCodes: route({
      method: 'POST',
      path: '/v1/me/security/recovery-codes',
      access: 'user',
      always: true,
      replay: false,
      stepUp: 'stepped_up',
      summary: 'Ten new recovery codes; the old ones are void',
      replies: { 200: z.object({ recoveryCodes: z.array(z.string()) }) },
      problems: ['invalid_transition', 'version_conflict'],
    }),
  },
});
