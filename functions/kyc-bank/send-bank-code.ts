import { countUse } from '../../shared/adapters/table/limits.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { sendBoundCode } from '../../shared/http/bound-code.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import { bankContacts, boundToAccount, isProven, isStanding } from './bank-contact.ts';
import type { Handle } from './deps.ts';

/** Sends a code to the mobile or e-mail of the account itself: who is paid must be reached where they can be reached. */
export const sendBankCode: Handle<'sendBankCode'> = async ({ caller, body, at, client, stamp }, deps) => {
  const { account, userCode } = caller;
  const { contact, otpType } = bankContacts[body.contact];
  const record = await deps.store.get(bankDetails, { userCode });
  if (!isStanding(record)) return impossible('first submit the account: PUT /v1/me/kyc/bank');
  if (!isProven(account, contact)) return impossible(`first prove your ${contact}: POST /v1/me/contacts`);
  const cooldown = { name: 'bank_code', quota: 1, windowMs: deps.policy.otp.cooldownMs };
  const wanted = {
    account,
    contact,
    otpType,
    boundTo: boundToAccount(record),
    otpPurpose: 'bank_verification' as const,
    template: 'bank_code' as const,
    at,
    ip: client.ip,
    stamp: stamp('otp_request'),
  };
  // Windows are aligned, so now and then two codes are nearer to each other; the hourly limit holds all the same.
  const sent = await sendBoundCode(deps, wanted, () => ({
    cooldown: countUse(cooldown, `${userCode}.${contact}`, at),
  }));
  return sent.kind === 'sent' ? reply(202, sent.body) : sent;
};
