import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { INDEX_NAMES, type IndexName } from './entity.ts';
import { VIEW } from './items.ts';

/** An index as DynamoDB knows it: names of fewer than three characters are refused there. */
export const indexName = (index: IndexName): string => `${index}-index`;

/** The one table, as data: the cloud stack, the local database and tests are made from it. */
export const table = {
  pk: 'pk',
  sk: 'sk',
  indexes: INDEX_NAMES.map((name) => ({ name: indexName(name), pk: `${name}pk`, sk: `${name}sk` })),
  /** What indexes project: enough to name an item and show it in a list, never its other fields. */
  projected: ['entity', 'version', VIEW],
  stream: 'NEW_AND_OLD_IMAGES',
  ttl: 'ttl',
} as const;

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' }) as const;

const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];

/** The table as a CreateTable request. TTL is a request of its own. */
export const createTableInput = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [table.pk, table.sk, ...table.indexes.flatMap(({ pk, sk }) => [pk, sk])].map(text),
  KeySchema: keySchema(table.pk, table.sk),
  GlobalSecondaryIndexes: table.indexes.map(({ name: index, pk, sk }) => ({
    IndexName: index,
    KeySchema: keySchema(pk, sk),
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...table.projected] },
  })),
  StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream },
});
