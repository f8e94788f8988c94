import type { OtpEngine } from '../adapters/table/otps.ts';
import type { OtpPurpose, OtpType } from '../domain/choices.ts';
import { languageOf } from '../domain/language.ts';
import type { Contact } from '../domain/sign-in/second-factor.ts';
import { later, secondsUntil, type IsoTime } from '../domain/time.ts';
import type { OtpRecord } from '../entities/otp-record.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { Ids } from '../ports/ids.ts';
import type { MessageTemplate } from '../domain/messages.ts';
import type { Messages } from '../ports/messages.ts';
import type { Policy } from '../domain/policy.ts';
import type { Stamp } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/writes.ts';
import { codeMessages, deliver } from './code-messages.ts';
import { limitRefusal } from './limit-refusal.ts';
import { otpSent } from './otp-sent.ts';
import { refuse } from './route.ts';

type Deps = { store: Store; otps: OtpEngine; ids: Ids; messages: Messages; policy: Policy };

type Wanted = {
  account: UserAccount;
  contact: Contact;
  /** What kind of code it is, where that says more than the contact. */
  otpType?: OtpType;
  /** The challenge, step-up or enrolment it is for. */
  boundTo: string;
  otpPurpose: OtpPurpose;
  template: MessageTemplate;
  /** When what it is bound to allows another. */
  sendAgainAfter?: IsoTime | undefined;
  at: IsoTime;
  ip: string;
  stamp: Stamp;
};

/**
 * Sends a code to a proven contact that is good for one thing only. `noted` writes down, in the same transaction, that
 * this code is now the newest; where it refuses, another request was a moment quicker.
 */
export const sendBoundCode = async (
  { store, otps, ids, messages, policy }: Deps,
  { account, contact, otpType = contact, boundTo, otpPurpose, template, sendAgainAfter, at, ip, stamp }: Wanted,
  noted: (record: Pick<OtpRecord, 'id'>) => Record<string, Write> = () => ({}),
) => {
  const cooldown = (until: IsoTime) => refuse('otp_cooldown', { retryAfterSeconds: secondsUntil(at, until) });
  if (sendAgainAfter !== undefined && sendAgainAfter > at) return cooldown(sendAgainAfter);
  const { userCode, branchCode } = account;
  const issued = otps.issue(
    {
      id: ids.record(at),
      otpType,
      otpPurpose,
      userCode,
      branchCode,
      boundTo,
      sentTo: { [contact]: account[contact] },
      language: languageOf(account),
      at,
      ip,
    },
    stamp,
  );
  const outcome = await store.commit<Record<string, Write>>(at, { ...issued.writes, ...noted(issued.record) });
  if (outcome.kind === 'refused') {
    const reached = issued.reached(outcome.because);
    return reached ? limitRefusal(reached) : cooldown(later(at, policy.otp.cooldownMs));
  }
  const list = codeMessages(ids, issued.record, issued.codes, at, template);
  return deliver(messages, { otpId: issued.record.id }, list, {
    kind: 'sent' as const,
    body: otpSent(issued.record, { [contact]: account[contact] }),
  });
};
