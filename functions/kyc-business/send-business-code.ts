import { languageOf } from '../../shared/domain/language.ts';
import { takesMessages } from '../../shared/domain/identifiers/phone.ts';
import { businessDetails } from '../../shared/entities/business-details.ts';
import { codeMessages, deliver } from '../../shared/http/code-messages.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { limitRefusal } from '../../shared/http/limit-refusal.ts';
import { otpSent } from '../../shared/http/otp-sent.ts';
import { reply } from '../../shared/http/route.ts';
import { contactOf, isOpen } from './contacts.ts';
import type { Handle } from './deps.ts';

/** Sends a code to a contact of the business as it was submitted. Of several codes the newest counts. */
export const sendBusinessCode: Handle<'sendBusinessCode'> = async (
  { caller, body, at, client, stamp },
  { store, otps, ids, messages },
) => {
  const { userCode, account } = caller;
  const record = await store.get(businessDetails, { userCode });
  if (!record || !isOpen(record)) return impossible('first submit the business: PUT /v1/me/kyc/business');
  if (body.contact === 'phone' && !takesMessages(record.businessPhone))
    return impossible('codes reach mobile numbers only');
  const { otpType, sentTo } = contactOf(record, body.contact);
  const issued = otps.issue(
    {
      id: ids.record(at),
      otpType,
      otpPurpose: 'business_verification',
      userCode,
      branchCode: account.branchCode,
      sentTo,
      language: languageOf(account),
      at,
      ip: client.ip,
    },
    stamp('otp_request'),
  );
  const outcome = await store.commit(at, issued.writes);
  const reached = outcome.kind === 'refused' ? issued.reached(outcome.because) : undefined;
  if (reached) return limitRefusal(reached);
  const { id } = issued.record;
  const shown = { ...issued.record, otpType: body.contact === 'phone' ? ('mobile' as const) : ('email' as const) };
  const list = codeMessages(ids, issued.record, issued.codes, at);
  return deliver(messages, { otpId: id }, list, reply(202, otpSent(shown, sentTo)));
};
