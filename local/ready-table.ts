import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localAws } from './aws-config.ts';
import { createTable } from './dynamodb.ts';
import { Mendable } from './mendable.ts';

/**
 * The system's table, emptied first when `fresh`: a database that runs elsewhere is not emptied with our folder.
 * @param place where its files are, for the person who must mend them
 * @returns the ARN of its stream
 */
export const readyTable = async (
  endpoint: string,
  { tableName, fresh, place }: { tableName: string; fresh: boolean; place: string },
): Promise<string> => {
  const client = new DynamoDBClient({ ...localAws(endpoint), maxAttempts: 1 });
  try {
    if (fresh) await client.send(new DeleteTableCommand({ TableName: tableName })).catch(() => undefined);
    return await createTable(client, tableName);
  } catch (cause) {
    throw new Mendable(
      `The table in ${place} cannot be used (${cause instanceof Error ? cause.message : String(cause)}): restore it, or start empty with \`npm start -- --fresh\`.`,
    );
  } finally {
    client.destroy();
  }
};
