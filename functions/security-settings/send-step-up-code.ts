import { challengeMethods, contactOf } from '../../shared/domain/sign-in/second-factor.ts';
import { later } from '../../shared/domain/time.ts';
import { session } from '../../shared/entities/session.ts';
import { sendBoundCode } from '../../shared/http/bound-code.ts';
import { methodFault } from '../../shared/http/method-fault.ts';
import { reply } from '../../shared/http/route.ts';
import { atMost, orAbsent } from '../../shared/store/conditions.ts';
import { patch } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { heldBy } from './held.ts';
import { stepUpOf } from './step-up.ts';

/** Sends a code for a step-up of this session. The newest is the only one that counts. */
export const sendStepUpCode: Handle<'sendStepUpCode'> = async ({ caller, body, at, client, stamp }, deps) => {
  const { userCode, sessionId, account } = caller;
  const key = { userCode, sessionId };
  const [current, held] = await Promise.all([deps.store.get(session, key), heldBy(deps, caller)]);
  const offered = challengeMethods(held, current?.provenContacts ?? []);
  if (!offered.includes(body.method)) return methodFault(offered);
  const sent = await sendBoundCode(
    deps,
    {
      account,
      contact: contactOf[body.method],
      boundTo: stepUpOf(sessionId),
      otpPurpose: 'login',
      template: 'step_up_code',
      sendAgainAfter: current?.stepUpSendAgainAfter,
      at,
      ip: client.ip,
      stamp: stamp('otp_request'),
    },
    ({ id }) => ({
      session: patch(session, key, {
        set: { stepUpOtpId: id, stepUpSendAgainAfter: later(at, deps.policy.otp.cooldownMs) },
        when: { stepUpSendAgainAfter: orAbsent(atMost(at)) },
      }),
    }),
  );
  return sent.kind === 'sent' ? reply(202, sent.body) : sent;
};
