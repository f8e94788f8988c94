import { noteLogin } from '../../shared/adapters/table/logins.ts';
import { readPerson } from '../../shared/adapters/table/people.ts';
import type { LoginStatus } from '../../shared/domain/choices.ts';
import { readDeviceToken } from '../../shared/domain/device-token.ts';
import type { OtpRecord } from '../../shared/entities/otp-record.ts';
import { deviceOf } from '../../shared/http/device.ts';
import { openSession } from '../../shared/http/open-session.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { admit } from './admit.ts';
import type { Handle } from './deps.ts';

/** Sign-in by a code that was sent: to the e-mail, to the mobile, or a different one to each. */
export const logInWithOtp: Handle<'logInWithOtp'> = async ({ body, at, client, stamp }, deps) => {
  const { store, otps, devices } = deps;
  const { platform } = body;
  const codes = { email: body.emailOtp ?? body.otp, mobile: body.mobileOtp ?? body.otp };
  const info = deviceOf(body.device);
  const failed = ({ userCode, sentToEmail, sentToMobile }: OtpRecord, status: LoginStatus) => {
    const own = { reason: status, ...(userCode && { actor: userCode }) };
    const identifier = sentToEmail ?? sentToMobile ?? '';
    const tried = {
      id: deps.ids.record(at),
      userCode,
      identifier,
      method: 'otp' as const,
      platform,
      device: info,
      client,
      at,
    };
    return store.write(at, noteLogin({ ...tried, status }, stamp('login', own)));
  };

  const attempt = await otps.attempt(body.otpId, 'login', codes, at, stamp('otp_verify'));
  if (attempt.kind !== 'right' && attempt.otp) await failed(attempt.otp, 'failed_otp');
  if (attempt.kind === 'locked') return refuse('otp_locked');
  if (attempt.kind === 'wrong') return refuse('otp_invalid', { extra: { attemptsLeft: attempt.attemptsLeft } });

  const { otp } = attempt;
  const { userCode } = otp;
  const token = readDeviceToken(body.device?.token);
  const [person, isProven] = await Promise.all([
    readPerson(store, userCode),
    userCode !== undefined && devices.proves(userCode, token, at),
  ]);
  if (!person || userCode === undefined) return refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
  const own = { actor: userCode };
  const admission = admit(person, { platform, ip: client.ip, at });
  if (admission.kind === 'denied') {
    await failed(otp, admission.status);
    return refuse(admission.code);
  }
  const { account, live, registrationStep } = person;
  const { outcome, body: opened } = await openSession(
    deps,
    {
      account,
      live,
      registrationStep,
      platform,
      device: { info, proven: isProven ? token : undefined },
      client,
      identifier: otp.sentToEmail ?? otp.sentToMobile ?? userCode,
      method: 'otp',
      assurance: 'otp',
      at,
      stamp: stamp('login', own),
    },
    otps.use(otp, userCode, at, stamp('otp_verify', own)),
  );
  return outcome.kind === 'done' ? reply(201, opened) : refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
};
