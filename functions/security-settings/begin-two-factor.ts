import { contactOf } from '../../shared/domain/sign-in/second-factor.ts';
import { sendBoundCode } from '../../shared/http/bound-code.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** What an enrolment code is bound to: it verifies no contact and opens no session. */
export const ENROLMENT = 'two-factor';

/** What a code to each contact is for, apart from what it is bound to. */
const purposes = { sms: 'mobile_verification', email: 'email_verification' } as const;

/** Sends a code to the contact that is to be the second factor. */
export const beginTwoFactor: Handle<'beginTwoFactor'> = async ({ caller, body, at, client, stamp }, deps) => {
  const sent = await sendBoundCode(deps, {
    account: caller.account,
    contact: contactOf[body.method],
    boundTo: ENROLMENT,
    otpPurpose: purposes[body.method],
    template: 'two_factor_code',
    at,
    ip: client.ip,
    stamp: stamp('otp_request'),
  });
  return sent.kind === 'sent' ? reply(202, sent.body) : sent;
};
