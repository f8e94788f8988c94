import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Environment } from '../../platform/env.ts';
import { dynamoDriver } from '../../store/dynamo-driver.ts';
import { storeOver, type Store } from '../../store/store.ts';

/** The store over this stage's table. */
export const tableStore = ({ TABLE_NAME }: Pick<Environment, 'TABLE_NAME'>): Store => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return storeOver(dynamoDriver(client, { table: TABLE_NAME }));
};
