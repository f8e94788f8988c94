import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';

/**
 * The least that a function of this kind can be: a client of the table, middy, one schema and one read. What every
 * function's start is compared with, so it is bundled and run exactly as they are.
 */
const Event = z.object({ path: z.string().optional() });
const client = DynamoDBDocumentClient.from(new DynamoDBClient());

export const handler = middy().handler(async (event: unknown) => {
  const { path = '/' } = Event.parse(event);
  const command = new GetCommand({ TableName: process.env['TABLE_NAME'], Key: { pk: path, sk: 'BARE' } });
  const { Item: item } = await client.send(command);
  return { statusCode: item === undefined ? 404 : 200, body: '' };
});
