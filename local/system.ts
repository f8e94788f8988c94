import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { Origin } from '../shared/platform/origins.ts';
import type { Store } from '../shared/store/store.ts';
import { adminControls } from './admin-controls.ts';
import { startApiReference } from './api-reference.ts';
import { startBucketsAndQueues } from './buckets-and-queues.ts';
import { CLIENT_ID, USER_POOL_ID } from './cognito/pool-file.ts';
import { startCognito } from './cognito/server.ts';
import { openUserPool } from './cognito/user-pool.ts';
import { openClock } from './clock.ts';
import { controlsOf, startControl } from './control.ts';
import { writeDataFile } from './data-file.ts';
import { startDynamoDb } from './dynamodb.ts';
import { ekycControls } from './ekyc-controls.ts';
import { faultControls } from './fault-controls.ts';
import { openFaults } from './faults.ts';
import { proxied } from './faulty-places.ts';
import { faultyStream } from './faulty-stream.ts';
import { functionEnv, LOCAL_ORIGINS } from './function-env.ts';
import { functionHost, type FunctionHost } from './function-host.ts';
import { openFunctionLog } from './function-log.ts';
import { startGateway } from './gateway/gateway.ts';
import type { Listening } from './http-server.ts';
import { openInbox } from './inbox.ts';
import { startFaceDetector } from './face-detector.ts';
import { keptBundles } from './kept-bundles.ts';
import { startKms } from './kms.ts';
import { startKycSandbox } from './kyc-sandbox/server.ts';
import { localStore } from './local-store.ts';
import { takeLock } from './lock.ts';
import { readableGeo } from './readable-geo.ts';
import { Mendable } from './mendable.ts';
import { neededAtOnce } from './needed-at-once.ts';
import { openSigner, SIGNER_FILE } from './offline-ekyc/signer.ts';
import { parts, together } from './parts.ts';
import { startPumps, type PumpCounts } from './pumps.ts';
import { readyTable } from './ready-table.ts';
import { scheduleControls } from './schedule-controls.ts';
import { startSchedulePump } from './schedule-pump.ts';
import { scheduleRuns } from './schedule-runs.ts';
import { seedAdmins, type SeededAdmin } from './seed-admins.ts';
import { startSenders } from './senders.ts';
import type { Endpoints, System, SystemOptions } from './system-types.ts';

const root = resolve(import.meta.dirname, '..');
const LOCK = 'lock';
const ENDPOINTS = 'endpoints.json';
const TABLE = 'CredbuzzPay-local';

const version = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;

const emptied = (dataDir: string): void => {
  for (const name of readdirSync(dataDir))
    if (name !== LOCK) rmSync(join(dataDir, name), { recursive: true, force: true });
};

const untilHealthy = async (api: string): Promise<void> => {
  const response = await fetch(`${api}/v1/health`);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`GET /v1/health answered ${response.status}: ${text}`);
};

/**
 * Starts everything on this machine; it is ready when this resolves. When anything fails, what was started is stopped.
 * @throws Mendable for what a person can mend
 */
export const startSystem = async (options: SystemOptions): Promise<System> => {
  const {
    declared,
    port = 0,
    controlPort = 0,
    referencePort = 0,
    fresh = false,
    tableName = TABLE,
    source = join(root, 'functions'),
    origins: asked = LOCAL_ORIGINS,
  } = options;
  const geoDatabase = options.geoDatabase === undefined ? undefined : readableGeo(options.geoDatabase);
  const unlisted = asked.find((origin) => !Origin.safeParse(origin).success);
  if (unlisted !== undefined)
    throw new Mendable(`${unlisted} is no origin: write http://localhost and a port, or https:// and a host, no path.`);
  const dataDir = resolve(options.dataDir);
  const place = (name: string): string => join(dataDir, name);
  const release = takeLock(place(LOCK));
  const started = parts();
  started.add({ stop: () => Promise.resolve().then(release) });
  const closing = <T extends { close: () => Promise<void> }>(part: T): T => {
    started.add({ stop: () => part.close() });
    return part;
  };
  try {
    if (fresh) emptied(dataDir);
    // Of one that was killed: nobody answers there.
    rmSync(place(ENDPOINTS), { force: true });
    const log = started.add(openFunctionLog(place('functions.log'), options.verbose));
    const onFault = (cause: unknown): void =>
      void log.output.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    const clock = openClock(place('clock.json'));
    const inbox = openInbox(place('messages.jsonl'));
    const pool = openUserPool(place('user-pool.json'), inbox);
    const signer = openSigner(place(SIGNER_FILE));
    const seeded: { store?: Store; admins: readonly SeededAdmin[] } = { admins: [] };
    const queues = declared.filter((one) => one.kind === 'queue');
    const schedules = declared.filter((one) => one.kind === 'schedule');
    const faults = openFaults();
    const webhookSecret = randomBytes(16).toString('hex');

    const listening: { gateway?: Listening } = {};
    const reference = closing(
      await startApiReference({ port: referencePort, api: () => listening.gateway?.url ?? '' }),
    );
    const origins = [...asked, reference.url];

    // Listens before the rest: its address is the issuer of tokens, and a taken port is best known before anything else starts.
    // Requests wait until the functions are there.
    const hosting = Promise.withResolvers<FunctionHost>();
    hosting.promise.catch(() => undefined);
    const invoke: FunctionHost['invoke'] = async (...call) => (await hosting.promise).invoke(...call);
    const gateway = closing(await startGateway({ declared, invoke, port, origins, verifyIdToken: pool.verifyIdToken }));
    listening.gateway = gateway;
    const counted: { pumps?: PumpCounts; kms?: unknown } = {};
    const runs = scheduleRuns(schedules, invoke);
    const metrics = (): unknown => ({
      requests: gateway.counts,
      ...counted.pumps?.(),
      schedules: runs.counts,
      kms: counted.kms,
    });
    const controls = {
      ...controlsOf({ inbox, clock, metrics }),
      ...scheduleControls(schedules, runs.run),
      ...faultControls(faults),
      ...adminControls(pool, seeded),
      ...ekycControls(signer, clock),
    };
    const control = closing(await startControl(controls, controlPort));

    try {
      const [database, storage, kms, senders, faces, cognito, kycSandbox, bundles] = await together([
        startDynamoDb({ dbPath: place('dynamodb'), at: options.dynamodb }).then((part) => started.add(part)),
        startBucketsAndQueues(queues, { dataDir: place('fauxqs') }).then((part) => started.add(part)),
        startKms({ keyFile: place('keys.json') }).then(closing),
        startSenders(inbox).then(closing),
        startFaceDetector().then(closing),
        startCognito(pool).then(closing),
        startKycSandbox(() => clock.now(), { url: `${gateway.url}/v1/webhooks/sandbox`, secret: webhookSecret }).then(
          closing,
        ),
        keptBundles({
          names: declared.map(({ name }) => name),
          source,
          out: place('functions'),
          store: join(root, '.build'),
        }),
      ]);
      counted.kms = kms.calls;
      const streamArn = await readyTable(database.endpoint, { tableName, fresh, place: place('dynamodb') });

      const places = await proxied(
        {
          api: gateway.url,
          dynamodb: database.endpoint,
          kms: kms.url,
          buckets: storage.endpoint,
          queues: storage.endpoint,
          senders: senders.url,
          faces: faces.url,
          cognito: cognito.url,
          kycSandbox: kycSandbox.url,
          notificationsQueue: storage.queueUrl('notifications'),
        },
        faults,
        closing,
      );
      const hosted = bundles.map(({ name, file }) => ({
        name,
        file,
        env: functionEnv(name, places, {
          version: version(),
          tableName,
          geoDatabase,
          origins,
          ekycCertificate: signer.certificate,
          webhookSecret,
        }),
      }));
      const host = started.add(functionHost(hosted, { clock: clock.shared, output: log.output }));
      await host.start(neededAtOnce(declared));
      hosting.resolve(host);

      counted.pumps = startPumps({
        declared,
        database,
        storage,
        streamArn,
        positionsFile: place('positions.json'),
        invoke,
        invokeByStream: faultyStream(invoke, faults),
        onFault,
        parts: started,
      });
      started.add(startSchedulePump({ schedules, clock, run: runs.run, onFault }));
      seeded.store = started.add(localStore(database.endpoint, tableName)).store;
      seeded.admins = await seedAdmins(seeded.store, cognito.url, clock.now());
      // Again, so that it is the first to stop: what it still answers may need all of the others.
      closing(gateway);
      await untilHealthy(gateway.url);
      const endpoints: Endpoints = {
        api: gateway.url,
        local: control.url,
        inbox: `${control.url}/inbox`,
        docs: `${reference.url}/reference/`,
        dynamodb: database.endpoint,
        kms: kms.url,
        s3: storage.endpoint,
        sqs: storage.endpoint,
        messages: senders.url,
        kycSandbox: kycSandbox.url,
        cognito: { endpoint: cognito.url, userPoolId: USER_POOL_ID, clientId: CLIENT_ID },
        admins: seeded.admins,
      };
      writeDataFile(place(ENDPOINTS), endpoints, 0o600);
      started.add({ stop: () => Promise.resolve().then(() => rmSync(place(ENDPOINTS), { force: true })) });
      return {
        endpoints,
        tableName,
        clock,
        inbox,
        metrics,
        invoke,
        warm: () => host.warm(),
        lost: database.lost ?? Promise.withResolvers<Error>().promise,
        stop: () => started.stop(),
      };
    } catch (cause) {
      hosting.reject(cause);
      throw cause;
    }
  } catch (cause) {
    await started.stop();
    throw cause;
  }
};
