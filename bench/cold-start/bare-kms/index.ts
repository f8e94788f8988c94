import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';

/** As `bare`, for a function that also needs a key: a second client, whose call must come before the read. */
const Event = z.object({ path: z.string().optional() });
const client = DynamoDBDocumentClient.from(new DynamoDBClient());
const [name = ''] = (process.env['TOKEN_KEYS'] ?? '').split(' ');
const key = new KMSClient().send(new GetPublicKeyCommand({ KeyId: `${process.env['KEY_PREFIX'] ?? ''}${name}` }));

export const handler = middy().handler(async (event: unknown) => {
  const { path = '/' } = Event.parse(event);
  const { PublicKey: known } = await key;
  const command = new GetCommand({ TableName: process.env['TABLE_NAME'], Key: { pk: path, sk: 'BARE' } });
  const { Item: item } = await client.send(command);
  return { statusCode: item === undefined || known === undefined ? 404 : 200, body: '' };
});
