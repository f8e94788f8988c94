import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type { QueueConsumer } from '../shared/http/workflow.ts';
import { ACCOUNT, REGION } from './aws-config.ts';
import { failedItems } from './batch-failures.ts';
import type { FunctionHost } from './function-host.ts';
import { startPump, type Pump } from './pump.ts';

export type QueueCounts = { messages: number; batches: number; failures: number };

type Options = {
  consumer: QueueConsumer;
  sqs: SQSClient;
  queueUrl: string;
  invoke: FunctionHost['invoke'];
  onFault: (cause: unknown) => void;
  timeoutMs?: number;
  /** Seconds until a message that failed for the nth time comes again. */
  backoffSeconds?: (receives: number) => number;
};

/** SQS hands out at most ten at once. */
const MOST_AT_ONCE = 10;
const WAIT_SECONDS = 10;

const attributesOf = ({ MessageAttributes = {} }: Message): SQSRecord['messageAttributes'] =>
  Object.fromEntries(
    Object.entries(MessageAttributes).map(([name, { DataType = 'String', StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue && { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
      },
    ]),
  );

/** A message as Lambda gets it. */
const recordOf = (message: Message, queueUrl: string): SQSRecord => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: {
    ApproximateReceiveCount: message.Attributes?.ApproximateReceiveCount ?? '1',
    SentTimestamp: message.Attributes?.SentTimestamp ?? '',
    SenderId: message.Attributes?.SenderId ?? '',
    ApproximateFirstReceiveTimestamp: message.Attributes?.ApproximateFirstReceiveTimestamp ?? '',
  },
  messageAttributes: attributesOf(message),
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:${REGION}:${ACCOUNT}:${queueUrl.split('/').at(-1) ?? ''}`,
  awsRegion: REGION,
});

/** Feeds one function from its queue; what it fails comes again later and, after `attempts`, goes to the dead-letter queue. */
export const startQueuePump = (options: Options): Pump & { counts: QueueCounts } => {
  const { consumer, sqs, queueUrl, invoke, onFault, timeoutMs = 60_000 } = options;
  const backoffSeconds = options.backoffSeconds ?? ((receives: number) => Math.min(2 ** (receives - 1), 30));
  const counts: QueueCounts = { messages: 0, batches: 0, failures: 0 };

  const settle = async (message: Message, failed: boolean): Promise<void> => {
    const place = { QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle };
    if (!failed) {
      await sqs.send(new DeleteMessageCommand(place));
      counts.messages += 1;
      return;
    }
    counts.failures += 1;
    const receives = Number(message.Attributes?.ApproximateReceiveCount ?? 1);
    await sqs.send(new ChangeMessageVisibilityCommand({ ...place, VisibilityTimeout: backoffSeconds(receives) }));
  };

  const turn = async (abortSignal: AbortSignal): Promise<boolean> => {
    const request = new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(consumer.batchSize, MOST_AT_ONCE),
      WaitTimeSeconds: WAIT_SECONDS,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    const { Messages = [] } = await sqs.send(request, { abortSignal });
    if (Messages.length === 0) return true;
    const outcome = await invoke(
      consumer.name,
      { Records: Messages.map((message) => recordOf(message, queueUrl)) },
      { timeoutMs },
    );
    const failed = failedItems(
      outcome,
      Messages.map(({ MessageId }) => MessageId ?? ''),
    );
    await Promise.all(Messages.map((message) => settle(message, failed.has(message.MessageId ?? ''))));
    counts.batches += 1;
    return true;
  };

  return { ...startPump(turn, { idleMs: 0, onFault }), counts };
};
