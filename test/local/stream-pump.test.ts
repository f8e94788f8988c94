import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { ARCHIVE_BUCKET } from '../../local/buckets-and-queues.ts';
import { startStreamPump } from '../../local/stream-pump.ts';
import { openPositions } from '../../local/stream-positions.ts';
import { stream } from '../../shared/http/workflow.ts';
import { entity } from '../../shared/store/entity.ts';
import { streamingTable } from '../support/dynamodb.ts';
import { bucketsAndQueues, fail, hostConsumer } from './support/consumers.ts';
import { scratch } from './support/scratch.ts';

const wait = { timeout: 20_000, interval: 20 };

const Thing = entity('Thing', {
  schema: z.object({ id: z.string() }),
  key: { pk: 'THING#{id}', sk: 'THING' },
  audit: false,
  privacy: 'impersonal',
});
const consumer = stream('consumer', { summary: '', uses: {}, entities: [Thing], batchSize: 3, attempts: 2 });

const start = async () => {
  const [table, services, { host, batches }] = await Promise.all([
    streamingTable(),
    bucketsAndQueues(),
    hostConsumer(),
  ]);
  const s3 = new S3Client(localAws(services.endpoint));
  const file = join(scratch(), 'positions.json');
  const pumpOnce = () => {
    const pump = startStreamPump({
      consumer,
      streams: new DynamoDBStreamsClient(localAws(table.endpoint)),
      streamArn: table.streamArn,
      s3,
      archiveBucket: ARCHIVE_BUCKET,
      invoke: host.invoke,
      positions: openPositions(file, table.streamArn),
      onFault: fail,
    });
    onTestFinished(() => pump.stop());
    return pump;
  };
  const put = async (...names: string[]) => {
    for (const name of names)
      await table.client.send(
        new PutItemCommand({
          TableName: table.table,
          Item: {
            pk: { S: name },
            sk: { S: 'x' },
            entity: { S: name.startsWith('other') ? 'Other' : 'Thing' },
            name: { S: name },
            bytes: { B: Buffer.from('b') },
            none: { M: {} },
          },
        }),
      );
  };
  const remove = (name: string) =>
    table.client.send(new DeleteItemCommand({ TableName: table.table, Key: { pk: { S: name }, sk: { S: 'x' } } }));
  const seen = () => batches().map((batch) => batch.map(({ dynamodb }) => dynamodb?.Keys.pk.S));
  return { pumpOnce, put, remove, batches, seen, s3 };
};

describe('the stream pump', () => {
  it('hands over changes of the declared entities, in order, as Lambda gets them', async () => {
    const { pumpOnce, put, remove, batches, seen } = await start();
    await put('a', 'other', 'b');
    await remove('a');
    await put('c');
    const pump = pumpOnce();
    await vi.waitFor(() => expect(pump.counts.records).toBe(4), wait);
    expect(seen()).toEqual([['a', 'b', 'a'], ['c']]);
    expect(batches()[0]).toMatchObject([
      {
        eventName: 'INSERT',
        eventSource: 'aws:dynamodb',
        dynamodb: {
          NewImage: { name: { S: 'a' }, bytes: { B: 'Yg==' }, none: { M: {} } },
          ApproximateCreationDateTime: expect.any(Number) as number,
        },
      },
      { eventName: 'INSERT' },
      { eventName: 'REMOVE', dynamodb: { OldImage: { name: { S: 'a' } } } },
    ]);
  });

  it('goes on after a restart where it was', async () => {
    const { pumpOnce, put, seen } = await start();
    await put('a', 'other');
    const first = pumpOnce();
    await vi.waitFor(() => expect(first.counts.records).toBe(1), wait);
    await first.stop();
    await put('b');
    const second = pumpOnce();
    await vi.waitFor(() => expect(second.counts.records).toBe(1), wait);
    expect(seen()).toEqual([['a'], ['b']]);
  });

  it('repeats a batch from its first failure, then parks it and goes on', async () => {
    const { pumpOnce, put, seen, s3 } = await start();
    await put('a', 'bad', 'c', 'd');
    const pump = pumpOnce();
    await vi.waitFor(() => expect(pump.counts.records).toBe(2), wait);
    expect(seen()).toEqual([['a', 'bad', 'c'], ['bad', 'c'], ['d']]);
    expect(pump.counts).toMatchObject({ retries: 1, failedRecords: 2 });
    const { Contents = [] } = await s3.send(
      new ListObjectsV2Command({ Bucket: ARCHIVE_BUCKET, Prefix: 'failed/consumer/' }),
    );
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: ARCHIVE_BUCKET, Key: Contents[0]?.Key }));
    const parked = JSON.parse((await Body?.transformToString()) ?? '') as { payload: string };
    const { Records } = JSON.parse(parked.payload) as { Records: { dynamodb: { Keys: unknown } }[] };
    expect(Records.map(({ dynamodb }) => dynamodb.Keys)).toEqual([
      { pk: { S: 'bad' }, sk: { S: 'x' } },
      { pk: { S: 'c' }, sk: { S: 'x' } },
    ]);
  });

  it('parks the whole batch when the function throws', async () => {
    const { pumpOnce, put, seen } = await start();
    await put('a', 'throw', 'c', 'd');
    const pump = pumpOnce();
    await vi.waitFor(() => expect(pump.counts.records).toBe(1), wait);
    expect(seen()).toEqual([['a', 'throw', 'c'], ['a', 'throw', 'c'], ['d']]);
    expect(pump.counts.failedRecords).toBe(3);
  });
});
