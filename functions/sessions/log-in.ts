import { noteLogin } from '../../shared/adapters/table/logins.ts';
import { decidePlatform } from '../../shared/domain/access/platform-access.ts';
import type { LoginStatus } from '../../shared/domain/choices.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { verifyPassword } from '../../shared/domain/passwords/verify.ts';
import { secondsUntil } from '../../shared/domain/time.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { standing } from '../../shared/http/authenticate.ts';
import { deviceOf } from '../../shared/http/device.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { sessionReply } from '../../shared/http/session-reply.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Handle } from './deps.ts';
import { readIdentifier, resolve } from './resolve.ts';

/** Everything a login is judged by, read at once. Accounts whose contacts were never proved are nobody's. */
const readUser = async (store: Store, userCode: UserCode | undefined) => {
  if (userCode === undefined) return undefined;
  const [{ account, security, live, platforms }, secret, progress] = await Promise.all([
    store.readTogether(standing, { userCode }),
    store.get(credentials, { userCode }),
    store.get(registrationProgress, { userCode }),
  ]);
  return account?.isEmailVerified === true && security
    ? { account, security, live, platforms, secret, progress }
    : undefined;
};

const statuses = {
  account_inactive: 'failed_inactive',
  account_blocked: 'failed_blocked',
  platform_denied: 'failed_platform',
  ip_denied: 'failed_ip',
} as const satisfies Record<string, LoginStatus>;

/**
 * The attempt is paid before the password is compared, and one argon2 runs whatever the identifier names: unknown,
 * locked and wrong cannot be told apart by what they cost.
 */
export const logIn: Handle<'logIn'> = async ({ body, at, client, stamp }, deps) => {
  const { store, sessions, attempts, tokens, ids } = deps;
  const { platform, password } = body;
  const device = deviceOf(body.device);
  const identifier = readIdentifier(body.identifier);
  const named = await resolve(store, identifier);
  const counter = named
    ? { kind: 'user' as const, userCode: named }
    : { kind: 'nobody' as const, identifierMac: deps.identifierMac(identifier.value) };
  const [paid, user] = await Promise.all([attempts.pay(counter, at), readUser(store, named)]);
  const isRight = await verifyPassword(password, paid.kind === 'paid' ? user?.secret?.passwordHash : undefined);

  const id = ids.record(at);
  const userCode = user?.account.userCode;
  const attempt = {
    id,
    userCode,
    identifier: identifier.value,
    method: 'password' as const,
    platform,
    device,
    client,
    at,
  };
  const on = userCode === undefined ? {} : { actor: userCode };
  const failed = (status: LoginStatus) =>
    store.write(at, noteLogin({ ...attempt, status }, stamp('login', { ...on, reason: status })));

  if (paid.kind === 'locked') {
    await failed('failed_locked');
    return refuse('account_locked', { retryAfterSeconds: secondsUntil(at, paid.until) });
  }
  if (!user || !isRight) {
    await Promise.all([
      attempts.fail(counter, paid.failures, at),
      failed(user ? 'failed_password' : 'failed_not_found'),
    ]);
    return refuse('invalid_credentials');
  }
  const { account, security, live, platforms, progress } = user;
  const decision = decidePlatform({
    account: { ...account, isActive: account.isActive && account.deletedAt === undefined },
    grant: platforms.find((grant) => grant.platform === platform),
    whitelist: security.allowedIpWhitelist,
    ip: client.ip,
    at,
  });
  if (decision.kind === 'denied') {
    await failed(statuses[decision.code]);
    return refuse(decision.code);
  }

  const sessionId = ids.record(at);
  const { record, secret } = sessions.draft({
    sessionId,
    userCode: account.userCode,
    platform,
    device,
    ip: client.ip,
    assurance: 'password',
    loginId: id,
    at,
  });
  const registrationStep = progress?.currentStep ?? 0;
  const opened = await sessionReply(tokens, { session: record, secret, account, registrationStep, at });
  const outcome = await sessions.open(record, live, at, {
    login: noteLogin({ ...attempt, status: 'success', sessionId }, stamp('login', on)),
    activity: attempts.cleared(account.userCode, at, client.ip),
  });
  if (outcome.kind === 'refused') throw new Error('a new session could not be written');
  return reply(201, opened);
};
