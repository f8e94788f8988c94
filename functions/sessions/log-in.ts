import type { Counter } from '../../shared/adapters/table/attempts.ts';
import { noteLogin } from '../../shared/adapters/table/logins.ts';
import { readPerson } from '../../shared/adapters/table/people.ts';
import { readIdentifier, resolve } from '../../shared/adapters/table/resolve.ts';
import type { LoginStatus } from '../../shared/domain/choices.ts';
import { readDeviceToken } from '../../shared/domain/device-token.ts';
import { NOBODY, type UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { hashPassword, needsRehash } from '../../shared/domain/passwords/hash.ts';
import { verifyPassword } from '../../shared/domain/passwords/verify.ts';
import { secondsUntil } from '../../shared/domain/time.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { deviceOf } from '../../shared/http/device.ts';
import { openSession } from '../../shared/http/open-session.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import { patch } from '../../shared/store/writes.ts';
import { admit, isExpired } from './admit.ts';
import type { Handle, SessionDeps } from './deps.ts';
import { resetToken } from './reset-token.ts';

/** Failures count on the device if it proves itself, else on the user, else on the identifier. */
const counterOf = (
  named: UserCode | undefined,
  identifier: string,
  token: string | undefined,
  { identifierMac }: SessionDeps,
): Counter => {
  const device = readDeviceToken(token);
  if (named === undefined) return { kind: 'nobody', identifierMac: identifierMac(identifier) };
  return device ? { kind: 'device', userCode: named, token: device } : { kind: 'user', userCode: named };
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
  const [paid, person, secret] = await Promise.all([
    attempts.pay(counterOf(named, identifier.value, body.device?.token, deps), at),
    readPerson(store, named ?? NOBODY),
    store.get(credentials, { userCode: named ?? NOBODY }),
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
    await Promise.all([
      attempts.fail(paid.counter, paid.failures, at, {
        id: deps.ids.record(at),
        stamp: stamp('user_block', { reason: 'too many wrong passwords' }),
      }),
      failed(person ? 'failed_password' : 'failed_not_found'),
    ]);
    return refuse('invalid_credentials');
  }
  const admission = admit(person, { platform, ip: client.ip, at });
  if (admission.kind === 'denied') {
    await failed(admission.status);
    return refuse(admission.code);
  }
  const { account, live, registrationStep } = person;
  if (isExpired(person, at)) {
    await failed('failed_password');
    const token = await resetToken(deps, {
      userCode: account.userCode,
      at,
      ip: client.ip,
      stamp: stamp('otp_request', own),
    });
    return refuse('password_expired', { extra: { resetToken: token } });
  }

  const rehashed = needsRehash(hash) ? await hashPassword(password) : undefined;
  const { outcome, body: opened } = await openSession(
    deps,
    {
      account,
      live,
      registrationStep,
      platform,
      device: { info, proven: paid.counter.kind === 'device' ? paid.counter.token : undefined },
      client,
      identifier: identifier.value,
      method: 'password',
      assurance: 'password',
      used: paid.counter,
      at,
      stamp: stamp('login', own),
    },
    rehashed === undefined
      ? {}
      : {
          credentials: patch(
            credentials,
            { userCode: account.userCode },
            { set: { passwordHash: rehashed }, when: { passwordHash: is(hash) } },
            stamp('update', { ...own, reason: 'password hashed anew' }),
          ),
        },
  );
  // The password was changed between our reading it and now: it no longer opens anything.
  return outcome.kind === 'done' ? reply(201, opened) : refuse('invalid_credentials');
};
