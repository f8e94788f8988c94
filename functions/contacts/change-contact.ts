import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { languageOf } from '../../shared/domain/language.ts';
import { codeMessages, deliver } from '../../shared/http/code-messages.ts';
import { limitRefusal } from '../../shared/http/limit-refusal.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import { otpSent } from '../../shared/http/otp-sent.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/**
 * Sends a code to the new contact and tells the old one at once: whoever took over a session cannot do this unseen.
 * Whether the new contact is somebody else's is told only to who proves it.
 */
export const changeContact: Handle<'changeContact'> = async (
  { caller, body, at, client, stamp },
  { store, otps, ids, messages },
) => {
  const { userCode, account } = caller;
  const email = body.email?.email;
  const { mobile } = body;
  const issued = otps.issue(
    {
      id: ids.record(at),
      otpType: email === undefined ? 'mobile' : 'email',
      otpPurpose: email === undefined ? 'mobile_verification' : 'email_verification',
      userCode,
      branchCode: account.branchCode,
      sentTo: { email, mobile },
      language: languageOf(account),
      at,
      ip: client.ip,
    },
    stamp('otp_request'),
  );
  const channel = email === undefined ? 'sms' : 'email';
  const warning = noticeTo(account, { id: ids.record(at), template: 'contact_changed', channel });
  const outcome = await store.commit(at, { ...issued.writes, ...owing([warning], at) });
  const reached = outcome.kind === 'refused' ? issued.reached(outcome.because) : undefined;
  if (reached) return limitRefusal(reached);
  const list = [...codeMessages(ids, issued.record, issued.codes, at), warning];
  return deliver(messages, { otpId: issued.record.id }, list, reply(202, otpSent(issued.record, { email, mobile })));
};
