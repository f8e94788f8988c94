import type { Codes } from '../adapters/table/otp-codes.ts';
import type { OtpPurpose } from '../domain/choices.ts';
import { languageOf } from '../domain/language.ts';
import { Outage } from '../domain/outage.ts';
import { secondsUntil, type IsoTime } from '../domain/time.ts';
import type { OtpRecord } from '../entities/otp-record.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Ids } from '../ports/ids.ts';
import type { Message, MessageTemplate, Notice } from '../domain/messages.ts';
import type { Messages } from '../ports/messages.ts';
import { refuse } from './route.ts';

const SECONDS_A_MINUTE = 60;

/** Whole minutes, rounded up, as people are told them. */
export const minutesUntil = (from: IsoTime, to: IsoTime): string =>
  String(Math.ceil(secondsUntil(from, to) / SECONDS_A_MINUTE));

/** The words a code of each purpose is sent with. */
const templates: Readonly<Partial<Record<OtpPurpose, MessageTemplate>>> = {
  registration: 'registration_code',
  login: 'login_code',
  forgot_password: 'recovery_code',
  email_verification: 'contact_code',
  mobile_verification: 'contact_code',
  bank_verification: 'bank_code',
  business_verification: 'business_code',
};

type Sent = Pick<OtpRecord, 'otpPurpose' | 'sentToEmail' | 'sentToMobile' | 'language' | 'expiresAt'>;

/** The messages that carry codes, each to the contact it proves, in the language of their record. A decoy has codes, but nobody they are sent to. */
export const codeMessages = (
  ids: Ids,
  { otpPurpose, sentToEmail, sentToMobile, language, expiresAt }: Sent,
  codes: Codes,
  at: IsoTime,
  template: MessageTemplate | undefined = templates[otpPurpose],
): Message[] => {
  if (template === undefined) throw new Error(`codes for ${otpPurpose} have no words`);
  const targets = [
    { channel: 'email' as const, to: sentToEmail, code: codes.email },
    { channel: 'sms' as const, to: sentToMobile, code: codes.mobile },
  ];
  return targets.flatMap(({ channel, to, code }) =>
    to === undefined || code === undefined
      ? []
      : [
          {
            id: ids.record(at),
            template,
            channel,
            to,
            language: languageOf({ language }),
            values: { code: code.expose(), minutes: minutesUntil(at, expiresAt) },
          },
        ],
  );
};

/**
 * Hands messages over, then answers. If the queue is down the problem names the record: nothing is lost, and its codes
 * can be sent again.
 */
export const deliver = async <R>(
  messages: Messages,
  record: { registrationId?: string; otpId?: string },
  list: readonly Message[],
  answer: R,
) => {
  try {
    await messages.send(list);
    return answer;
  } catch (cause) {
    if (cause instanceof Outage) return refuse('delivery_failed', { extra: record });
    throw cause;
  }
};

/**
 * Tells somebody what was done, when the transaction that did it owes them these notices ({@link owing}). When the queue
 * is down they stay owed and are sent again, so the answer is that of the act. No notices cost the same call, as a decoy:
 * whoever needs none does not call.
 */
export const tell = async (
  { messages, metrics }: { messages: Messages; metrics: Metrics },
  notices: readonly Notice[],
): Promise<void> => {
  try {
    await messages.send(notices);
  } catch (cause) {
    if (!(cause instanceof Outage)) throw cause;
    metrics.count('NoticesLate', notices.length);
  }
};
