import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { createTable } from '../../local/dynamodb.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { dynamoDriver } from '../../shared/store/dynamo-driver.ts';

export type FreshTable = {
  endpoint: string;
  client: DynamoDBClient;
  documents: DynamoDBDocumentClient;
  table: string;
  streamArn: string;
  driver: Driver;
};

/** An empty table of one's own on the run's database. */
export const freshTable = async (): Promise<FreshTable> => {
  const endpoint = inject('dynamodb');
  const client = new DynamoDBClient(localAws(endpoint));
  const documents = DynamoDBDocumentClient.from(client);
  const table = `test-${randomUUID()}`;
  const streamArn = await createTable(client, table);
  return { endpoint, client, documents, table, streamArn, driver: dynamoDriver(documents, { table }) };
};
