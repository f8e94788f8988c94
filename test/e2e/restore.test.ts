import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  paginateScan,
  UpdateTableCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { tableReader } from '../../bin/audit/reconcile/read-table.ts';
import { reconcile } from '../../bin/audit/reconcile/reconcile.ts';
import { localAws } from '../../local/aws-config.ts';
import { dynamoDriver } from '../../shared/store/dynamo-driver.ts';
import { storeOver } from '../../shared/store/store.ts';
import { createTableInput } from '../../shared/store/table.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { hours, minutes, seconds, type IsoTime } from '../../shared/domain/time.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

type Item = Record<string, AttributeValue>;
type Somebody = { person: ReturnType<typeof stranger>; userCode: string; refreshToken: string };

const lost = `lost-${randomUUID()}`;
const restored = `restored-${randomUUID()}`;
const people: Somebody[] = [];

let system: OwnSystem;
let client: DynamoDBClient;

const everyItem = async (TableName: string): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) items.push(...Items);
  return items;
};

/** As AWS restores: a new table with the items and the indexes, its stream turned on afterwards, by hand. */
const restore = async (TableName: string, items: readonly Item[]): Promise<void> => {
  const { StreamSpecification, ...input } = createTableInput(TableName);
  await client.send(new CreateTableCommand(input));
  for (let from = 0; from < items.length; from += 25) {
    const batch = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: batch } }),
    );
    expect(UnprocessedItems).toEqual({});
  }
  await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
};

/** What `npm run audit:reconcile` finds, without waiting for what may be on its way. */
const reconciled = async (table: string) => {
  const documents = DynamoDBDocumentClient.from(client);
  const first = await storeOver(dynamoDriver(documents, { table })).get(auditSeal, { number: 1 });
  const clock = async () => ((await (await fetch(`${system.endpoints().local}/clock`)).json()) as { now: IsoTime }).now;
  return reconcile(
    {
      reader: tableReader(documents, table, () => Promise.resolve()),
      now: clock,
      begun: first?.through,
      retentionMs: defaultPolicy.audit.retentionMs,
      settleMs: 0,
      pause: () => Promise.resolve(),
    },
    () => undefined,
  );
};
const WHOLE = { findings: [], unreadable: [], pending: 0 };

const byKey = (items: readonly Item[]) => new Map(items.map((item) => [`${item['pk']!.S!} ${item['sk']!.S!}`, item]));

/** Nothing is written any more, and all that was is logged. */
const isQuiet = async (): Promise<boolean> => {
  const before = byKey(await everyItem(lost));
  const { findings, pending } = await reconciled(lost);
  return findings.length + pending === 0 && isDeepStrictEqual(byKey(await everyItem(lost)), before);
};

const asAdmin = async (path: string) =>
  system.call('GET', path, { token: await system.adminToken({ role: 'super_admin' }) });
const proofOf = async ({ userCode }: Somebody) =>
  (await asAdmin(`/v1/admin/audit/resources/UserAccount/${userCode}/proof`)).body;

beforeAll(async () => {
  client = new DynamoDBClient(localAws(inject('dynamodb')));
  system = await ownSystem({ dynamodb: inject('dynamodb'), tableName: lost });
});
afterAll(async () => {
  client.destroy();
  await system.stop();
});

describe('a table restored from a backup', () => {
  it('has every item as it was', async () => {
    for (const person of [stranger(), stranger()]) {
      const { body } = await registerOver(system, person);
      const { userCode } = body['user'] as { userCode: string };
      people.push({ person, userCode, refreshToken: String(body['refreshToken']) });
      const token = String(body['accessToken']);
      await system.call('PATCH', '/v1/me', { token, body: { city: 'Mysuru' } });
    }
    await expect.poll(() => reconciled(lost), { timeout: 30_000, interval: 300 }).toMatchObject(WHOLE);
    await system.advance((hours(1) + minutes(11)) / seconds(1));
    await fetch(`${system.endpoints().local}/schedules/seal-audit/run`, { method: 'POST' });
    // What schedules did since the clock was moved is logged too.
    await expect.poll(isQuiet, { timeout: 30_000, interval: 500 }).toBe(true);
    const whileDown = async () => {
      const backup = await everyItem(lost);
      await restore(restored, backup);
      expect(backup.filter(({ pk }) => pk!.S!.startsWith('AUDIT#')).length).toBeGreaterThan(5);
      expect(byKey(await everyItem(restored))).toEqual(byKey(backup));
    };
    await system.restart({ tableName: restored, whileDown });
  });

  it('still proves the entries that were sealed before', async () => {
    for (const one of people) expect(await proofOf(one)).toMatchObject({ isProved: true, faults: [], gaps: [] });
    expect((await asAdmin('/v1/admin/audit/integrity')).body).toMatchObject({ lastCheck: { faultCount: 0 } });
  });

  it('has no gap in its log', async () => {
    expect(await reconciled(restored)).toMatchObject(WHOLE);
  });

  it('lets people go on with their session and sign in anew', async () => {
    const { person, userCode, refreshToken } = people[0]!;
    expect((await system.call('POST', '/v1/sessions/refresh', { body: { refreshToken } })).status).toBe(200);
    const { email: identifier, password, platform } = person;
    const entered = await system.call('POST', '/v1/sessions', { body: { identifier, password, platform } });
    expect([entered.status, entered.body['user']]).toEqual([201, expect.objectContaining({ userCode })]);
  });

  it('logs what changes from then on, after what was logged before, and seals it', async () => {
    const { person } = people[1]!;
    const { email: identifier, password, platform } = person;
    const { body } = await system.call('POST', '/v1/sessions', { body: { identifier, password, platform } });
    const token = String(body['accessToken']);
    expect((await system.call('PATCH', '/v1/me', { token, body: { city: 'Nashik' } })).status).toBe(200);
    await expect.poll(() => reconciled(restored), { timeout: 30_000, interval: 300 }).toMatchObject(WHOLE);
    await system.advance((hours(1) + minutes(11)) / seconds(1));
    await fetch(`${system.endpoints().local}/schedules/seal-audit/run`, { method: 'POST' });
    const proof = await proofOf(people[1]!);
    expect(proof).toMatchObject({ isProved: true, faults: [], gaps: [] });
    expect((await asAdmin('/v1/admin/audit/integrity')).body).toMatchObject({ lastCheck: { faultCount: 0 } });
  });
});
