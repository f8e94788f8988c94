import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startBucketsAndQueues } from '../../../local/buckets-and-queues.ts';
import { queue, type QueueConsumer } from '../../../shared/http/workflow.ts';
import { hostFixtures } from './fixtures.ts';
import { scratch } from './scratch.ts';

export type SeenRecord = {
  body?: string;
  eventName?: string;
  dynamodb?: { NewImage?: { name?: { S: string } }; Keys: { pk: { S: string } } };
};

/** The fixture consumer, and the batches it has seen so far. */
export const hostConsumer = async () => {
  const file = join(scratch(), 'seen.jsonl');
  const host = await hostFixtures(['consumer'], { env: { SEEN: file } });
  const batches = (): SeenRecord[][] =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as SeenRecord[])
      : [];
  return { host, batches };
};

export const queueConsumer: QueueConsumer = {
  ...queue('consumer', { summary: '', uses: {}, queue: 'notifications', batchSize: 5, attempts: 2 }),
};

/** S3 and SQS until the test ends. */
export const bucketsAndQueues = async (dataDir?: string) => {
  const started = await startBucketsAndQueues([queueConsumer], dataDir === undefined ? {} : { dataDir });
  onTestFinished(() => started.stop().catch(() => undefined));
  return started;
};

export const fail = (cause: unknown): void => console.error(cause);
