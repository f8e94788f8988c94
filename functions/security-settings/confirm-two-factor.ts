import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { contactOf } from '../../shared/domain/sign-in/second-factor.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Write } from '../../shared/store/writes.ts';
import { ENROLMENT } from './begin-two-factor.ts';
import type { Handle } from './deps.ts';
import { switchOn } from './switch-on.ts';
import { twoFactorChanged } from './two-factor-changed.ts';

const invalid = (attemptsLeft = 0) => refuse('otp_invalid', { extra: { attemptsLeft } });

/** A contact becomes a second factor once a code that was sent there came back, while it is still the contact. */
export const confirmTwoFactor: Handle<'confirmTwoFactor'> = async ({ caller, body, at, stamp }, deps) => {
  const { store, otps } = deps;
  const { userCode, account } = caller;
  const [known, secret] = await Promise.all([
    store.get(otpRecord, { id: body.otpId }),
    store.get(credentials, { userCode }),
  ]);
  // A code of somebody else's, or for something else, is not there; nor does trying it cost its owner an attempt.
  if (known?.userCode !== userCode || known.boundTo !== ENROLMENT || !secret) return invalid();
  const method = known.sentToMobile === undefined ? 'email' : 'sms';
  if ((known.sentToMobile ?? known.sentToEmail) !== account[contactOf[method]]) return invalid();
  const codes = { [contactOf[method]]: body.otp };
  const attempt = await otps.attempt(body.otpId, known.otpPurpose, codes, at, stamp('otp_verify'), ENROLMENT);
  if (attempt.kind === 'locked') return refuse('otp_locked');
  if (attempt.kind === 'wrong') return invalid(attempt.attemptsLeft);
  const { writes, body: enabled } = switchOn(deps, caller, { method, secret, at, stamp: stamp('update') });
  const change = method === 'sms' ? 'enabled_sms' : 'enabled_email';
  const notices = twoFactorChanged(deps.ids, account, change, at);
  const outcome = await store.commit<Record<string, Write>>(at, {
    ...otps.use(attempt.otp, userCode, at, stamp('otp_verify')),
    ...writes,
    ...owing(notices, at),
  });
  if (outcome.kind === 'refused') return outcome.because['otp'] ? invalid() : refuse('version_conflict');
  await tell(deps, notices);
  return reply(200, enabled);
};
