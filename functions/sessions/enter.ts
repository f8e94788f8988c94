import { noteLogin } from '../../shared/adapters/table/logins.ts';
import { owing } from '../../shared/adapters/table/owed-notices.ts';
import type { Person } from '../../shared/adapters/table/people.ts';
import type { Platform } from '../../shared/domain/choices.ts';
import type { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import type { Risk } from '../../shared/domain/sign-in/risk.ts';
import { challengeMethods, isTwofold, type Contact, type Held } from '../../shared/domain/sign-in/second-factor.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import type { Credentials } from '../../shared/entities/credentials.ts';
import type { DeviceInfo } from '../../shared/entities/parts.ts';
import { signInChallenge } from '../../shared/entities/sign-in-challenge.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { isNewDevice, openSession } from '../../shared/http/open-session.ts';
import { reply, type RequestOf } from '../../shared/http/route.ts';
import { create, type Write } from '../../shared/store/writes.ts';
import { newDevice, suspiciousSignIn } from './alerts.ts';
import type { SessionDeps } from './deps.ts';
import type { Client, Surroundings } from './judge.ts';
import type { sessions } from './workflow.ts';

/** Somebody whose first factor was right and who may come in. */
export type FirstFactor = {
  person: Person;
  secret: Credentials | undefined;
  platform: Platform;
  device: { info: DeviceInfo | undefined; knownId: Ulid | undefined };
  client: Client;
  identifier: string;
  method: 'password' | 'otp';
  /** The contacts whose codes were the first factor. */
  provenContacts: readonly Contact[];
  clearsFailures: boolean;
  risk: Risk;
  around: Surroundings;
  at: IsoTime;
  stamp: RequestOf<(typeof sessions)['routes']['logIn']>['stamp'];
};

/** A password that was just reset proves no more than the contact that reset it. */
const provenBy = ({ method, provenContacts, person: { habits } }: FirstFactor): readonly Contact[] =>
  method === 'password' && habits?.resetBy !== undefined && habits.resetBy !== 'both'
    ? [habits.resetBy]
    : provenContacts;

const REFUSED = { kind: 'refused' } as const;

/** Writes down that the first factor was right and the second is awaited. The login stands as failed until it comes. */
const challenge = async (deps: SessionDeps, first: FirstFactor, held: Held, others: Record<string, Write>) => {
  const { store, ids, policy } = deps;
  const { person, platform, device, client, identifier, method, clearsFailures, risk, around, at, stamp } = first;
  const { userCode } = person.account;
  const proven = provenBy(first);
  const methods = challengeMethods(held, proven);
  if (methods.length === 0) return REFUSED;
  const challengeId = ids.record(at);
  const loginKey = { timestamp: at, id: ids.record(at) };
  const { anonymous: _, ...location } = around.place;
  const body = {
    challengeId,
    reason: person.security.twoFactorEnabled ? ('two_factor' as const) : ('risk' as const),
    methods,
    expiresAt: later(at, policy.challenge.lifeMs),
  };
  const outcome = await store.commit(at, {
    ...others,
    challenge: create(signInChallenge, {
      ...body,
      userCode,
      method,
      provenContacts: [...proven],
      lastPasswordChange: person.security.lastPasswordChange,
      clearsFailures,
      identifier,
      platform,
      deviceInfo: device.info,
      knownDeviceId: device.knownId,
      locationInfo: location,
      loginKey,
      attemptCount: 0,
      status: 'active',
    }),
    login: noteLogin(
      {
        ...{ id: loginKey.id, userCode, identifier, method, platform, device: device.info, client, location, risk, at },
        status: 'failed_two_factor',
        failureReason: 'second_factor_awaited',
      },
      stamp('login', { actor: userCode, reason: 'second_factor_awaited' }),
    ),
  });
  return outcome.kind === 'done' ? { kind: 'entered' as const, answer: reply(202, body) } : REFUSED;
};

/**
 * The way in after a right first factor: a session, or a challenge where a second factor is switched on or the risk asks
 * for one. `others` are written with either; `refused` means that they no longer held.
 */
export const enter = async (deps: SessionDeps, first: FirstFactor, others: Record<string, Write>) => {
  const { person, secret, device, client, provenContacts, risk, around, at } = first;
  const { security, account } = person;
  const held = { enabled: security.twoFactorMethods, hasRecoveryCodes: (secret?.recoveryCodeHashes ?? []).length > 0 };
  const twofold = isTwofold(held, provenContacts);
  const signIn = { device: device.info, place: around.place, ip: client.ip, provenContacts, at };

  const suspicion = risk.isSuspicious ? suspiciousSignIn(deps.ids, person, signIn) : [];

  if ((security.twoFactorEnabled || risk.isSuspicious) && !twofold) {
    const challenged = await challenge(deps, first, held, { ...others, ...owing(suspicion, at) });
    if (challenged.kind === 'entered' && suspicion.length > 0) await tell(deps, suspicion);
    return challenged;
  }

  const { anonymous: _, ...location } = around.place;
  const assurance = twofold && security.twoFactorEnabled ? 'two_factor' : first.method;
  const stamp = first.stamp('login', { actor: account.userCode });
  const isStrange = isNewDevice(device) || (device.info === undefined && !around.knowsNetwork);
  const notices = !risk.isSuspicious && isStrange ? newDevice(deps.ids, person, signIn) : suspicion;
  const { outcome, body } = await openSession(
    deps,
    { ...person, ...first, location, assurance, stamp },
    { ...others, ...owing(notices, at) },
  );
  if (outcome.kind !== 'done') return REFUSED;
  if (notices.length > 0) await tell(deps, notices);
  return { kind: 'entered' as const, answer: reply(201, body) };
};
