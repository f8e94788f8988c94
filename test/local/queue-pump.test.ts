import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { ARCHIVE_BUCKET, startBucketsAndQueues } from '../../local/buckets-and-queues.ts';
import { startQueuePump } from '../../local/queue-pump.ts';
import { bucketsAndQueues, fail, hostConsumer, queueConsumer } from './support/consumers.ts';
import { scratch } from './support/scratch.ts';

const wait = { timeout: 20_000, interval: 20 };

const start = async () => {
  const services = await bucketsAndQueues();
  const { host, batches } = await hostConsumer();
  const queueUrl = services.queueUrl('notifications');
  const sqs = new SQSClient(localAws(services.endpoint));
  const pump = startQueuePump({
    consumer: queueConsumer,
    sqs,
    queueUrl,
    invoke: host.invoke,
    onFault: fail,
    backoffSeconds: () => 0,
  });
  onTestFinished(() => pump.stop());
  const send = (body: string) =>
    sqs.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        MessageAttributes: { kind: { DataType: 'String', StringValue: 'test' } },
      }),
    );
  return { services, batches, pump, send };
};

describe('the queue pump', () => {
  it('hands messages to the function and removes them', async () => {
    const { services, batches, pump, send } = await start();
    await send('one');
    await vi.waitFor(() => expect(pump.counts.messages).toBe(1), wait);
    expect(batches()).toMatchObject([
      [
        {
          body: 'one',
          eventSource: 'aws:sqs',
          attributes: { ApproximateReceiveCount: '1' },
          messageAttributes: { kind: { dataType: 'String', stringValue: 'test' } },
        },
      ],
    ]);
    expect(services.depth('notifications')).toEqual({ ready: 0, inFlight: 0, delayed: 0, dead: 0 });
  });

  it.each(['bad', 'throw'])(
    'gives a message that fails (%s) another attempt, then to the dead-letter queue',
    async (body) => {
      const { services, batches, pump, send } = await start();
      await send(body);
      await vi.waitFor(() => expect(services.depth('notifications').dead).toBe(1), wait);
      expect(batches().flat()).toHaveLength(queueConsumer.attempts);
      await send('good');
      await vi.waitFor(() => expect(pump.counts.messages).toBe(1), wait);
    },
  );
});

describe('buckets and queues', () => {
  it('keep what they hold over a restart, on another port', async () => {
    const folder = join(scratch(), 'fauxqs');
    const first = await bucketsAndQueues(folder);
    const place = { Bucket: ARCHIVE_BUCKET, Key: 'failed/x.json' };
    // No path-style option: at an address the SDK takes it by itself, so functions need no switch.
    await new S3Client(localAws(first.endpoint)).send(new PutObjectCommand({ ...place, Body: 'kept' }));
    await new SQSClient(localAws(first.endpoint)).send(
      new SendMessageCommand({ QueueUrl: first.queueUrl('notifications'), MessageBody: 'kept' }),
    );
    await first.stop();
    const second = await bucketsAndQueues(folder);
    expect(second.depth('notifications').ready).toBe(1);
    const { Body } = await new S3Client(localAws(second.endpoint)).send(new GetObjectCommand(place));
    expect(await Body?.transformToString()).toBe('kept');
  });

  it('say how to mend a damaged file', async () => {
    const folder = join(scratch(), 'fauxqs');
    const first = await bucketsAndQueues(folder);
    await first.stop();
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), 'not a database'.repeat(1000));
    await expect(startBucketsAndQueues([], { dataDir: folder })).rejects.toThrow(/is damaged/);
  });
});
