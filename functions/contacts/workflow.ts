import * as z from 'zod';
import { EmailWithSpelling } from '../../shared/domain/identifiers/email-input.ts';
import { Email } from '../../shared/domain/identifiers/email.ts';
import { Mobile, MobileInput } from '../../shared/domain/identifiers/mobile.ts';
import { codeLimits } from '../../shared/domain/limits.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { activity } from '../../shared/entities/activity.ts';
import { claim } from '../../shared/entities/claim.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { otpPointer } from '../../shared/entities/otp-pointer.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { route } from '../../shared/http/route.ts';
import { OtpCode, OtpSent } from '../../shared/http/schemas.ts';
import { erases, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

export const contacts = workflow('contacts', {
  summary: 'Changing the e-mail address or mobile number: the new one is proven, the old one is told',
  uses: {
    data: [
      writes(owedNotice),
      readsAndWrites(claim),
      erases(claim),
      readsAndWrites(userAccount),
      readsAndWrites(otpRecord),
      writes(otpPointer),
      writes(activity),
      writes(rateLimitCounter),
      writes(referenceCount),
      writes(erasureOrder),
    ],
    keys: [
      { key: 'otp-hmac', actions: ['GenerateMac'] },
      { key: 'token-signing', actions: ['GetPublicKey'] },
    ],
    sends: ['notifications'],
  },
  routes: {
    changeContact: route({
      method: 'POST',
      path: '/v1/me/contacts',
      access: 'user',
      stepUp: 'stepped_up',
      limits: codeLimits,
      summary: 'Send a code to a new e-mail address or mobile number of mine',
      body: z
        .strictObject({ email: EmailWithSpelling.optional(), mobile: MobileInput.optional() })
        .refine(({ email, mobile }) => (email === undefined) !== (mobile === undefined), 'either email or mobile'),
      replies: { 202: OtpSent },
      problems: ['email_invalid', 'mobile_invalid', 'rate_limited', 'delivery_failed'],
    }),
    verifyContact: route({
      method: 'POST',
      path: '/v1/me/contacts/verify',
      access: 'user',
      summary: 'Prove the new contact with its code',
      body: z.strictObject({ otpId: Ulid, otp: OtpCode }),
      replies: {
        200: z.object({
          userCode: UserCode,
          email: Email,
          mobile: Mobile.optional(),
          isEmailVerified: z.boolean(),
          isMobileVerified: z.boolean(),
        }),
      },
      problems: ['otp_invalid', 'otp_locked', 'conflict', 'mobile_in_use'],
    }),
  },
});
