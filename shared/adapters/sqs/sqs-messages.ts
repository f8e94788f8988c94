import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { Outage } from '../../domain/outage.ts';
import type { Messages } from '../../ports/messages.ts';

/** What is sent when there is nothing to say; the notifier drops it. */
const NOTHING = '{}';

/** The notification queue (KMS-encrypted, short retention) on SQS. At most ten messages at once. */
export const sqsMessages = (client: SQSClient, queueUrl: string): Messages => ({
  async send(messages) {
    const bodies = messages.length === 0 ? [NOTHING] : messages.map((message) => JSON.stringify(message));
    const Entries = bodies.map((MessageBody, place) => ({ Id: String(place), MessageBody }));
    const { Failed = [] } = await client
      .send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
      .catch((cause: unknown) => {
        throw new Outage('delivery', cause);
      });
    const [failed] = Failed;
    if (failed) throw new Outage('delivery', new Error(`the queue refused a message: ${failed.Code ?? 'no code'}`));
  },
});
