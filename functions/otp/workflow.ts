import * as z from 'zod';
import { Platform } from '../../shared/domain/choices.ts';
import { codeLimits } from '../../shared/domain/limits.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { claim } from '../../shared/entities/claim.ts';
import { otpPointer } from '../../shared/entities/otp-pointer.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { route } from '../../shared/http/route.ts';
import { OtpSent } from '../../shared/http/schemas.ts';
import { reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

export const otp = workflow('otp', {
  summary: 'Codes to sign in or to recover a password, sent to proven contacts',
  uses: {
    data: [reads(claim), reads(userAccount), readsAndWrites(otpRecord), writes(otpPointer), writes(rateLimitCounter)],
    keys: [
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'token-signing', actions: ['GetPublicKey'] },
    ],
    sends: ['notifications'],
  },
  routes: {
    requestOtp: route({
      method: 'POST',
      path: '/v1/otps',
      access: 'public',
      guarded: true,
      limits: codeLimits,
      summary: 'Send a code to sign in or to recover a password; the answer does not tell whether anybody got one',
      body: z.strictObject({
        purpose: z.enum(['login', 'forgot_password']),
        identifier: z.string().trim().min(1).max(254),
        otpType: z.enum(['email', 'mobile', 'both']),
        platform: Platform.optional(),
      }),
      replies: { 202: OtpSent },
      problems: ['rate_limited', 'delivery_failed'],
    }),
    resendOtp: route({
      method: 'POST',
      path: '/v1/otps/{otpId}/resend',
      access: 'public',
      guarded: true,
      limits: codeLimits,
      summary: 'Send new codes for the same request',
      params: { otpId: Ulid },
      replies: { 202: OtpSent },
      problems: ['otp_invalid', 'otp_cooldown', 'otp_locked', 'rate_limited', 'delivery_failed'],
    }),
  },
});
