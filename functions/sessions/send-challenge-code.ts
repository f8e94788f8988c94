import { later } from '../../shared/domain/time.ts';
import { contactOf } from '../../shared/domain/sign-in/second-factor.ts';
import { signInChallenge } from '../../shared/entities/sign-in-challenge.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { sendBoundCode } from '../../shared/http/bound-code.ts';
import { atMost, is, orAbsent } from '../../shared/store/conditions.ts';
import { patch } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { methodFault } from '../../shared/http/method-fault.ts';

/** Sends the code of a challenge to one of the contacts it offers. The newest code is the only one that answers it. */
export const sendChallengeCode: Handle<'sendChallengeCode'> = async ({ params, body, at, client, stamp }, deps) => {
  const { store, policy } = deps;
  const { challengeId } = params;
  const challenge = await store.get(signInChallenge, { challengeId });
  const isLive = challenge?.status === 'active' && challenge.expiresAt > at;
  const account = isLive ? await store.get(userAccount, { userCode: challenge.userCode }) : undefined;
  if (!isLive || !account) return refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
  if (!challenge.methods.includes(body.method)) return methodFault(challenge.methods);
  if (challenge.attemptCount >= policy.challenge.maxAttempts) return refuse('otp_locked');
  const sent = await sendBoundCode(
    deps,
    {
      account,
      contact: contactOf[body.method],
      boundTo: challengeId,
      otpPurpose: 'login',
      template: 'challenge_code',
      sendAgainAfter: challenge.sendAgainAfter,
      at,
      ip: client.ip,
      stamp: stamp('otp_request', { actor: account.userCode }),
    },
    ({ id }) => ({
      challenge: patch(
        signInChallenge,
        { challengeId },
        {
          set: { otpId: id, sendAgainAfter: later(at, policy.otp.cooldownMs) },
          when: { status: is('active'), sendAgainAfter: orAbsent(atMost(at)) },
        },
      ),
    }),
  );
  return sent.kind === 'sent' ? reply(202, sent.body) : sent;
};
