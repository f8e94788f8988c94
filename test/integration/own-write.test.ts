import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it, onTestFinished } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { absent, is } from '../../shared/store/conditions.ts';
import { dynamoDriver } from '../../shared/store/dynamo-driver.ts';
import { freshTable } from '../support/dynamodb.ts';

/** Stands before the database and, when told, loses the next answer: the request took effect all the same. */
const losing = async (endpoint: string) => {
  const life = { losesNext: false };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const service = connect(Number(new URL(endpoint).port), '127.0.0.1');
    for (const socket of [client, service]) {
      open.add(socket);
      socket.on('error', () => undefined);
    }
    client.on('data', (chunk: Buffer) => service.write(chunk));
    service.on('data', (chunk: Buffer) => {
      if (!life.losesNext) return client.write(chunk);
      life.losesNext = false;
      return client.destroy();
    });
    client.on('close', () => service.destroy());
    service.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return { life, url: `http://127.0.0.1:${address.port}` };
};

const setUp = async () => {
  const { endpoint, table, driver: direct } = await freshTable();
  const { life, url } = await losing(endpoint);
  const client = new DynamoDBClient(localAws(url));
  onTestFinished(() => client.destroy());
  return { life, direct, driver: dynamoDriver(DynamoDBDocumentClient.from(client), { table }) };
};

const key = { pk: 'A', sk: 'B' };
const item = { ...key, entity: 'Thing', version: 1, state: 'running', stamp: { requestId: 'r1' } };
const created = { kind: 'put', key, item, when: { pk: absent } } as const;
const settled = {
  kind: 'update',
  key,
  set: { state: 'done' },
  initial: {},
  add: { version: 1 },
  remove: [],
  when: { version: is(1), state: is('running') },
} as const;

it('an item whose answer was lost is made once, and known as one’s own', async () => {
  const { life, driver, direct } = await setUp();
  life.losesNext = true;
  expect(await driver.write([created])).toEqual({ kind: 'done', after: item });
  expect(life.losesNext).toBe(false);
  expect(await direct.get(key)).toEqual(item);
});

it('a change whose answer was lost is made once, and known as one’s own', async () => {
  const { life, driver } = await setUp();
  await driver.write([created]);
  life.losesNext = true;
  expect(await driver.write([settled])).toEqual({ kind: 'done', after: { ...item, state: 'done', version: 2 } });
});

it('somebody else’s item stays somebody else’s, however often it is asked for', async () => {
  const { life, driver, direct } = await setUp();
  const theirs = { ...item, stamp: { requestId: 'r2' } };
  await direct.write([{ ...created, item: theirs }]);
  life.losesNext = true;
  expect(await driver.write([created])).toEqual({ kind: 'refused', refusals: [{ current: theirs }] });
});
