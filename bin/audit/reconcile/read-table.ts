import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, paginateScan, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { IsoTime } from '../../../shared/domain/time.ts';
import { auditTrail } from '../../../shared/entities/audit-trail.ts';
import { audited } from '../../../shared/entities/registry.ts';
import { fieldsOf, fillKey, prefixOf, requireKey } from '../../../shared/store/template.ts';
import type { Live, Resource } from './judge.ts';

type Key = { pk: string; sk: string };

/** What is seen of the table: the item of a resource, an entry of the log, or one of them that makes no sense. */
export type Seen =
  | { kind: 'unreadable'; key: Key }
  | { kind: 'item'; resource: Resource; key: Key; live: Live }
  | { kind: 'entry'; resource: Resource; sequence: number };

export type TableReader = {
  /** How many items there are, as DynamoDB estimates it. */
  size: () => Promise<number>;
  /** The whole table, page by page: items of audited entities, and the log, the entries of a resource together. */
  all: () => AsyncIterable<{ looked: number; seen: Seen[] }>;
  /** The item as it is now. */
  live: (key: Key) => Promise<Live | undefined>;
  /** The sequences that are logged, rising. @param consistent as they are now */
  logged: (resource: Resource, consistent: boolean) => Promise<number[]>;
};

const PAGE = 1000;

const Read = z.looseObject({ pk: z.string(), sk: z.string(), entity: z.string() });
const LiveItem = z.object({ version: z.int().positive(), createdAt: IsoTime, updatedAt: IsoTime });

const byName = new Map(audited.map((of) => [of.name, of]));

/** Only what names and numbers a resource: nobody's data leaves the table. */
const fields = [
  ...new Set([
    ...['pk', 'sk', 'entity', 'version', 'createdAt', 'updatedAt'],
    ...audited.flatMap(({ audit }) => fieldsOf(audit?.id ?? '')),
  ]),
];
const projection = {
  ProjectionExpression: fields.map((_, place) => `#f${place}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(fields.map((name, place) => [`#f${place}`, name])),
};

const partitionOf = (resource: Resource): string => requireKey(auditTrail.key.pk, resource);

/** The other way round. */
const resourceIn = (partition: string): Resource => {
  const [resourceType = '', resourceId = ''] = partition.slice(prefixOf(auditTrail.key.pk).length).split('#');
  return { resourceType, resourceId };
};

const seenIn = (raw: Record<string, unknown>): Seen[] => {
  const { pk, sk, entity, ...values } = Read.parse(raw);
  if (entity === auditTrail.name) {
    const sequence = Number(sk);
    return Number.isInteger(sequence)
      ? [{ kind: 'entry', resource: resourceIn(pk), sequence }]
      : [{ kind: 'unreadable', key: { pk, sk } }];
  }
  const of = byName.get(entity);
  if (!of) return [];
  const live = LiveItem.safeParse(values);
  const id = fillKey(of.audit?.id ?? '', values);
  return live.success && id !== undefined
    ? [{ kind: 'item', resource: { resourceType: of.name, resourceId: id }, key: { pk, sk }, live: live.data }]
    : [{ kind: 'unreadable', key: { pk, sk } }];
};

/** Reads a table for comparison. @param spend told what each read cost, in capacity units; waits as long as it says */
export const tableReader = (
  client: DynamoDBDocumentClient,
  TableName: string,
  spend: (units: number) => Promise<void>,
): TableReader => ({
  async size() {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return Table?.ItemCount ?? 0;
  },

  async *all() {
    const wanted = [auditTrail.name, ...byName.keys()];
    const values = Object.fromEntries(wanted.map((name, place) => [`:e${place}`, name]));
    const entity = `#f${fields.indexOf('entity')}`;
    const pages = paginateScan(
      { client, pageSize: PAGE },
      {
        TableName,
        ...projection,
        FilterExpression: `${entity} IN (${Object.keys(values).join(', ')})`,
        ExpressionAttributeValues: values,
        ReturnConsumedCapacity: 'TOTAL',
      },
    );
    for await (const { Items = [], ScannedCount = 0, ConsumedCapacity } of pages) {
      yield { looked: ScannedCount, seen: Items.flatMap(seenIn) };
      await spend(ConsumedCapacity?.CapacityUnits ?? 0);
    }
  },

  async live(Key) {
    const { Item, ConsumedCapacity } = await client.send(
      new GetCommand({ TableName, Key, ...projection, ConsistentRead: true, ReturnConsumedCapacity: 'TOTAL' }),
    );
    await spend(ConsumedCapacity?.CapacityUnits ?? 0);
    return Item && LiveItem.parse(Item);
  },

  async logged(resource, consistent) {
    const sequences: number[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partitionOf(resource) },
        ProjectionExpression: 'sk',
        ConsistentRead: consistent,
        ReturnConsumedCapacity: 'TOTAL',
      },
    );
    for await (const { Items = [], ConsumedCapacity } of pages) {
      sequences.push(...Items.map(({ sk }) => Number(sk)));
      await spend(ConsumedCapacity?.CapacityUnits ?? 0);
    }
    return sequences;
  },
});
