import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTable, startDynamoDb } from '../../local/dynamodb.ts';
import { table } from '../../shared/store/table.ts';
import { streamingTable } from '../support/dynamodb.ts';

describe('the local table', () => {
  let fresh: Awaited<ReturnType<typeof streamingTable>>;
  beforeAll(async () => {
    fresh = await streamingTable();
  });

  it('has the six generic indexes, which project only what lists may show', async () => {
    const { Table } = await fresh.client.send(new DescribeTableCommand({ TableName: fresh.table }));
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).sort()).toEqual(
      table.indexes.map(({ name }) => name),
    );
    expect(Table?.GlobalSecondaryIndexes?.[0]?.Projection?.NonKeyAttributes?.sort()).toEqual([
      'entity',
      'version',
      'view',
    ]);
    expect(Table?.StreamSpecification?.StreamViewType).toBe('NEW_AND_OLD_IMAGES');
  });

  it('removes expired items by `ttl`', async () => {
    const { TimeToLiveDescription } = await fresh.client.send(
      new DescribeTimeToLiveCommand({ TableName: fresh.table }),
    );
    expect(TimeToLiveDescription).toEqual({ AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' });
  });

  it('is left alone when it exists', async () => {
    expect(await createTable(fresh.client, fresh.table)).toBe(fresh.streamArn);
  });

  it('serves the store', async () => {
    const key = { pk: 'A', sk: 'B' };
    await fresh.driver.write([
      { kind: 'put', key, item: { ...key, entity: 'Thing', g1pk: 'L', g1sk: '1', view: { name: 'x' } }, when: {} },
    ]);
    expect(await fresh.driver.get(key)).toMatchObject({ entity: 'Thing' });
    const { items } = await fresh.driver.query({ index: 'g1', pk: 'L', newestFirst: false });
    expect(items).toEqual([{ ...key, entity: 'Thing', g1pk: 'L', g1sk: '1', view: { name: 'x' } }]);
  });
});

describe('starting the database', () => {
  const withEnv = async (name: string, value: string, run: () => Promise<void>): Promise<void> => {
    const before = process.env[name];
    process.env[name] = value;
    try {
      await run();
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before;
    }
  };

  it('says how to mend a missing Java', () =>
    withEnv('JAVA_HOME', '/nowhere', () => expect(startDynamoDb()).rejects.toThrow(/install Java 17/)));

  it('says so when nothing answers at DYNAMODB_ENDPOINT', () =>
    withEnv('DYNAMODB_ENDPOINT', 'http://127.0.0.1:1', () =>
      expect(startDynamoDb()).rejects.toThrow(/No database answers at/),
    ));
});
