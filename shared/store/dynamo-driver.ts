import { setTimeout as sleep } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import {
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { Outage } from '../domain/outage.ts';
import { Aliases, expressionOf, type Raw } from './conditions.ts';
import { plainImage } from './dynamo-image.ts';
import { isOwnWrite } from './own-write.ts';
import { indexName } from './table.ts';
import type { Driver, Operation, QuerySpec, WriteResult } from './driver.ts';

/** Attempts at a write that collides with another transaction on the same items. */
const CONFLICT_ATTEMPTS = 8;

type Options = { table: string; pause?: (milliseconds: number) => Promise<unknown> };

const keyCondition = ({ index, pk, between }: QuerySpec, aliases: Aliases): string => {
  const partition = `${aliases.name(index ? `${index}pk` : 'pk')} = ${aliases.value(pk)}`;
  if (!between) return partition;
  const place = aliases.name(index ? `${index}sk` : 'sk');
  return `${partition} AND ${place} BETWEEN ${aliases.value(between.from)} AND ${aliases.value(between.to)}`;
};

const updateExpression = (
  { set, initial, add, remove }: Extract<Operation, { kind: 'update' }>,
  aliases: Aliases,
): string => {
  const sets = [
    ...Object.entries(set).map(([path, value]) => `${aliases.name(path)} = ${aliases.value(value)}`),
    ...Object.entries(initial).map(
      ([name, value]) => `${aliases.name(name)} = if_not_exists(${aliases.name(name)}, ${aliases.value(value)})`,
    ),
  ];
  const adds = Object.entries(add).map(([name, by]) => `${aliases.name(name)} ${aliases.value(by)}`);
  const removes = remove.map((path) => aliases.name(path));
  return [
    sets.length > 0 && `SET ${sets.join(', ')}`,
    adds.length > 0 && `ADD ${adds.join(', ')}`,
    removes.length > 0 && `REMOVE ${removes.join(', ')}`,
  ]
    .filter((part) => part !== false)
    .join(' ');
};

/** The request parts shared by the single and the transactional form of an operation. */
const requestOf = (operation: Operation, table: string) => {
  const aliases = new Aliases();
  const update = operation.kind === 'update' ? { UpdateExpression: updateExpression(operation, aliases) } : {};
  const condition = expressionOf(operation.when, aliases);
  return {
    TableName: table,
    ...(operation.kind === 'put' ? { Item: operation.item } : { Key: operation.key }),
    ...update,
    ...(condition !== undefined && { ConditionExpression: condition }),
    ...aliases.parts(),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
};

const names = { put: 'Put', update: 'Update', delete: 'Delete', check: 'ConditionCheck' } as const;

const refusalOf = (cause: unknown): WriteResult | 'conflict' | undefined => {
  // The failed item comes back in DynamoDB's own notation, even through the document client.
  const { name, Item } = cause as { name?: string; Item?: object };
  if (name === 'ConditionalCheckFailedException') return { kind: 'refused', refusals: [{ current: plainImage(Item) }] };
  if (name === 'TransactionConflictException') return 'conflict';
  if (!(cause instanceof TransactionCanceledException)) return undefined;
  const reasons = cause.CancellationReasons ?? [];
  if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) {
    const refusals = reasons.map(({ Code, Item }) =>
      Code === 'ConditionalCheckFailed' ? { current: plainImage(Item) } : undefined,
    );
    return { kind: 'refused', refusals };
  }
  return reasons.some(({ Code }) => Code === 'TransactionConflict') ? 'conflict' : undefined;
};

/** A refusal, or, where a single write met itself, what that answered when its answer was lost. */
const unlessOwn = (operation: Operation, refusal: WriteResult, cause: unknown): WriteResult => {
  const current = refusal.kind === 'refused' ? refusal.refusals[0]?.current : undefined;
  const { $metadata } = cause as { $metadata?: { attempts?: number } };
  return current && isOwnWrite(operation, current, $metadata?.attempts ?? 1)
    ? { kind: 'done', after: current }
    : refusal;
};

/** The table in DynamoDB. @throws Outage when the table cannot be reached, is throttled, or conflicts do not end */
export const dynamoDriver = (client: DynamoDBDocumentClient, { table, pause = sleep }: Options): Driver => {
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (cause) {
      throw new Outage('table', cause);
    }
  };

  const single = async (operation: Operation): Promise<Raw | undefined> => {
    const request = requestOf(operation, table);
    switch (operation.kind) {
      case 'put':
        await client.send(new PutCommand({ ...request, Item: operation.item }));
        return operation.item;
      case 'update':
        return (await client.send(new UpdateCommand({ ...request, Key: operation.key, ReturnValues: 'ALL_NEW' })))
          .Attributes;
      case 'delete':
        await client.send(new DeleteCommand({ ...request, Key: operation.key }));
        return undefined;
      case 'check':
        await transact([operation]);
        return undefined;
    }
  };

  const transact = async (operations: readonly Operation[]): Promise<void> => {
    const items = operations.map((operation) => ({ [names[operation.kind]]: requestOf(operation, table) }));
    await client.send(new TransactWriteCommand({ TransactItems: items }));
  };

  return {
    get: (key) =>
      guarded(async () => {
        const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
        return Item;
      }),

    query: (spec) =>
      guarded(async () => {
        const aliases = new Aliases();
        const filter = expressionOf(spec.where ?? {}, aliases);
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: table,
            ...(spec.index ? { IndexName: indexName(spec.index) } : { ConsistentRead: true }),
            KeyConditionExpression: keyCondition(spec, aliases),
            ...(filter !== undefined && { FilterExpression: filter }),
            ...aliases.parts(),
            ScanIndexForward: !spec.newestFirst,
            ...(spec.limit !== undefined && { Limit: spec.limit }),
          }),
        );
        const more: unknown = LastEvaluatedKey?.[spec.index ? `${spec.index}sk` : 'sk'];
        return { items: Items, ...(typeof more === 'string' && { more }) };
      }),

    async write(operations) {
      const [only, ...others] = operations;
      for (let attempt = 1; ; attempt += 1) {
        try {
          if (others.length === 0) {
            const after = await single(only);
            return { kind: 'done', ...(after && { after }) };
          }
          await transact(operations);
          return { kind: 'done' };
        } catch (cause) {
          const refusal = refusalOf(cause);
          if (refusal === undefined || (refusal === 'conflict' && attempt === CONFLICT_ATTEMPTS))
            throw new Outage('table', cause);
          if (refusal !== 'conflict') return others.length === 0 ? unlessOwn(only, refusal, cause) : refusal;
          await pause(randomInt(5, 20 * 2 ** attempt));
        }
      }
    },
  };
};
