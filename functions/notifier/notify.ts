import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { Message } from '../../shared/domain/messages.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { owedNotice } from '../../shared/entities/owed-notice.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { SendEmail, SendSms } from '../../shared/ports/senders.ts';
import type { Store } from '../../shared/store/store.ts';
import { erase } from '../../shared/store/writes.ts';
import { renderEmail, renderSms } from './render.ts';

export type NotifierDeps = {
  sendEmail: SendEmail;
  sendSms: SendSms;
  store: Pick<Store, 'write'>;
  now: () => IsoTime;
  log: Log;
  metrics: Metrics;
};

const deliver = async (message: Message, { sendEmail, sendSms, metrics }: NotifierDeps): Promise<void> => {
  const { id, template, channel, to } = message;
  if (channel === 'email') await sendEmail({ id, template, to, ...renderEmail(message) });
  else await sendSms({ id, template, to, ...renderSms(message) });
  if (channel === 'sms') metrics.count('SmsSent', 1);
  if (message.values['code'] !== undefined) metrics.count('CodesSent', 1);
};

/** What was delivered is owed no more. Where that cannot be noted it is sent once more, rather than never. */
const settle = async ({ id, owedTo }: Message, { store, now, log }: NotifierDeps): Promise<void> => {
  if (owedTo === undefined) return;
  try {
    await store.write(now(), erase(owedNotice, { userCode: owedTo, id: Ulid.parse(id) }));
  } catch (cause) {
    log.error('a delivered notice stays owed', { id, cause });
  }
};

/** A message for a decoy: nobody is to be told anything. */
const isNothing = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && Object.keys(body).length === 0;

/** Sends each queued message. One that fails goes back to the queue alone; the others are done. */
export const notify =
  (deps: NotifierDeps) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const results = await Promise.allSettled(
      Records.map(async ({ body }) => {
        const parsed: unknown = JSON.parse(body);
        if (isNothing(parsed)) return;
        const message = Message.parse(parsed);
        await deliver(message, deps);
        await settle(message, deps);
      }),
    );
    const batchItemFailures = results.flatMap((result, place) => {
      const messageId = Records[place]?.messageId;
      if (result.status === 'fulfilled' || messageId === undefined) return [];
      deps.log.error('not delivered', { messageId, cause: result.reason });
      return [{ itemIdentifier: messageId }];
    });
    deps.log.info('delivered', {
      messages: Records.length - batchItemFailures.length,
      failed: batchItemFailures.length,
    });
    return { batchItemFailures };
  };
