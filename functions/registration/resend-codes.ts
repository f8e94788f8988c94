import type { OtpChannel } from '../../shared/domain/otp.ts';
import { refusedAttempt } from '../../shared/domain/otp.ts';
import { secondsUntil } from '../../shared/domain/time.ts';
import { claim } from '../../shared/entities/claim.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import { patch } from '../../shared/store/writes.ts';
import { contactKey } from './contacts.ts';
import type { Handle } from './deps.ts';
import { codeMessages, deliver } from './messages.ts';
import { otpSent } from './otp-sent.ts';

const channels = { email: ['email'], mobile: ['mobile'], both: ['email', 'mobile'] } as const satisfies Record<
  string,
  readonly OtpChannel[]
>;

/** New codes on the same record: attempts already failed stay failed, and the e-mail stays claimed as long as they live. */
export const resendCodes: Handle<'resendCodes'> = async (
  { params, body, at, stamp },
  { store, otps, ids, messages },
) => {
  const otp = await store.get(otpRecord, { id: params.registrationId });
  const isLive =
    otp?.otpPurpose === 'registration' &&
    otp.status === 'active' &&
    otp.expiresAt > at &&
    otp.attemptCount < otp.maxAttempts;
  if (!otp || !isLive) {
    return refusedAttempt(otp, at) === 'locked'
      ? refuse('otp_locked')
      : refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
  }
  if (otp.resendAfter > at) return refuse('otp_cooldown', { retryAfterSeconds: secondsUntil(at, otp.resendAfter) });

  const { codes, times, write } = otps.renewal(otp, channels[body.channel], at, stamp('otp_request'));
  const { userCode, sentToEmail = '' } = otp;
  const outcome = await store.commit(at, {
    otp: write,
    ...(userCode && {
      email: patch(claim, contactKey('email', sentToEmail), {
        set: { releasableAt: times.expiresAt },
        when: { userCode: is(userCode), verified: is(false) },
      }),
    }),
  });
  // Another resend came first, or the e-mail was claimed by a newer registration.
  if (outcome.kind === 'refused') {
    return outcome.because.otp
      ? refuse('otp_cooldown', { retryAfterSeconds: secondsUntil(at, times.resendAfter) })
      : refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
  }
  const renewed = { ...otp, ...times };
  const list = userCode === undefined ? [] : codeMessages(ids, renewed, codes, at);
  return deliver(messages, params.registrationId, list, reply(202, otpSent(renewed)));
};
