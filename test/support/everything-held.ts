import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { GetObjectCommand, ListBucketsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { localAws } from '../../local/aws-config.ts';
import type { OwnSystem } from './system.ts';

const TABLE = 'CredbuzzPay-local';

const tableText = async (endpoint: string): Promise<string> => {
  const client = new DynamoDBClient(localAws(endpoint));
  const parts: string[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: TABLE, ...(from && { ExclusiveStartKey: from }) }));
    parts.push(JSON.stringify(page.Items));
    from = page.LastEvaluatedKey;
  } while (from);
  client.destroy();
  return parts.join('\n');
};

const streamText = async (endpoint: string): Promise<string> => {
  const client = new DynamoDBStreamsClient(localAws(endpoint));
  const parts: string[] = [];
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: TABLE }));
  for (const { StreamArn } of Streams) {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      const begin = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' });
      let { ShardIterator } = await client.send(begin);
      while (ShardIterator !== undefined) {
        const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
        parts.push(JSON.stringify(Records));
        ShardIterator = Records.length === 0 ? undefined : NextShardIterator;
      }
    }
  }
  client.destroy();
  return parts.join('\n');
};

/** Keys and bytes; bytes as Latin-1, so that every ASCII text in them is found. */
const bucketText = async (endpoint: string): Promise<string> => {
  const client = new S3Client({ ...localAws(endpoint), forcePathStyle: true });
  const parts: string[] = [];
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  for (const { Name: Bucket } of Buckets) {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
    for (const { Key } of Contents) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      parts.push(`${Key ?? ''}\n${Buffer.from((await Body?.transformToByteArray()) ?? []).toString('latin1')}`);
    }
  }
  client.destroy();
  return parts.join('\n');
};

const filesText = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // Bundles are our own text, and hold the examples of their documentation.
      .filter((entry) => entry.isFile() && !join(entry.parentPath, entry.name).includes(`${folder}/functions/`))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('latin1')]),
  );

/** Everything a running system holds, as text, by where it is: table, streams, buckets, and each file of its folder. */
export const everythingHeld = async (system: OwnSystem): Promise<Record<string, string>> => {
  const { dynamodb, s3 } = system.endpoints();
  const [table, streams, buckets] = await Promise.all([tableText(dynamodb), streamText(dynamodb), bucketText(s3)]);
  return { table, streams, buckets, ...filesText(system.dataDir) };
};
