import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { FunctionDeclaration } from '../shared/http/workflow.ts';
import { localAws } from './aws-config.ts';
import { ARCHIVE_BUCKET, UPLOADS_BUCKET, type BucketsAndQueues, type QueueDepth } from './buckets-and-queues.ts';
import type { DynamoDb } from './dynamodb.ts';
import type { FunctionHost } from './function-host.ts';
import type { Parts } from './parts.ts';
import { startQueuePump, type QueueCounts } from './queue-pump.ts';
import { startStreamPump, type StreamCounts } from './stream-pump.ts';
import { openPositions } from './stream-positions.ts';
import { startUploadPump, type UploadCounts } from './upload-pump.ts';

/** What the pumps did so far: of streams and uploads by function, of queues by their name. */
export type PumpCounts = () => {
  streams: Record<string, StreamCounts>;
  queues: Record<string, QueueDepth & QueueCounts>;
  uploads: Record<string, UploadCounts>;
};

type Options = {
  declared: readonly FunctionDeclaration[];
  database: DynamoDb;
  storage: BucketsAndQueues;
  streamArn: string;
  positionsFile: string;
  invoke: FunctionHost['invoke'];
  /** How the stream invokes: with faults, when they are set. */
  invokeByStream: FunctionHost['invoke'];
  onFault: (cause: unknown) => void;
  /** Stops them with everything else. */
  parts: Parts;
};

/** One pump for each function that is fed by the stream, by a queue or by what arrives. */
export const startPumps = ({
  declared,
  database,
  storage,
  streamArn,
  positionsFile,
  invoke,
  invokeByStream,
  onFault,
  parts,
}: Options): PumpCounts => {
  const positions = openPositions(positionsFile, streamArn);
  const streams = new DynamoDBStreamsClient(localAws(database.endpoint));
  const s3 = new S3Client(localAws(storage.endpoint));
  const sqs = new SQSClient(localAws(storage.endpoint));
  const streamPumps = declared
    .filter((one) => one.kind === 'stream')
    .map((consumer) => ({
      consumer,
      pump: parts.add(
        startStreamPump({
          consumer,
          streams,
          streamArn,
          s3,
          archiveBucket: ARCHIVE_BUCKET,
          invoke: invokeByStream,
          positions,
          onFault,
        }),
      ),
    }));
  const queuePumps = declared
    .filter((one) => one.kind === 'queue')
    .map((consumer) => ({
      consumer,
      pump: parts.add(startQueuePump({ consumer, sqs, queueUrl: storage.queueUrl(consumer.queue), invoke, onFault })),
    }));
  const uploadPumps = declared
    .filter((one) => one.kind === 'upload')
    .map((consumer) => ({
      consumer,
      pump: parts.add(startUploadPump({ consumer, s3, bucket: UPLOADS_BUCKET, invoke, onFault })),
    }));
  return () => ({
    streams: Object.fromEntries(streamPumps.map(({ consumer, pump }) => [consumer.name, pump.counts])),
    queues: Object.fromEntries(
      queuePumps.map(({ consumer, pump }) => [consumer.queue, { ...storage.depth(consumer.queue), ...pump.counts }]),
    ),
    uploads: Object.fromEntries(uploadPumps.map(({ consumer, pump }) => [consumer.name, pump.counts])),
  });
};
