import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import { Message } from '../../shared/ports/messages.ts';
import type { SendEmail, SendSms } from '../../shared/ports/senders.ts';
import { renderEmail, renderSms } from './render.ts';

export type NotifierDeps = { sendEmail: SendEmail; sendSms: SendSms; log: Log; metrics: Metrics };

const deliver = async (message: Message, { sendEmail, sendSms, metrics }: NotifierDeps): Promise<void> => {
  const { id, template, channel, to } = message;
  if (channel === 'email') await sendEmail({ id, template, to, ...renderEmail(message) });
  else await sendSms({ id, template, to, ...renderSms(message) });
  if (channel === 'sms') metrics.count('SmsSent', 1);
  if (message.values['code'] !== undefined) metrics.count('CodesSent', 1);
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
        if (!isNothing(parsed)) await deliver(Message.parse(parsed), deps);
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
