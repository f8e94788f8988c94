import { minutes as asMs, secondsUntil, type IsoTime } from '../../shared/domain/time.ts';
import type { Codes } from '../../shared/adapters/table/otps.ts';
import type { OtpRecord } from '../../shared/entities/otp-record.ts';
import { Outage } from '../../shared/domain/outage.ts';
import { refuse } from '../../shared/http/route.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Message, Messages, MessageTemplate } from '../../shared/ports/messages.ts';

const minutesUntil = (from: IsoTime, to: IsoTime): string =>
  String(Math.ceil((secondsUntil(from, to) * 1000) / asMs(1)));

type Sent = Pick<OtpRecord, 'sentToEmail' | 'sentToMobile' | 'expiresAt'>;

/** The messages that carry codes, each to the contact it proves. */
export const codeMessages = (
  ids: Ids,
  { sentToEmail, sentToMobile, expiresAt }: Sent,
  codes: Codes,
  at: IsoTime,
): Message[] => {
  const minutes = minutesUntil(at, expiresAt);
  const targets = [
    { channel: 'email' as const, to: sentToEmail, code: codes.email },
    { channel: 'sms' as const, to: sentToMobile, code: codes.mobile },
  ];
  return targets.flatMap(({ channel, to, code }) =>
    to === undefined || code === undefined
      ? []
      : [{ id: ids.record(at), template: 'registration_code', channel, to, values: { code: code.expose(), minutes } }],
  );
};

/** The message that tells an owner, through the contact that is theirs, that somebody tried to register with it. */
export const noticeMessage = (
  ids: Ids,
  template: MessageTemplate,
  [channel, to]: readonly ['email' | 'sms', string],
  at: IsoTime,
  until: IsoTime = at,
): Message => ({ id: ids.record(at), template, channel, to, values: { minutes: minutesUntil(at, until) } });

/**
 * Hands over messages, then answers. If the queue is down the problem names the registration: nothing is lost, and its
 * codes can be sent again.
 */
export const deliver = async <R>(messages: Messages, registrationId: string, list: readonly Message[], answer: R) => {
  try {
    await messages.send(list);
    return answer;
  } catch (cause) {
    if (cause instanceof Outage) return refuse('delivery_failed', { extra: { registrationId } });
    throw cause;
  }
};
