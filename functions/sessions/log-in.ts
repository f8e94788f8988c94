import type { Counter } from '../../shared/adapters/table/attempts.ts';
import { noteLogin } from '../../shared/adapters/table/logins.ts';
import { readPerson } from '../../shared/adapters/table/people.ts';
import { readIdentifier, resolve } from '../../shared/adapters/table/resolve.ts';
import type { LoginStatus } from '../../shared/domain/choices.ts';
import { readDeviceToken } from '../../shared/domain/device-token.ts';
import { NOBODY, type UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { isPasswordExpired } from '../../shared/domain/passwords/expiry.ts';
import { hashPassword, needsRehash } from '../../shared/domain/passwords/hash.ts';
import { verifyPassword } from '../../shared/domain/passwords/verify.ts';
import type { Secret } from '../../shared/domain/secret.ts';
import { secondsUntil } from '../../shared/domain/time.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { deviceOf } from '../../shared/http/device.ts';
import { lockOf } from '../../shared/http/lock-of.ts';
import { refuse } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { check, patch } from '../../shared/store/writes.ts';
import { admit } from './admit.ts';
import type { Handle, SessionDeps } from './deps.ts';
import { enter } from './enter.ts';
import { judge, lookAround } from './judge.ts';
import { resetToken } from './reset-token.ts';

/** Failures count on the device if it proves itself, else on the user, else on the identifier. */
const counterOf = (
  named: UserCode | undefined,
  identifier: string,
  token: string | undefined,
  { identifierMac }: SessionDeps,
): Counter => {
  const device = readDeviceToken(token);
  if (named === undefined) return { kind: 'subject', identifierMac: identifierMac(identifier) };
  return device ? { kind: 'device', userCode: named, token: device } : { kind: 'user', userCode: named };
};

/** The password must still be the one that was compared when what it opens is written; an old hash is renewed with it. */
const stillRight = async (userCode: UserCode, hash: string, password: Secret, stamp: Stamp) => {
  const when = { passwordHash: is(hash) };
  if (!needsRehash(hash)) return check(credentials, { userCode }, when);
  return patch(credentials, { userCode }, { set: { passwordHash: await hashPassword(password) }, when }, stamp);
};

/**
 * The attempt is paid before the password is compared, and one argon2 runs whatever the identifier names: unknown,
 * locked and wrong cannot be told apart by what they cost.
 */
export const logIn: Handle<'logIn'> = async ({ body, at, client, stamp }, deps) => {
  const { store, attempts } = deps;
  const { platform, password } = body;
  const info = deviceOf(body.device);
  const identifier = readIdentifier(body.identifier);
  const named = await resolve(store, identifier);
  const [paid, person, secret, around] = await Promise.all([
    attempts.pay(counterOf(named, identifier.value, body.device?.token, deps), at),
    readPerson(store, named ?? NOBODY),
    store.get(credentials, { userCode: named ?? NOBODY }),
    lookAround(deps, named ?? NOBODY, client, at),
  ]);
  const hash = paid.kind === 'paid' && person ? secret?.passwordHash : undefined;
  const isRight = await verifyPassword(password, hash);

  const userCode = person?.account.userCode;
  const own = userCode === undefined ? {} : { actor: userCode };
  const failed = (status: LoginStatus) => {
    const attempt = { id: deps.ids.record(at), userCode, identifier: identifier.value, method: 'password' as const };
    const note = noteLogin(
      { ...attempt, status, platform, device: info, client, at },
      stamp('login', { ...own, reason: status }),
    );
    return store.write(at, note);
  };

  if (paid.kind === 'locked') {
    await failed('failed_locked');
    return refuse('account_locked', { retryAfterSeconds: secondsUntil(at, paid.until) });
  }
  if (!person || !isRight || hash === undefined) {
    const blocked = stamp('user_block', { reason: 'too many wrong passwords' });
    const [locked] = await Promise.all([
      attempts.fail(paid.counter, paid.failures, at, lockOf(deps.ids, person?.account, at, blocked)),
      failed(person ? 'failed_password' : 'failed_not_found'),
    ]);
    if (locked) await tell(deps, locked.notices);
    return refuse('invalid_credentials');
  }
  const admission = admit(person, { platform, ip: client.ip, at });
  if (admission.kind === 'denied') {
    await failed(admission.status);
    return refuse(admission.code);
  }
  const { account } = person;
  if (isPasswordExpired(person.security, at)) {
    await failed('failed_password');
    const token = await resetToken(deps, {
      userCode: account.userCode,
      at,
      ip: client.ip,
      stamp: stamp('otp_request', own),
    });
    return refuse('password_expired', { extra: { resetToken: token } });
  }

  const knownId = paid.counter.kind === 'device' ? paid.counter.token.deviceId : undefined;
  // The attempt itself was paid for as a failure.
  const failures = (paid.failures.failedLoginAttempts ?? 1) - 1;
  const risk = judge(deps, person, around, { knowsDevice: knownId !== undefined, failures, at });
  const rehashed = stamp('update', { ...own, reason: 'password hashed anew' });
  const entered = await enter(
    deps,
    {
      person,
      secret,
      platform,
      device: { info, knownId },
      client,
      identifier: identifier.value,
      method: 'password',
      provenContacts: [],
      clearsFailures: paid.counter.kind === 'user',
      risk,
      around,
      at,
      stamp,
    },
    { credentials: await stillRight(account.userCode, hash, password, rehashed) },
  );
  // The password was changed between our reading it and now: it no longer opens anything.
  return entered.kind === 'entered' ? entered.answer : refuse('invalid_credentials');
};
