import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tableName } from '../../lib/names.ts';
import { dynamoDriver } from '../../shared/store/dynamo-driver.ts';
import { storeOver, type Store } from '../../shared/store/store.ts';

/** A stage's table: what tools read and write it by. */
export type Table = { name: string; documents: DynamoDBDocumentClient; store: Store };

export const tableOf = (stage: string, database: DynamoDBClient): Table => {
  const name = tableName(stage);
  const documents = DynamoDBDocumentClient.from(database, { marshallOptions: { removeUndefinedValues: true } });
  return { name, documents, store: storeOver(dynamoDriver(documents, { table: name })) };
};
