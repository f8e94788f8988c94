import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { createTable } from '../../local/dynamodb.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { dynamoDriver } from '../../shared/store/dynamo-driver.ts';
import { createTableInput } from '../../shared/store/table.ts';

export type FreshTable = {
  endpoint: string;
  client: DynamoDBClient;
  documents: DynamoDBDocumentClient;
  table: string;
  driver: Driver;
};

const named = (endpoint: string): FreshTable => {
  const client = new DynamoDBClient(localAws(endpoint));
  const documents = DynamoDBDocumentClient.from(client);
  const table = `test-${randomUUID()}`;
  return { endpoint, client, documents, table, driver: dynamoDriver(documents, { table }) };
};

/**
 * An empty table of one's own on the run's database, without a stream: DynamoDB Local keeps the records of every stream
 * for a day, and each makes all later writes to whichever table slower.
 */
export const freshTable = async (): Promise<FreshTable> => {
  const fresh = named(inject('dynamodb'));
  const { StreamSpecification: _, ...streamless } = createTableInput(fresh.table);
  await fresh.client.send(new CreateTableCommand(streamless));
  return fresh;
};

/** As {@link freshTable}, with the stream that the deployed table has. */
export const streamingTable = async (): Promise<FreshTable & { streamArn: string }> => {
  const fresh = named(inject('dynamodb'));
  return { ...fresh, streamArn: await createTable(fresh.client, fresh.table) };
};
