import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { readPerson } from '../../shared/adapters/table/people.ts';
import { Secret } from '../../shared/domain/secret.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import type { OtpRecord } from '../../shared/entities/otp-record.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { newPassword, passwordRefusal } from './new-password.ts';
import type { passwords } from './workflow.ts';

type Body = RequestOf<(typeof passwords)['routes']['resetPassword']>['body'];

/** What was presented: a code that was sent, or the token of an expired password. Neither opens what the other does. */
const presented = ({ otpId, otp, emailOtp, mobileOtp, resetToken }: Body) => {
  if (resetToken === undefined) {
    return {
      id: otpId ?? '',
      purpose: 'forgot_password' as const,
      codes: { email: emailOtp ?? otp, mobile: mobileOtp ?? otp },
    };
  }
  const [id = '', token = ''] = resetToken.split('.');
  return { id, purpose: 'reset_password' as const, codes: { token: new Secret(token) } };
};

/** The contacts whose codes allowed it; the token of an expired password is none. */
const provedBy = ({ otpType, otpPurpose }: OtpRecord) =>
  otpPurpose === 'forgot_password' && (otpType === 'email' || otpType === 'mobile' || otpType === 'both')
    ? otpType
    : undefined;

const invalid = () => refuse('otp_invalid', { extra: { attemptsLeft: 0 } });

/**
 * Sets a new password for whoever proved a contact. A password that is refused costs an attempt but leaves the code
 * unused, so that a better one can be sent with it.
 */
export const resetPassword: Handle<'resetPassword'> = async ({ body, at, stamp }, deps) => {
  const { store, otps, sessions, attempts, ids } = deps;
  const { id, purpose, codes } = presented(body);
  const attempt = await otps.attempt(id, purpose, codes, at, stamp('otp_verify'));
  if (attempt.kind === 'locked') return refuse('otp_locked');
  if (attempt.kind === 'wrong') return refuse('otp_invalid', { extra: { attemptsLeft: attempt.attemptsLeft } });

  const { userCode } = attempt.otp;
  const [person, secret] = await Promise.all([
    readPerson(store, userCode),
    userCode && store.get(credentials, { userCode }),
  ]);
  if (!person || userCode === undefined || person.account.deletedAt !== undefined) return invalid();
  const refusal = await passwordRefusal(body.newPassword, person.account, secret);
  if (refusal) return refusal;
  const own = { actor: userCode };
  const resetBy = provedBy(attempt.otp);
  // Not where the code went: whoever reads somebody's mail would delete this one too.
  const channel = resetBy === 'email' ? 'sms' : 'email';
  const notices = [noticeTo(person.account, { id: ids.record(at), template: 'password_changed', channel })];
  const others = {
    ...otps.use(attempt.otp, userCode, at, stamp('otp_verify', own)),
    activity: attempts.forgiven(userCode, resetBy),
    ...(await newPassword(body.newPassword, {
      secret,
      security: person.security,
      at,
      stamp: stamp('password_change', own),
    })),
    ...owing(notices, at),
  };
  const outcome = await sessions.endAllWith(userCode, person.live, at, { others });
  if (outcome.kind === 'refused') return invalid();
  await tell(deps, notices);
  return reply(204, undefined);
};
