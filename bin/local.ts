import { parseArgs } from 'node:util';

import type { Endpoints, System } from '../local/system-types.ts';

const DEFAULT_PORT = 4000;
const STOP_WITHIN_MS = 14_000;
/** Type stripping and argon2 of node:crypto; `npm ci` installs one that has both. */
const NODE = { major: 24, minor: 7 };

const quit = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const checkNode = (): void => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NODE.major || (major === NODE.major && minor < NODE.minor))
    quit(
      `Node ${process.versions.node} is too old: run \`npm ci\` and then \`npm start\`, which brings its own, or install Node ${NODE.major}.${NODE.minor} or newer.`,
    );
};

const argumentsOf = (): {
  fresh: boolean;
  verbose: boolean;
  port: number;
  geo: string | undefined;
  origins: string[] | undefined;
} => {
  const usage =
    'Usage: npm start -- [--fresh] [--verbose] [--port <number>] [--geo <.mmdb file>] [--origin http://localhost:<port>]…';
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        port: { type: 'string', default: String(DEFAULT_PORT) },
        geo: { type: 'string' },
        origin: { type: 'string', multiple: true },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_533)
      return quit(`--port ${values.port} is no port: choose a number up to 65533. ${usage}`);
    return { fresh: values.fresh, verbose: values.verbose, port, geo: values.geo, origins: values.origin };
  } catch (cause) {
    return quit(`${cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause)}. ${usage}`);
  }
};

const table = (endpoints: Endpoints): string =>
  [
    ['API', endpoints.api],
    ['reference', endpoints.docs],
    ['inbox', endpoints.inbox],
    ['controls', `${endpoints.local} (/messages /clock /schedules /faults /metrics /admin-token /offline-ekyc)`],
    ['database', endpoints.dynamodb],
    ['S3, SQS', endpoints.s3],
    ['KMS', endpoints.kms],
    ['KYC sandbox', endpoints.kycSandbox],
    ['Cognito', `${endpoints.cognito.endpoint} (${endpoints.cognito.userPoolId})`],
    ...endpoints.admins.map(({ role, email, password }) => [role, `${email}, password ${password}`]),
  ]
    .map(([name = '', address = '']) => `  ${name.padEnd(12)}${address}`)
    .join('\n');

const firstCommands = ({ api, local }: Endpoints): string =>
  [`curl -s ${api}/v1/health`, `curl -s ${api}/v1/choices`, `curl -s ${local}/messages`]
    .map((command) => `  ${command}`)
    .join('\n');

const stopOnSignal = (starting: Promise<System>): void => {
  let stopping = false;
  const stop = (code: 0 | 1): void => {
    // npm passes on the signal that the terminal has sent us already.
    if (stopping) return;
    stopping = true;
    console.log('stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    starting
      .then((system) => system.stop())
      .then(
        () => process.exit(code),
        () => process.exit(1),
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  starting
    .then(({ lost }) => lost)
    .then(
      (cause) => {
        if (!stopping)
          console.error(`The local database ended by itself (${cause.message}): start again with \`npm start\`.`);
        stop(1);
      },
      () => undefined,
    );
};

checkNode();
const { fresh, verbose, port, geo, origins } = argumentsOf();
const began = performance.now();
// Only now: an older Node could not even load these.
const [{ startSystem }, { functions }, { Mendable }] = await Promise.all([
  import('../local/system.ts'),
  import('../functions/manifest.ts'),
  import('../local/mendable.ts'),
]);
const starting = startSystem({
  dataDir: '.local',
  declared: functions,
  port,
  controlPort: port === 0 ? 0 : port + 1,
  referencePort: port === 0 ? 0 : port + 2,
  fresh,
  geoDatabase: geo,
  origins,
  ...(verbose && { verbose: process.stdout }),
});
stopOnSignal(starting);
try {
  const { endpoints, warm } = await starting;
  console.log(`\n${table(endpoints)}\n\nTry:\n${firstCommands(endpoints)}\n`);
  console.log(
    `ready after ${((performance.now() - began) / 1000).toFixed(1)} s; functions print to .local/functions.log; Ctrl-C stops everything`,
  );
  await warm();
} catch (cause) {
  console.error(cause instanceof Mendable ? cause.message : cause);
  process.exit(1);
}
