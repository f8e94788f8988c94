import { failLogin } from '../../shared/adapters/table/logins.ts';
import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { readPerson } from '../../shared/adapters/table/people.ts';
import { secondsUntil } from '../../shared/domain/time.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { signInChallenge, type SignInChallenge } from '../../shared/entities/sign-in-challenge.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { lockOf } from '../../shared/http/lock-of.ts';
import { isNewDevice, openSession, type Opened } from '../../shared/http/open-session.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { above, absent, below, is } from '../../shared/store/conditions.ts';
import { check, patch, type Write } from '../../shared/store/writes.ts';
import { admit } from './admit.ts';
import { newDevice } from './alerts.ts';
import type { Handle } from './deps.ts';
import { methodFault } from '../../shared/http/method-fault.ts';

const invalid = (attemptsLeft = 0) => refuse('otp_invalid', { extra: { attemptsLeft } });

/** What must still hold when the session is written: unused, and the password is the one the sign-in began under. */
const spent = ({ challengeId, userCode, lastPasswordChange }: SignInChallenge): Record<string, Write> => ({
  challenge: patch(signInChallenge, { challengeId }, { set: { status: 'used' }, when: { status: is('active') } }),
  password: check(
    securitySettings,
    { userCode },
    { lastPasswordChange: lastPasswordChange === undefined ? absent : is(lastPasswordChange) },
  ),
});

/**
 * The second step of a sign-in. An answer is paid for twice before it is compared: on the challenge, and on the user,
 * because whoever knows the password can draw any number of challenges.
 */
export const answerChallenge: Handle<'answerChallenge'> = async ({ params, body, at, client, stamp }, deps) => {
  const { store, factors, ids, policy } = deps;
  const { challengeId } = params;
  const known = await store.get(signInChallenge, { challengeId });
  if (!known || known.expiresAt <= at || known.status !== 'active') return invalid();
  if (!known.methods.includes(body.method)) return methodFault(known.methods);
  const payable = { status: is('active'), expiresAt: above(at), attemptCount: below(policy.challenge.maxAttempts) };
  const paid = await store.write(
    at,
    patch(signInChallenge, { challengeId }, { add: { attemptCount: 1 }, when: payable }),
  );
  if (paid.kind === 'refused') return paid.current?.status === 'active' ? refuse('otp_locked') : invalid();
  const { item: challenge } = paid;
  const { userCode, knownDeviceId, loginKey } = challenge;
  const own = { actor: userCode };
  const person = await readPerson(store, userCode);
  if (!person) return invalid();
  const admission = admit(person, { platform: challenge.platform, ip: client.ip, at });
  if (admission.kind === 'denied') {
    await store.write(
      at,
      failLogin({ userCode, loginKey }, admission.status, stamp('login', { ...own, reason: admission.status })),
    );
    return refuse(admission.code);
  }

  const { deviceInfo, locationInfo = {}, provenContacts } = challenge;
  const device = { info: deviceInfo, knownId: knownDeviceId };
  const signIn = { device: deviceInfo, place: locationInfo, ip: client.ip, provenContacts, at };
  const notices = isNewDevice(device) ? newDevice(ids, person, signIn) : [];
  const opened: Opened<Record<string, Write>>[] = [];
  const answered = await factors.answer(
    {
      userCode,
      knownDeviceId,
      method: body.method,
      code: body.code,
      boundTo: challengeId,
      otpId: challenge.otpId,
      at,
      stamp: stamp('otp_verify', own),
      lock: lockOf(ids, person.account, at, stamp('user_block', { reason: 'too many wrong second factors' })),
    },
    async (writes) => {
      const { platform, identifier, method, clearsFailures } = challenge;
      const session = await openSession(
        deps,
        {
          ...person,
          platform,
          device,
          client,
          location: challenge.locationInfo,
          identifier,
          method,
          assurance: 'two_factor',
          provenContacts,
          clearsFailures,
          challenged: loginKey,
          at,
          stamp: stamp('login', own),
        },
        { ...writes, ...spent(challenge), ...owing(notices, at) },
      );
      opened.push(session);
      return session.outcome;
    },
  );

  switch (answered.kind) {
    case 'locked':
      return refuse('account_locked', { retryAfterSeconds: secondsUntil(at, answered.until) });
    case 'refused':
      return invalid();
    case 'wrong': {
      if (answered.locked) await tell(deps, answered.locked.notices);
      const left = policy.challenge.maxAttempts - challenge.attemptCount;
      const reason = left === 0 ? 'second_factor_locked' : 'second_factor_wrong';
      await store.write(at, failLogin({ userCode, loginKey }, reason, stamp('login', { ...own, reason })));
      return left === 0 ? refuse('otp_locked') : invalid(left);
    }
    case 'done': {
      const session = opened.at(-1);
      if (!session) throw new Error('an answer was right, and nothing was opened');
      if (notices.length > 0) await tell(deps, notices);
      return reply(201, session.body);
    }
  }
};
