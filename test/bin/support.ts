import { randomInt } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBRecord } from 'aws-lambda';
import { onTestFinished } from 'vitest';
import { parkedObjects } from '../../bin/audit/replay/parked-objects.ts';
import { replay } from '../../bin/audit/replay/replay.ts';
import { tableReader } from '../../bin/audit/reconcile/read-table.ts';
import { reconcile } from '../../bin/audit/reconcile/reconcile.ts';
import { writeAudit } from '../../functions/audit-writer/write-audit.ts';
import { localAws } from '../../local/aws-config.ts';
import { ARCHIVE_BUCKET, startBucketsAndQueues } from '../../local/buckets-and-queues.ts';
import { s3Parking } from '../../shared/adapters/s3/s3-parking.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { minutes } from '../../shared/domain/time.ts';
import { storeOver, type Store } from '../../shared/store/store.ts';
import { testApp } from '../support/app.ts';
import { freshTable } from '../support/dynamodb.ts';
import { newPerson, register } from '../support/journey.ts';
import { recordedOver } from '../support/recorded.ts';

const policy = defaultPolicy.audit;

/** Somebody registered and changed their account on a table of its own; the log is written where nothing is in the way. */
export const loggedJourney = async () => {
  const [table, storage] = await Promise.all([freshTable(), startBucketsAndQueues([])]);
  onTestFinished(() => storage.stop().catch(() => undefined));
  const s3 = new S3Client(localAws(storage.endpoint));
  const source = recordedOver(table.driver);
  const app = await testApp({ driver: source.driver });
  const { userCode, accessToken: token } = await register(app, newPerson());
  for (const city of ['Pune', 'Nashik', 'Mysuru']) await app.request('PATCH', '/v1/me', { token, body: { city } });
  app.advance(minutes(10));
  const store = storeOver(table.driver);
  const now = () => Promise.resolve(app.now());

  /** Runs the writer over everything that happened; what a commit of it is told to refuse is parked. */
  const writeLog = (refuses: (text: string) => boolean = () => false, records: DynamoDBRecord[] = source.records) => {
    const commit: Store['commit'] = (at, writes) =>
      Object.values(writes).some((write) => refuses(JSON.stringify(write.operation(at))))
        ? Promise.reject(new Error('throttled'))
        : store.commit(at, writes);
    return writeAudit({
      store: { commit },
      parking: s3Parking(s3, ARCHIVE_BUCKET),
      now: app.now,
      salt: () => 'c2FsdA',
      randomInt: () => 0,
      pause: () => Promise.resolve(),
      policy,
      log: { info: () => undefined, error: () => undefined },
      metrics: { count: () => undefined },
    })({ Records: records });
  };

  const objects = parkedObjects(s3, ARCHIVE_BUCKET);
  const replayed = async (more: { dry?: boolean; store?: Pick<Store, 'commit' | 'get'> } = {}) =>
    replay(
      {
        objects,
        store: more.store ?? store,
        now,
        salt: () => 'c2FsdA',
        randomInt: (below) => randomInt(below),
        retentionMs: policy.retentionMs,
      },
      await objects.keys(),
      { dry: more.dry ?? false, onDone: () => undefined },
    );

  const waits: number[] = [];
  const reconciled = (meanwhile: () => Promise<unknown> = () => Promise.resolve()) =>
    reconcile(
      {
        reader: tableReader(table.documents, table.table, () => Promise.resolve()),
        now,
        begun: undefined,
        retentionMs: policy.retentionMs,
        settleMs: minutes(2),
        pause: (milliseconds) => {
          waits.push(milliseconds);
          return meanwhile();
        },
      },
      () => undefined,
    );

  return {
    table,
    store,
    app,
    userCode,
    token,
    records: source.records,
    writeLog,
    keys: objects.keys,
    put: (Key: string, content: unknown) =>
      s3.send(
        new PutObjectCommand({
          Bucket: ARCHIVE_BUCKET,
          Key,
          Body: typeof content === 'string' ? content : JSON.stringify(content),
        }),
      ),
    replayed,
    reconciled,
    waits,
  };
};
