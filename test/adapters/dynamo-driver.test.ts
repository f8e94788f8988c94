import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { Outage } from '../../shared/domain/outage.ts';
import type { Operation } from '../../shared/store/driver.ts';
import { dynamoDriver } from '../../shared/store/dynamo-driver.ts';

// What the local engine never does: conflicts of transactions, throttling.
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'ap-south-1' }));
const mock = mockClient(client);
const pauses: number[] = [];
const driver = dynamoDriver(client, {
  table: 'T',
  pause: (milliseconds) => Promise.resolve(pauses.push(milliseconds)),
});

const put = (pk: string): Operation => ({
  kind: 'put',
  key: { pk, sk: 'A' },
  item: { pk, sk: 'A' },
  when: { pk: { exists: false } },
});
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

beforeEach(() => {
  mock.reset();
  pauses.length = 0;
});

it('tries a transaction again that collided with another, with growing pauses', async () => {
  mock
    .on(TransactWriteCommand)
    .rejectsOnce(cancelled('None', 'TransactionConflict'))
    .rejectsOnce(cancelled('TransactionConflict', 'None'))
    .resolves({});
  expect(await driver.write([put('a'), put('b')])).toEqual({ kind: 'done' });
  expect(pauses).toHaveLength(2);
});

it('tries a single write again that collided with a transaction', async () => {
  mock
    .on(PutCommand)
    .rejectsOnce(Object.assign(new Error('conflict'), { name: 'TransactionConflictException' }))
    .resolves({});
  expect(await driver.write([put('a')])).toMatchObject({ kind: 'done' });
});

it('gives up after eight collisions, as an outage', async () => {
  mock.on(TransactWriteCommand).rejects(cancelled('TransactionConflict', 'None'));
  await expect(driver.write([put('a'), put('b')])).rejects.toBeInstanceOf(Outage);
  expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(8);
});

it('prefers a refusal over a conflict: trying again would not help', async () => {
  mock.on(TransactWriteCommand).rejects(cancelled('TransactionConflict', 'ConditionalCheckFailed'));
  expect(await driver.write([put('a'), put('b')])).toEqual({
    kind: 'refused',
    refusals: [undefined, { current: undefined }],
  });
});

it('reads the item that stood in the way from DynamoDB’s own notation', async () => {
  mock.on(UpdateCommand).rejects(
    new ConditionalCheckFailedException({
      $metadata: {},
      message: 'no',
      Item: { pk: { S: 'a' }, version: { N: '3' } },
    }),
  );
  const update: Operation = {
    kind: 'update',
    key: { pk: 'a', sk: 'A' },
    set: { x: 1 },
    initial: {},
    add: {},
    remove: [],
    when: { version: { is: 2 } },
  };
  expect(await driver.write([update])).toEqual({ kind: 'refused', refusals: [{ current: { pk: 'a', version: 3 } }] });
});

it('calls throttling and every other failure an outage of the table, with its cause', async () => {
  const throttled = Object.assign(new Error('slow down'), { name: 'ProvisionedThroughputExceededException' });
  mock.on(GetCommand).rejects(throttled);
  await expect(driver.get({ pk: 'a', sk: 'A' })).rejects.toMatchObject({ dependency: 'table', cause: throttled });
});
