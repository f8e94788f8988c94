import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { _Record as StreamRecord, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { StreamConsumer } from '../shared/http/workflow.ts';
import { failedItems, reasonOf } from './batch-failures.ts';
import type { FunctionHost, Outcome } from './function-host.ts';
import { pause, startPump, type Pump } from './pump.ts';
import { shardReader, type ShardRecords } from './shard-reader.ts';
import { isFor, streamEvent } from './stream-event.ts';
import type { StreamPositions } from './stream-positions.ts';

export type StreamCounts = { records: number; batches: number; retries: number; failedRecords: number; lagMs: number };

type Options = {
  consumer: StreamConsumer;
  streams: DynamoDBStreamsClient;
  streamArn: string;
  s3: S3Client;
  archiveBucket: string;
  invoke: FunctionHost['invoke'];
  positions: StreamPositions;
  onFault: (cause: unknown) => void;
  timeoutMs?: number;
};

const IDLE_MS = 60;
const BACKOFF_MS = 50;
const LONGEST_BACKOFF_MS = 2000;

const sequenceOf = (record: StreamRecord): string => record.dynamodb?.SequenceNumber ?? '';

/** Feeds one function from the table's stream: in order per shard, at least once, a bad batch at most `attempts` times. */
export const startStreamPump = (options: Options): Pump & { counts: StreamCounts } => {
  const { consumer, streams, streamArn, s3, archiveBucket, invoke, positions, onFault, timeoutMs = 60_000 } = options;
  const counts: StreamCounts = { records: 0, batches: 0, retries: 0, failedRecords: 0, lagMs: 0 };

  /** Where failed batches can be looked at and replayed from, in the form Lambda's S3 destination has. */
  const park = async (shard: string, batch: readonly StreamRecord[], outcome: Outcome): Promise<void> => {
    const [first, last] = [sequenceOf(batch[0] ?? {}), sequenceOf(batch.at(-1) ?? {})];
    const Body = JSON.stringify({
      requestContext: {
        functionArn: consumer.name,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: consumer.attempts,
      },
      responseContext: { functionError: reasonOf(outcome) },
      version: '1.0',
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        shardId: shard,
        startSequenceNumber: first,
        endSequenceNumber: last,
        batchSize: batch.length,
        streamArn,
      },
      payload: JSON.stringify({ Records: batch.map((record) => streamEvent(record, streamArn)) }),
    });
    const Key = `failed/${consumer.name}/${shard}/${first}-${last}.json`;
    await s3.send(new PutObjectCommand({ Bucket: archiveBucket, Key, Body, ContentType: 'application/json' }));
    counts.failedRecords += batch.length;
  };

  const deliver = async (shard: string, whole: readonly StreamRecord[], signal: AbortSignal): Promise<void> => {
    let batch = whole;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await invoke(
        consumer.name,
        { Records: batch.map((record) => streamEvent(record, streamArn)) },
        { timeoutMs },
      );
      const failed = failedItems(outcome, batch.map(sequenceOf));
      const firstFailed = batch.findIndex((record) => failed.has(sequenceOf(record)));
      const done = batch.slice(0, firstFailed === -1 ? batch.length : firstFailed);
      const last = done.at(-1);
      if (last) positions.done(consumer.name, shard, sequenceOf(last));
      counts.records += done.length;
      if (firstFailed === -1) return;
      // Everything from the first failure comes again, as Lambda does it: order is kept.
      batch = batch.slice(firstFailed);
      if (attempt >= consumer.attempts) {
        await park(shard, batch, outcome);
        positions.done(consumer.name, shard, sequenceOf(batch.at(-1) ?? {}));
        return;
      }
      counts.retries += 1;
      await pause(Math.min(BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS), signal);
      signal.throwIfAborted();
    }
  };

  const handle = async ({ shard, records }: ShardRecords, signal: AbortSignal): Promise<void> => {
    const wanted = records.filter((record) => isFor(consumer, record));
    for (let at = 0; at < wanted.length; at += consumer.batchSize) {
      const batch = wanted.slice(at, at + consumer.batchSize);
      const [oldest] = batch;
      counts.lagMs = Date.now() - (oldest?.dynamodb?.ApproximateCreationDateTime?.getTime() ?? Date.now());
      await deliver(shard, batch, signal);
      counts.batches += 1;
      signal.throwIfAborted();
    }
    const last = records.at(-1);
    // Also past what the filter left out, or it would be read again after every restart.
    if (last && wanted.at(-1) !== last) positions.done(consumer.name, shard, sequenceOf(last));
  };

  const reader = shardReader(streams, streamArn, (shard) => positions.after(consumer.name, shard));
  const pump = startPump(
    async (signal) => {
      const some = await reader.read((found) => handle(found, signal));
      if (!some) counts.lagMs = 0;
      return some;
    },
    { idleMs: IDLE_MS, onFault },
  );
  return { ...pump, counts };
};
