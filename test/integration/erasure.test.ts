import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import type { Raw } from '../../shared/store/conditions.ts';
import { freshTable, type FreshTable } from '../support/dynamodb.ts';
import { afterAll, afterAYear, livingApp, marksOf, secondLook, telling, wholeLife } from '../support/erasing.ts';

const everything = async ({ client, table }: FreshTable): Promise<Raw[]> => {
  const items: Raw[] = [];
  let ExclusiveStartKey: Raw | undefined;
  do {
    const scan = new ScanCommand({ TableName: table, ...(ExclusiveStartKey && { ExclusiveStartKey }) });
    const { Items = [], LastEvaluatedKey } = await DynamoDBDocumentClient.from(client).send(scan);
    items.push(...Items);
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
};

it('leaves nothing of a person anywhere in the table, and a log that still accounts for every record', async () => {
  const table = await freshTable();
  const world = await livingApp(table.driver, () => everything(table));
  const { app, items, keepUp, erase } = world;
  const asha = await wholeLife(world);
  const marks = marksOf(asha);
  expect(telling(await items(), marks, app.now())).not.toEqual([]);
  afterAYear(world);
  expect(await erase()).toMatchObject({ erased: 0, postponed: 1, failed: 0 });
  afterAll(world);
  expect(await erase()).toMatchObject({ erased: 1, failed: 0 });
  await keepUp();
  secondLook(world);
  expect(await erase()).toMatchObject({ looked: 1, failed: 0 });
  await keepUp();
  const left = await items();
  expect(telling(left, marks, app.now())).toEqual([]);
  const account = left.find(({ pk, sk }) => pk === `USER#${asha.userCode}` && sk === 'A#PROFILE');
  const entries = left.filter(({ pk }) => pk === `AUDIT#UserAccount#${asha.userCode}`);
  expect(entries.map(({ sequence }) => Number(sequence)).sort((one, other) => one - other)).toEqual(
    Array.from({ length: Number(account?.['version']) }, (_, place) => place + 1),
  );
});
