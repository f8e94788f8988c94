import { rmSync } from 'node:fs';
import { Server } from 'node:net';
import { SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { startFauxqs, type FauxqsServer } from 'fauxqs';
import type { QueueConsumer } from '../shared/http/workflow.ts';
import { ACCOUNT, localAws, REGION } from './aws-config.ts';
import { newObjectsOnly } from './new-objects-only.ts';
import { Mendable } from './mendable.ts';

export const ARCHIVE_BUCKET = 'credbuzzpay-local-archive';
export const SEALS_BUCKET = 'credbuzzpay-local-seals';
export const UPLOADS_BUCKET = 'credbuzzpay-local-uploads';
export const DOCUMENTS_BUCKET = 'credbuzzpay-local-documents';

type QueueName = QueueConsumer['queue'];

export type QueueDepth = { ready: number; inFlight: number; delayed: number; dead: number };

export type BucketsAndQueues = {
  endpoint: string;
  queueUrl: (name: QueueName) => string;
  depth: (name: QueueName) => QueueDepth;
  stop: () => Promise<void>;
};

const fullName = (name: QueueName): string => `credbuzzpay-local-${name}`;
const deadName = (name: QueueName): string => `${fullName(name)}-dlq`;

/** fauxqs listens on every network card; what is in it is for this machine only. */
const onThisMachineOnly = async <T>(start: () => Promise<T>): Promise<{ started: T; servers: readonly Server[] }> => {
  const servers: Server[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was, called on its own server
  const listen = Server.prototype.listen;
  Server.prototype.listen = function narrowed(this: Server, ...args: unknown[]) {
    const [first, ...rest] = args;
    servers.push(this);
    const options =
      typeof first === 'object' && first !== null && 'host' in first && first.host === '0.0.0.0'
        ? { ...first, host: '127.0.0.1' }
        : first;
    return Reflect.apply(listen, this, [options, ...rest]) as Server;
  } as typeof listen;
  try {
    const started = await start();
    return { started, servers };
  } finally {
    Server.prototype.listen = listen;
  }
};

const startServer = async (dataDir: string | undefined): Promise<FauxqsServer> => {
  try {
    const { started, servers } = await onThisMachineOnly(() =>
      startFauxqs({ port: 0, logger: false, defaultRegion: REGION, ...(dataDir !== undefined && { dataDir }) }),
    );
    for (const server of servers) newObjectsOnly(server, `http://127.0.0.1:${started.port}`);
    return started;
  } catch (cause) {
    if (
      dataDir === undefined ||
      !(cause instanceof Error) ||
      !/sqlite|database|malformed/i.test(`${cause.message} ${String('code' in cause && cause.code)}`)
    )
      throw cause;
    throw new Mendable(
      `${dataDir} is damaged (${cause.message}): restore it, or start empty with \`npm start -- --fresh\`.`,
    );
  }
};

/**
 * S3 and SQS of this machine, with the buckets of the archive and of people's files, and each consumer's queue and dead-letter queue.
 * @param dataDir where they keep their data; without it everything is in memory
 */
export const startBucketsAndQueues = async (
  consumers: readonly QueueConsumer[],
  { dataDir, fresh = false }: { dataDir?: string; fresh?: boolean } = {},
): Promise<BucketsAndQueues> => {
  if (fresh && dataDir !== undefined) rmSync(dataDir, { recursive: true, force: true });
  const server = await startServer(dataDir);
  const endpoint = `http://127.0.0.1:${server.port}`;
  const queueUrl = (name: QueueName): string => `${endpoint}/${ACCOUNT}/${fullName(name)}`;
  server.setup({
    buckets: [ARCHIVE_BUCKET, SEALS_BUCKET, UPLOADS_BUCKET, DOCUMENTS_BUCKET],
    queues: consumers.flatMap(({ queue }) => [{ name: deadName(queue) }, { name: fullName(queue) }]),
  });
  const sqs = new SQSClient(localAws(endpoint));
  for (const { queue, attempts } of consumers) {
    const RedrivePolicy = JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${deadName(queue)}`,
      maxReceiveCount: String(attempts),
    });
    // Set at every start: a kept queue must follow its declaration.
    await sqs.send(
      new SetQueueAttributesCommand({
        QueueUrl: queueUrl(queue),
        Attributes: { RedrivePolicy, VisibilityTimeout: '60' },
      }),
    );
  }
  sqs.destroy();
  return {
    endpoint,
    queueUrl,
    depth(name) {
      const { ready = [], inflight = [], delayed = [] } = server.inspectQueue(fullName(name))?.messages ?? {};
      const dead = server.inspectQueue(deadName(name))?.messages.ready.length ?? 0;
      return { ready: ready.length, inFlight: inflight.length, delayed: delayed.length, dead };
    },
    stop: () => server.stop(),
  };
};
