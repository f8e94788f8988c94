import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { localAws } from '../../local/aws-config.ts';
import { show } from './show.ts';

const HIDDEN = /^(view|g\d[ps]k|pk|sk|entity|createdAt|updatedAt|stamp)$/;

/** Prints the items of some partitions as they are stored: hashes instead of secrets, a version and a stamp on each. */
export const showStored = async (endpoint: string, table: string, partitions: readonly string[]): Promise<void> => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(localAws(endpoint)));
  for (const partition of partitions) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition },
      }),
    );
    show.fact(`${partition}:`);
    show.table(
      Items.map((item) => {
        const fields = Object.entries(item).filter(([name]) => !HIDDEN.test(name));
        return [`  ${String(item['sk'])}`, JSON.stringify(Object.fromEntries(fields)).slice(0, 400)];
      }),
    );
  }
  client.destroy();
};
