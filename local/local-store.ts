import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoDriver } from '../shared/store/dynamo-driver.ts';
import { storeOver, type Store } from '../shared/store/store.ts';
import { localAws } from './aws-config.ts';

/** The store over the local table, for what is written and looked up beside the functions. */
export const localStore = (endpoint: string, table: string): { store: Store; stop: () => Promise<void> } => {
  const client = new DynamoDBClient(localAws(endpoint));
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    store: storeOver(dynamoDriver(documents, { table })),
    stop: () => Promise.resolve().then(() => client.destroy()),
  };
};
