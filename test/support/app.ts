import { createHmac, generateKeyPairSync, randomInt, randomUUID, sign } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { bundledIfscDirectory } from '../../shared/adapters/ifsc/bundled-directory.ts';
import { adminsOf } from '../../shared/adapters/compose/admins.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { loginAttempts } from '../../shared/adapters/table/attempts.ts';
import { branchNames } from '../../shared/adapters/table/branch-names.ts';
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
import { serve, type Handlers } from '../../shared/http/serve.ts';
import type { Workflow } from '../../shared/http/workflow.ts';
import { tokenVerifier } from '../../shared/http/tokens.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import type { Message } from '../../shared/ports/messages.ts';
import type { Environment } from '../../shared/platform/env.ts';
import type { TokenSigner } from '../../shared/ports/tokens.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { metered, type Spent } from '../../shared/store/meter.ts';
import { storeOver } from '../../shared/store/store.ts';
import type { Place } from '../../shared/ports/locator.ts';
import { workflows } from '../../functions/manifest.ts';
import { handlers as accessHandlers } from '../../functions/access-control/handlers.ts';
import { accessControl } from '../../functions/access-control/workflow.ts';
import { getAdmin } from '../../functions/admin-me/get-admin.ts';
import { adminMe } from '../../functions/admin-me/workflow.ts';
import { handlers as exportHandlers } from '../../functions/audit-exports/handlers.ts';
import { auditExports } from '../../functions/audit-exports/workflow.ts';
import { handlers as auditHandlers } from '../../functions/audit-search/handlers.ts';
import { auditSearch } from '../../functions/audit-search/workflow.ts';
import { handlers as loginsHandlers } from '../../functions/logins/handlers.ts';
import { logins } from '../../functions/logins/workflow.ts';
import { handlers as otpRecordsHandlers } from '../../functions/otp-records/handlers.ts';
import { otpRecords } from '../../functions/otp-records/workflow.ts';
import { handlers as registrationsHandlers } from '../../functions/registrations/handlers.ts';
import { registrations } from '../../functions/registrations/workflow.ts';
import { handlers as branchHandlers } from '../../functions/branches/handlers.ts';
import { branches } from '../../functions/branches/workflow.ts';
import { handlers as featureHandlers } from '../../functions/features/handlers.ts';
import { features } from '../../functions/features/workflow.ts';
import { getChoices } from '../../functions/health-and-choices/get-choices.ts';
import { getHealth } from '../../functions/health-and-choices/get-health.ts';
import { getJwks } from '../../functions/health-and-choices/get-jwks.ts';
import { getNotices } from '../../functions/health-and-choices/get-notices.ts';
import { getOpenApi } from '../../functions/health-and-choices/get-open-api.ts';
import { healthAndChoices } from '../../functions/health-and-choices/workflow.ts';
import { getIfsc } from '../../functions/ifsc/get-ifsc.ts';
import { ifsc } from '../../functions/ifsc/workflow.ts';
import { getAccess } from '../../functions/my-access/get-access.ts';
import { myAccess } from '../../functions/my-access/workflow.ts';
import { listMyAudit } from '../../functions/my-audit/list-my-audit.ts';
import { myAudit } from '../../functions/my-audit/workflow.ts';
import { getKyc } from '../../functions/my-kyc/get-kyc.ts';
import { myKyc } from '../../functions/my-kyc/workflow.ts';
import { handlers as aadhaarHandlers } from '../../functions/kyc-aadhaar/handlers.ts';
import { kycAadhaar } from '../../functions/kyc-aadhaar/workflow.ts';
import { handlers as panHandlers } from '../../functions/kyc-pan/handlers.ts';
import { handlers as reviewHandlers } from '../../functions/kyc-review/handlers.ts';
import { kycReview } from '../../functions/kyc-review/workflow.ts';
import { handlers as businessHandlers } from '../../functions/kyc-business/handlers.ts';
import { kycBusiness } from '../../functions/kyc-business/workflow.ts';
import { handlers as bankHandlers } from '../../functions/kyc-bank/handlers.ts';
import { kycBank } from '../../functions/kyc-bank/workflow.ts';
import { receiveWebhook } from '../../functions/kyc-webhooks/receive-webhook.ts';
import { kycWebhooks } from '../../functions/kyc-webhooks/workflow.ts';
import { kycPan } from '../../functions/kyc-pan/workflow.ts';
import { listMyLogins } from '../../functions/my-logins/list-my-logins.ts';
import { myLogins } from '../../functions/my-logins/workflow.ts';
import { closeAccount } from '../../functions/profile/close-account.ts';
import { getProfile } from '../../functions/profile/get-profile.ts';
import { patchProfile } from '../../functions/profile/patch-profile.ts';
import { profile } from '../../functions/profile/workflow.ts';
import { getProgress } from '../../functions/registration/get-progress.ts';
import { putPersonal } from '../../functions/registration/put-personal.ts';
import { resendCodes } from '../../functions/registration/resend-codes.ts';
import { startRegistration } from '../../functions/registration/start-registration.ts';
import { verifyContacts } from '../../functions/registration/verify-contacts.ts';
import { registration } from '../../functions/registration/workflow.ts';
import { changeContact } from '../../functions/contacts/change-contact.ts';
import { verifyContact } from '../../functions/contacts/verify-contact.ts';
import { consents } from '../../functions/consents/workflow.ts';
import { giveConsent } from '../../functions/consents/give-consent.ts';
import { listConsents } from '../../functions/consents/list-consents.ts';
import { withdrawConsent } from '../../functions/consents/withdraw-consent.ts';
import { contacts } from '../../functions/contacts/workflow.ts';
import { announceDocument } from '../../functions/documents/announce-document.ts';
import { getDocument } from '../../functions/documents/get-document.ts';
import { listDocuments } from '../../functions/documents/list-documents.ts';
import { documents } from '../../functions/documents/workflow.ts';
import { exportPersonalData } from '../../functions/personal-data/export-personal-data.ts';
import { personalData } from '../../functions/personal-data/workflow.ts';
import { requestOtp } from '../../functions/otp/request-otp.ts';
import { resendOtp } from '../../functions/otp/resend-otp.ts';
import { otp } from '../../functions/otp/workflow.ts';
import { changePassword } from '../../functions/passwords/change-password.ts';
import { resetPassword } from '../../functions/passwords/reset-password.ts';
import { passwords } from '../../functions/passwords/workflow.ts';
import { handlers as securityHandlers } from '../../functions/security-settings/handlers.ts';
import { securitySettingsPages } from '../../functions/security-settings/workflow.ts';
import { answerChallenge } from '../../functions/sessions/answer-challenge.ts';
import { endOtherSessions } from '../../functions/sessions/end-other-sessions.ts';
import { endSession } from '../../functions/sessions/end-session.ts';
import { listSessions } from '../../functions/sessions/list-sessions.ts';
import { logInWithOtp } from '../../functions/sessions/log-in-with-otp.ts';
import { logIn } from '../../functions/sessions/log-in.ts';
import { logOut } from '../../functions/sessions/log-out.ts';
import { refreshSession } from '../../functions/sessions/refresh-session.ts';
import { sendChallengeCode } from '../../functions/sessions/send-challenge-code.ts';
import { handlers as userViewsHandlers } from '../../functions/user-views/handlers.ts';
import { userViews } from '../../functions/user-views/workflow.ts';
import { handlers as userHandlers } from '../../functions/users/handlers.ts';
import { users } from '../../functions/users/workflow.ts';
import { sessions } from '../../functions/sessions/workflow.ts';
import type { Outside } from './chaos/misfortune.ts';
import { declaredActions } from './declared-actions.ts';
import { memoryDirectory } from './directory.ts';
import { syntheticEkyc } from './ekyc.ts';
import { memoryVerifier } from './bank-verifier.ts';
import { memoryAadhaarProviders } from './aadhaar-providers.ts';
import { memoryFaces } from './faces.ts';
import { memoryRegistry } from './pan-registry.ts';
import { memoryDocuments } from './documents.ts';
import { memorySeals } from './seals.ts';
import { memoryVault } from './vault.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ISSUER = 'https://api.test';
/** Data, and the same for every test. */
const banks = bundledIfscDirectory();

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

export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown> & { code?: string };
};

export type Call = {
  body?: unknown;
  token?: string;
  /** Of an admin's ID token, as the gateway hands them over: see support/admins.ts. */
  claims?: Readonly<Record<string, string>>;
  ip?: string;
  headers?: Record<string, string>;
  query?: Record<string, string | string[]>;
};

/** The whole API in one process, over the memory table unless given another; its clock, inbox and costs in the test's hands. */
export const testApp = async ({
  driver = memoryDriver(),
  start = '2026-11-22T06:30:00.000Z',
  endpoint = 'regional',
  policy: overrides = {},
  hasProviders = true,
  outside = (_, port) => port,
}: {
  driver?: Driver;
  start?: IsoTime;
  endpoint?: Environment['ENDPOINT'];
  policy?: Partial<Policy>;
  hasProviders?: boolean;
  /** What stands between the API and each of its dependencies: see support/chaos. */
  outside?: Outside;
} = {}) => {
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
    idempotency: idempotency(store, mac('idempotency/v1')),
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

  type Handle = (event: APIGatewayProxyEvent, context: unknown) => Promise<APIGatewayProxyResult>;
  const wired = <W extends Workflow, D>(workflow: W, handlers: Handlers<W, D>, deps: D): [string, Handle] => [
    workflow.name,
    serve(workflow, handlers, base, () => Promise.resolve({ deps, ...around })) as unknown as Handle,
  ];
  const publicKeys = () => Promise.resolve(keys);
  const openApi = () => Promise.resolve({ openapi: '3.0.3' });
  const handlers = new Map<string, Handle>([
    wired(
      healthAndChoices,
      { getHealth, getChoices, getNotices, getOpenApi, getJwks },
      { version: 'test', tokenKeys: { publicKeys }, openApi },
    ),
    wired(ifsc, { getIfsc }, { directory: banks, policy }),
    wired(
      registration,
      { startRegistration, resendCodes, verifyContacts, getProgress, putPersonal },
      { ...shared, messages },
    ),
    wired(
      sessions,
      {
        logIn,
        logInWithOtp,
        sendChallengeCode,
        answerChallenge,
        refreshSession,
        listSessions,
        endOtherSessions,
        endSession,
        logOut,
      },
      { ...shared, messages },
    ),
    wired(otp, { requestOtp, resendOtp }, { ...shared, messages }),
    wired(passwords, { changePassword, resetPassword }, { ...shared, messages }),
    wired(contacts, { changeContact, verifyContact }, { ...shared, messages }),
    wired(profile, { getProfile, patchProfile, closeAccount }, { ...shared, messages }),
    wired(securitySettingsPages, securityHandlers, { ...shared, messages }),
    wired(consents, { listConsents, giveConsent, withdrawConsent }, { store }),
    wired(
      documents,
      { announceDocument, listDocuments, getDocument },
      { store, documents: fileStore, ids: randomIds, policy },
    ),
    wired(personalData, { exportPersonalData }, { store, ids: randomIds, policy }),
    wired(adminMe, { getAdmin }, { store }),
    wired(branches, branchHandlers, { store, ids: randomIds }),
    wired(auditSearch, auditHandlers, { store, seals: outside('documents', seals.files) }),
    wired(auditExports, exportHandlers, { store, ids: randomIds, policy, links }),
    wired(logins, loginsHandlers, { store }),
    wired(otpRecords, otpRecordsHandlers, { store }),
    wired(registrations, registrationsHandlers, { store }),
    wired(features, featureHandlers, { store }),
    wired(userViews, userViewsHandlers, { store }),
    wired(users, userHandlers, {
      ...shared,
      messages,
      directory: outside('directory', directory.directory),
      withBranchNames: branchNames(store),
    }),
    wired(accessControl, accessHandlers, { store }),
    wired(myAccess, { getAccess }, { store }),
    wired(myAudit, { listMyAudit }, { store }),
    wired(myLogins, { listMyLogins }, { store }),
    wired(myKyc, { getKyc }, { store }),
    wired(kycAadhaar, aadhaarHandlers, {
      ...shared,
      log,
      documents: fileStore,
      offlineEkyc: syntheticEkyc(policy),
      aadhaarOtp: hasProviders ? outside('provider', providers.aadhaarOtp) : undefined,
      digilocker: hasProviders ? outside('provider', providers.digilocker) : undefined,
      redirectUrls: ['https://app.test/kyc', 'https://other.test/kyc'],
    }),
    wired(kycReview, reviewHandlers, { ...shared, messages, documents: fileStore }),
    wired(kycPan, panHandlers, { ...shared, log, panRegistry: outside('provider', registry.registry) }),
    wired(kycWebhooks, { receiveWebhook }, { ...shared, messages, log, bankVerifier }),
    wired(kycBusiness, businessHandlers, {
      ...shared,
      messages,
      documents: fileStore,
      faceDetector: outside('provider', faces.detector),
    }),
    wired(kycBank, bankHandlers, {
      ...shared,
      log,
      messages,
      ifscDirectory: banks,
      bankVerifier,
    }),
  ]);

  const paths = workflows.flatMap(({ name, routes }) => Object.values(routes).map(({ path }) => ({ name, path })));
  const literalFirst = (path: string) => path.split('/').filter((part) => part.startsWith('{')).length;
  const matching = (path: string) =>
    paths
      .map((one) => ({
        ...one,
        found: new RegExp(`^${one.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path),
      }))
      .filter(({ found }) => found !== null)
      .sort((left, right) => literalFirst(left.path) - literalFirst(right.path))[0];

  /** One event to one function, by name. */
  const invoke = async (name: string, event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const result = await handlers.get(name)!(event, {});
    noting.check();
    return result;
  };

  /** One request, as API Gateway would hand it to the function. A string body is sent as it is. */
  const request = async (
    method: string,
    path: string,
    { body, token, claims, ip = '203.0.113.7', headers = {}, query }: Call = {},
  ): Promise<Answer> => {
    const match = matching(path);
    const event = {
      httpMethod: method,
      resource: match?.path ?? '/{proxy+}',
      path,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      pathParameters: match?.found?.groups ? Object.fromEntries(Object.entries(match.found.groups)) : null,
      multiValueQueryStringParameters: query
        ? Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()]))
        : null,
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: {
        requestId: randomUUID(),
        identity: { sourceIp: ip, userAgent: 'test/1.0' },
        authorizer: claims ? { claims } : null,
      },
    } as unknown as APIGatewayProxyEvent;
    const result = await invoke(match?.name ?? healthAndChoices.name, event);
    return {
      status: result.statusCode,
      headers: (result.headers ?? {}) as Record<string, string>,
      body: (result.body === '' ? {} : JSON.parse(result.body)) as Answer['body'],
    };
  };

  return {
    request,
    invoke,
    store,
    otps,
    policy,
    outbox,
    lines,
    faults,
    spent,
    hanging: () => hanging,
    /** Where addresses are, for the test to say; and what the vault opened. */
    places,
    /** Files that were uploaded and kept. */
    files,
    /** Seals of the audit log. */
    seals,
    /** Who is in the admins' directory, and when it fails. */
    directory,
    /** What the PAN registry answers, and was asked. */
    registry,
    /** What the provider of transfers answers, and was asked. */
    bank,
    /** What providers of Aadhaar codes and DigiLocker answer, and were asked. */
    providers,
    /** What faces are found in pictures. */
    faces,
    vault,
    messages,
    metrics,
    ids: randomIds,
    opened,
    vaultCalls,
    counted,
    signatures: () => signatures,
    now,
    advance: (milliseconds: number) => (at = later(at, milliseconds)),
    /** What `work` cost: calls, steps in sequence, signatures. */
    cost: async (work: () => Promise<unknown>) => {
      const before = { ...spent, signatures };
      await work();
      return {
        calls: spent.calls - before.calls,
        steps: spent.steps - before.steps,
        readUnits: spent.readUnits - before.readUnits,
        writeUnits: spent.writeUnits - before.writeUnits,
        signatures: signatures - before.signatures,
      };
    },
  };
};

export type TestApp = Awaited<ReturnType<typeof testApp>>;
