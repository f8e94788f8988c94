import { createHmac, generateKeyPairSync, randomInt, sign } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { adminsOf } from '../../shared/adapters/compose/admins.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { loginAttempts } from '../../shared/adapters/table/attempts.ts';
import { deviceTable } from '../../shared/adapters/table/devices.ts';
import { otpCodes } from '../../shared/adapters/table/otp-codes.ts';
import { otpEngine } from '../../shared/adapters/table/otps.ts';
import { secondFactors } from '../../shared/adapters/table/second-factors.ts';
import { sendLimits } from '../../shared/adapters/table/send-limits.ts';
import { sessionTable } from '../../shared/adapters/table/sessions.ts';
import { Outage } from '../../shared/domain/outage.ts';
import { defaultPolicy, type Policy } from '../../shared/domain/policy.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import { authenticator } from '../../shared/http/authenticate.ts';
import { cursors } from '../../shared/http/cursors.ts';
import { idempotency } from '../../shared/http/idempotency.ts';
import { tokenVerifier } from '../../shared/http/tokens.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import type { Message } from '../../shared/domain/messages.ts';
import type { Environment } from '../../shared/platform/env.ts';
import type { TokenSigner } from '../../shared/ports/tokens.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { metered, type Spent } from '../../shared/store/meter.ts';
import { storeOver } from '../../shared/store/store.ts';
import type { Place } from '../../shared/ports/locator.ts';

import type { Outside } from './chaos/misfortune.ts';
import { declaredActions } from './declared-actions.ts';
import { memoryDirectory } from './directory.ts';
import { memoryVerifier } from './bank-verifier.ts';
import { memoryAadhaarProviders } from './aadhaar-providers.ts';
import { memoryFaces } from './faces.ts';
import { memoryRegistry } from './pan-registry.ts';
import { memoryDocuments } from './documents.ts';
import { memorySeals } from './seals.ts';
import { memoryVault } from './vault.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ISSUER = 'https://api.test';

/** A signer with a key of its own: what KMS does, without KMS. Counts its calls. */
const localSigner = (kid: string, count: () => void): TokenSigner => ({
  sign: (claims) => {
    count();
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'ES256', typ: 'at+jwt', kid })}.${part(claims)}`;
    const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return Promise.resolve(`${text}.${signature.toString('base64url')}`);
  },
});

export type AppOptions = {
  driver?: Driver;
  start?: IsoTime;
  endpoint?: Environment['ENDPOINT'];
  policy?: Partial<Policy>;
  hasProviders?: boolean;
  /** What stands between the API and each of its dependencies: see support/chaos. */
  outside?: Outside;
};

/** What the API is made of, each part real or a fake in the test's hands. */
export const partsOf = async ({
  driver = memoryDriver(),
  start = '2026-11-22T06:30:00.000Z',
  endpoint = 'regional',
  policy: overrides = {},
  hasProviders = true,
  outside = (_, port) => port,
}: AppOptions) => {
  const policy = { ...defaultPolicy, ...overrides };
  let at = start;
  let signatures = 0;
  const outbox: Message[] = [];
  const faults = { delivery: false, crash: false, hang: false, signer: false, vault: false };
  const places: Record<string, Place> = {};
  let hanging = 0;
  const lines: string[] = [];
  const noting = declaredActions(outside('table', driver));
  const spent: Spent = { calls: 0, steps: 0, readUnits: 0, writeUnits: 0 };
  const store = storeOver(
    metered(noting.driver, (change) => {
      for (const [name, value] of Object.entries(change)) spent[name as keyof Spent] += value;
    }),
  );
  const jwk: JWK = publicKey.export({ format: 'jwk' });
  const keys: JWK[] = [{ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' }];
  const mac = (label: string) => (text: string) => createHmac('sha256', `test|${label}`).update(text).digest('hex');
  const now = () => at;
  const log = jsonLog({}, now, (line) => lines.push(line));
  const kept = outside(
    'vault',
    localSigner(keys[0]?.kid ?? '', () => (signatures += 1)),
  );
  const signer: TokenSigner = {
    sign: (claims) => (faults.signer ? Promise.reject(new Outage('vault', new Error('injected'))) : kept.sign(claims)),
  };
  const tokens = {
    signer,
    issuer: ISSUER,
    ids: randomIds,
    policy: policy.session,
  };
  const live = sessionTable(store, policy.session, () => new Promise((resolve) => setImmediate(resolve)));
  const counted: Record<string, number> = {};
  const metrics = { count: (name: string, value: number) => void (counted[name] = (counted[name] ?? 0) + value) };
  const draw = (below: number) => randomInt(below);
  const limits = sendLimits(policy.otp, mac('identifier/v1'), draw);
  const otps = otpEngine({ store, policy: policy.otp, codes: otpCodes(mac('otp/v1'), draw), limits, metrics });
  const { vault: kms, opened, calls: vaultCalls } = memoryVault(() => faults.vault);
  const vault = outside('vault', kms);
  const devices = deviceTable(store, policy.session.deviceMemoryMs);
  const attempts = loginAttempts(store, policy.lockout);
  const messages = outside('delivery', {
    send: (list: readonly Message[]) => {
      if (faults.hang) {
        hanging += 1;
        return new Promise<never>(() => undefined);
      }
      if (faults.crash) return Promise.reject(new Error('process killed'));
      if (faults.delivery) return Promise.reject(new Outage('delivery', new Error('injected')));
      outbox.push(...list);
      return Promise.resolve();
    },
  });
  const seals = memorySeals();
  const links = outside('documents', { download: (key: string) => Promise.resolve(`https://archive.test/${key}`) });
  const directory = memoryDirectory();
  const registry = memoryRegistry();
  const bank = memoryVerifier();
  const providers = memoryAadhaarProviders(now);
  const faces = memoryFaces();
  const files = memoryDocuments(now);
  const fileStore = outside('documents', files.documents);
  const bankVerifier = outside('provider', bank.verifier);
  const around = {
    authenticate: authenticator(tokenVerifier(keys, ISSUER), store, policy.session),
    admins: adminsOf(store),
    cursors: cursors(mac('cursor/v1')),
    idempotency: idempotency(store, mac('idempotency/v1'), randomIds),
  };
  const base = { now, log, endpoint, origins: ['https://app.test'] };
  const shared = {
    metrics,
    store,
    otps,
    devices,
    sessions: live,
    attempts,
    vault,
    factors: secondFactors({
      store,
      vault,
      otps,
      attempts,
      mac: mac('otp/v1'),
      identifierMac: mac('identifier/v1'),
    }),
    locate: (ip: string): Place => places[ip] ?? {},
    tokens,
    ids: randomIds,
    policy,
    otpMac: mac('otp/v1'),
    identifierMac: mac('identifier/v1'),
  };

  return {
    policy,
    hasProviders,
    outside,
    outbox,
    faults,
    places,
    lines,
    noting,
    spent,
    store,
    keys,
    log,
    otps,
    opened,
    vaultCalls,
    vault,
    messages,
    metrics,
    counted,
    seals,
    links,
    directory,
    registry,
    bank,
    providers,
    faces,
    files,
    fileStore,
    bankVerifier,
    around,
    base,
    shared,
    now,
    advance: (milliseconds: number) => (at = later(at, milliseconds)),
    signatures: () => signatures,
    hanging: () => hanging,
  };
};
export type AppParts = Awaited<ReturnType<typeof partsOf>>;
