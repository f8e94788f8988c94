import { ListObjectsV2Command, type _Object as Stored, type S3Client } from '@aws-sdk/client-s3';
import type { UploadConsumer } from '../shared/http/workflow.ts';
import { ACCOUNT, REGION } from './aws-config.ts';
import { reasonOf } from './batch-failures.ts';
import type { FunctionHost } from './function-host.ts';
import { pause, startPump, type Pump } from './pump.ts';

export type UploadCounts = { uploads: number; retries: number; givenUp: number };

type Options = {
  consumer: UploadConsumer;
  s3: S3Client;
  bucket: string;
  invoke: FunctionHost['invoke'];
  onFault: (cause: unknown) => void;
  timeoutMs?: number;
};

const IDLE_MS = 150;
const BACKOFF_MS = 200;

/** One arrival: a file that is written over arrives again. */
const arrivalOf = ({ Key, ETag, LastModified }: Stored): string =>
  `${Key ?? ''} ${ETag ?? ''} ${LastModified?.getTime() ?? 0}`;

/** An arrival as EventBridge tells of it. */
const eventOf = ({ Key, Size, ETag, LastModified }: Stored, bucket: string) => ({
  version: '0',
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: ACCOUNT,
  time: LastModified?.toISOString(),
  region: REGION,
  resources: [`arn:aws:s3:::${bucket}`],
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: { key: Key, size: Size, etag: ETag?.replaceAll('"', '') },
    reason: 'PostObject',
  },
});

/**
 * Tells a function of each file in a bucket, at least once: the local S3 tells nobody. After a restart it tells anew of
 * what still lies there; what fails is tried `attempts` times.
 */
export const startUploadPump = (options: Options): Pump & { counts: UploadCounts } => {
  const { consumer, s3, bucket, invoke, onFault, timeoutMs = 60_000 } = options;
  const counts: UploadCounts = { uploads: 0, retries: 0, givenUp: 0 };
  let told = new Set<string>();

  const everything = async (): Promise<Stored[]> => {
    const found: Stored[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await s3.send(
        new ListObjectsV2Command({ Bucket: bucket, ...(ContinuationToken !== undefined && { ContinuationToken }) }),
      );
      found.push(...(page.Contents ?? []));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    return found;
  };

  const tell = async (arrived: Stored, signal: AbortSignal): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await invoke(consumer.name, eventOf(arrived, bucket), { timeoutMs });
      if (outcome.kind === 'returned') break;
      if (attempt >= consumer.attempts) {
        counts.givenUp += 1;
        onFault(new Error(`${consumer.name} gave up an upload: ${reasonOf(outcome)}`));
        break;
      }
      counts.retries += 1;
      await pause(BACKOFF_MS * 2 ** (attempt - 1), signal);
      signal.throwIfAborted();
    }
    counts.uploads += 1;
  };

  const turn = async (signal: AbortSignal): Promise<boolean> => {
    const found = await everything();
    const known = told;
    told = new Set(found.map(arrivalOf).filter((arrival) => known.has(arrival)));
    const fresh = found.filter((one) => !known.has(arrivalOf(one)));
    for (const one of fresh) {
      await tell(one, signal);
      told.add(arrivalOf(one));
    }
    return fresh.length > 0;
  };

  return { ...startPump(turn, { idleMs: IDLE_MS, onFault }), counts };
};
