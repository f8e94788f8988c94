import * as z from 'zod';
import { Platform } from '../../shared/domain/choices.ts';
import { PresentedPassword } from '../../shared/domain/passwords/password.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { RefreshToken } from '../../shared/domain/refresh-token.ts';
import { ChallengeMethod } from '../../shared/domain/sign-in/second-factor.ts';
import { codeLimits } from '../../shared/domain/limits.ts';
import { accountLock } from '../../shared/entities/account-lock.ts';
import { activity } from '../../shared/entities/activity.ts';
import { claim } from '../../shared/entities/claim.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { knownAddress } from '../../shared/entities/known-address.ts';
import { knownDevice } from '../../shared/entities/known-device.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { loginFailures } from '../../shared/entities/login-failures.ts';
import { otpPointer } from '../../shared/entities/otp-pointer.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { session } from '../../shared/entities/session.ts';
import { signInChallenge } from '../../shared/entities/sign-in-challenge.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { empty, listOf, route } from '../../shared/http/route.ts';
import { Device, OtpCode, OtpSent, SecondFactorCode, SentMethod, SessionReply } from '../../shared/http/schemas.ts';
import { reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

/** The first factor was right; the second is awaited. `methods` are what may answer, best first. */
const Challenge = z.object({
  challengeId: Ulid,
  reason: z.enum(['two_factor', 'risk']),
  methods: z.array(ChallengeMethod),
  expiresAt: IsoTime,
});

const LiveSessionItem = z.object({
  sessionId: Ulid,
  platform: Platform,
  deviceId: z.string().optional(),
  deviceName: z.string().optional(),
  ipAddress: z.string().optional(),
  createdAt: IsoTime,
  lastUsedAt: IsoTime,
  expiresAt: IsoTime,
  isCurrent: z.boolean(),
});

export const sessions = workflow('sessions', {
  summary: 'Signing in with a password or a code, refreshing, listing and ending sessions',
  uses: {
    data: [
      writes(owedNotice),
      reads(claim),
      readsAndWrites(credentials),
      readsAndWrites(otpRecord),
      writes(otpPointer),
      writes(rateLimitCounter),
      readsAndWrites(knownDevice),
      readsAndWrites(knownAddress),
      readsAndWrites(signInChallenge),
      reads(userAccount),
      readsAndWrites(securitySettings),
      reads(userPlatformAccess),
      reads(registrationProgress),
      readsAndWrites(session),
      readsAndWrites(liveSessions),
      readsAndWrites(activity),
      writes(accountLock),
      readsAndWrites(loginFailures),
      { ...reads(loginActivity, 'byIp'), rights: ['write'] },
    ],
    keys: [
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'secrets', actions: ['Decrypt'] },
      { key: 'token-signing', actions: ['Sign', 'GetPublicKey'] },
    ],
    sends: ['notifications'],
  },
  routes: {
    logIn: route({
      method: 'POST',
      path: '/v1/sessions',
      access: 'public',
      guarded: true,
      replay: false,
      summary: 'Sign in with e-mail, mobile number or user code, and password',
      body: z.strictObject({
        identifier: z.string().trim().min(1).max(254),
        password: PresentedPassword,
        platform: Platform,
        device: Device.optional(),
      }),
      replies: { 201: SessionReply, 202: Challenge },
      problems: [
        'invalid_credentials',
        'account_blocked',
        'account_inactive',
        'platform_denied',
        'ip_denied',
        'password_expired',
        'account_locked',
      ],
    }),
    logInWithOtp: route({
      method: 'POST',
      path: '/v1/sessions/otp',
      access: 'public',
      guarded: true,
      replay: false,
      summary: 'Sign in with a code that was sent (two, when it was sent to both contacts)',
      body: z
        .strictObject({
          otpId: Ulid,
          otp: OtpCode.optional(),
          emailOtp: OtpCode.optional(),
          mobileOtp: OtpCode.optional(),
          platform: Platform,
          device: Device.optional(),
        })
        .refine(
          ({ otp, emailOtp, mobileOtp }) => otp ?? emailOtp ?? mobileOtp,
          'one of otp, emailOtp, mobileOtp is required',
        ),
      replies: { 201: SessionReply, 202: Challenge },
      problems: ['otp_invalid', 'otp_locked', 'account_blocked', 'account_inactive', 'platform_denied', 'ip_denied'],
    }),
    sendChallengeCode: route({
      method: 'POST',
      path: '/v1/sessions/challenges/{challengeId}/send',
      access: 'public',
      guarded: true,
      limits: codeLimits,
      summary: 'Send the code of a challenge to one of the contacts it offers',
      params: { challengeId: Ulid },
      body: z.strictObject({ method: SentMethod }),
      replies: { 202: OtpSent },
      problems: ['validation_failed', 'otp_invalid', 'otp_locked', 'otp_cooldown', 'rate_limited', 'delivery_failed'],
    }),
    answerChallenge: route({
      method: 'POST',
      path: '/v1/sessions/challenges/{challengeId}',
      access: 'public',
      guarded: true,
      replay: false,
      summary: 'Prove the second factor: a code of the authenticator, one that was sent, or a recovery code',
      params: { challengeId: Ulid },
      body: SecondFactorCode,
      replies: { 201: SessionReply },
      problems: [
        'validation_failed',
        'otp_invalid',
        'otp_locked',
        'account_locked',
        'account_blocked',
        'account_inactive',
        'platform_denied',
        'ip_denied',
      ],
    }),
    refreshSession: route({
      method: 'POST',
      path: '/v1/sessions/refresh',
      access: 'public',
      guarded: true,
      // Within ten seconds the same token gives the same successor; a lease of a minute would outlast them (rules.md, Sessions 6).
      repeatable: true,
      summary: 'Exchange a refresh token for a new pair',
      body: z.strictObject({ refreshToken: RefreshToken }),
      replies: { 200: SessionReply },
      problems: ['session_revoked', 'account_blocked', 'account_inactive', 'platform_denied', 'ip_denied'],
    }),
    listSessions: route({
      method: 'GET',
      path: '/v1/me/sessions',
      access: 'user',
      summary: 'My live sessions, newest first',
      replies: { 200: listOf(LiveSessionItem) },
    }),
    endOtherSessions: route({
      method: 'DELETE',
      path: '/v1/me/sessions',
      access: 'user',
      always: true,
      summary: 'End all my other sessions',
      replies: { 204: empty },
    }),
    endSession: route({
      method: 'DELETE',
      path: '/v1/me/sessions/{sessionId}',
      access: 'user',
      always: true,
      summary: 'End one of my sessions',
      params: { sessionId: Ulid },
      replies: { 204: empty },
      problems: ['not_found'],
    }),
    logOut: route({
      method: 'DELETE',
      path: '/v1/me/sessions/current',
      access: 'user',
      always: true,
      summary: 'Sign out',
      replies: { 204: empty },
    }),
  },
});
