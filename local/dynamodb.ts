import { mkdirSync } from 'node:fs';
import {
  CreateTableCommand,
  DescribeTableCommand,
  UpdateTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { createTableInput, table } from '../shared/store/table.ts';
import { answers, databaseProcess, whyItEnded } from './database-process.ts';
import { Mendable } from './mendable.ts';

export type DynamoDb = {
  endpoint: string;
  stop: () => Promise<void>;
  /** Resolves when our own process ended although nobody stopped it. */
  lost?: Promise<Error>;
};

/**
 * Starts AWS's own DynamoDB Local on a free port, or uses the one `at` or DYNAMODB_ENDPOINT names. It dies with this process.
 * @param dbPath where it keeps its files; without it everything is in memory
 * @throws Mendable when Java is missing or too old
 */
export const startDynamoDb = async ({
  dbPath,
  at,
}: { dbPath?: string; at?: string | undefined } = {}): Promise<DynamoDb> => {
  const given = at ?? process.env['DYNAMODB_ENDPOINT'];
  if (given !== undefined && given !== '') {
    if (!(await answers(given)))
      throw new Mendable(
        `No database answers at ${given} (DYNAMODB_ENDPOINT): start that database or unset the variable.`,
      );
    return { endpoint: given, stop: () => Promise.resolve() };
  }
  if (dbPath !== undefined) mkdirSync(dbPath, { recursive: true });
  const { java, endpoint } = await databaseProcess(dbPath);
  let stopped = false;
  const { promise: lost, resolve: isLost } = Promise.withResolvers<Error>();
  void java.ended.then((how) => {
    if (!stopped) isLost(whyItEnded(how));
  });
  return {
    endpoint,
    lost,
    stop() {
      stopped = true;
      return java.stop();
    },
  };
};

/** Creates the table and its TTL, unless it is there. @returns the ARN of its stream */
export const createTable = async (client: DynamoDBClient, name: string): Promise<string> => {
  const known = await client.send(new DescribeTableCommand({ TableName: name })).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === 'ResourceNotFoundException') return undefined;
    throw cause;
  });
  const existing = known?.Table?.LatestStreamArn;
  if (existing !== undefined) return existing;
  const { TableDescription } = await client.send(new CreateTableCommand(createTableInput(name)));
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: table.ttl, Enabled: true },
    }),
  );
  const streamArn = TableDescription?.LatestStreamArn;
  if (streamArn === undefined) throw new Error(`${name} has no stream`);
  return streamArn;
};
