import { noteLogin } from '../../shared/adapters/table/logins.ts';
import { readPerson } from '../../shared/adapters/table/people.ts';
import type { LoginStatus } from '../../shared/domain/choices.ts';
import { readDeviceToken } from '../../shared/domain/device-token.ts';
import { NOBODY } from '../../shared/domain/identifiers/user-code.ts';
import type { Contact } from '../../shared/domain/sign-in/second-factor.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import type { OtpRecord } from '../../shared/entities/otp-record.ts';
import { deviceOf } from '../../shared/http/device.ts';
import { refuse } from '../../shared/http/route.ts';
import { admit } from './admit.ts';
import type { Handle } from './deps.ts';
import { enter } from './enter.ts';
import { judge, lookAround } from './judge.ts';

const invalid = (attemptsLeft = 0) => refuse('otp_invalid', { extra: { attemptsLeft } });

/** The contacts a record's codes were sent to, and which they therefore prove. */
const provenBy = ({ sentToEmail, sentToMobile }: OtpRecord): Contact[] => [
  ...(sentToEmail === undefined ? [] : (['email'] as const)),
  ...(sentToMobile === undefined ? [] : (['mobile'] as const)),
];

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
  if (attempt.kind === 'wrong') return invalid(attempt.attemptsLeft);

  const { otp } = attempt;
  const { userCode = NOBODY } = otp;
  const token = readDeviceToken(body.device?.token);
  const [person, secret, isProven, around] = await Promise.all([
    readPerson(store, userCode),
    store.get(credentials, { userCode }),
    devices.proves(userCode, token, at),
    lookAround(deps, userCode, client, at),
  ]);
  if (!person) return invalid();
  const admission = admit(person, { platform, ip: client.ip, at });
  if (admission.kind === 'denied') {
    await failed(otp, admission.status);
    return refuse(admission.code);
  }
  const failures = person.habits?.failureWindowEndsAt ?? '';
  const risk = judge(deps, person, around, {
    knowsDevice: isProven,
    failures: failures > at ? (person.habits?.failedLoginAttempts ?? 0) : 0,
    at,
  });
  const entered = await enter(
    deps,
    {
      person,
      secret,
      platform,
      device: { info, knownId: isProven ? token?.deviceId : undefined },
      client,
      identifier: otp.sentToEmail ?? otp.sentToMobile ?? userCode,
      method: 'otp',
      provenContacts: provenBy(otp),
      clearsFailures: false,
      risk,
      around,
      at,
      stamp,
    },
    otps.use(otp, userCode, at, stamp('otp_verify', { actor: userCode })),
  );
  return entered.kind === 'entered' ? entered.answer : invalid();
};
