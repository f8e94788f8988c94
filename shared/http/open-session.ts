import type * as z from 'zod';
import { seenFrom } from '../adapters/table/addresses.ts';
import type { LoginAttempts } from '../adapters/table/attempts.ts';
import type { DeviceTable } from '../adapters/table/devices.ts';
import { completeLogin, noteLogin } from '../adapters/table/logins.ts';
import type { SessionTable } from '../adapters/table/sessions.ts';
import type { Platform } from '../domain/choices.ts';
import { deviceTokenText } from '../domain/device-token.ts';
import type { Ulid } from '../domain/identifiers/record-id.ts';
import { withHour, type Risk } from '../domain/sign-in/risk.ts';
import type { Contact } from '../domain/sign-in/second-factor.ts';
import type { IsoTime } from '../domain/time.ts';
import type { Activity } from '../entities/activity.ts';
import type { LiveSessions } from '../entities/live-sessions.ts';
import type { LoginActivity } from '../entities/login-activity.ts';
import type { DeviceInfo } from '../entities/parts.ts';
import type { Session } from '../entities/session.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { Ids } from '../ports/ids.ts';
import type { Stamp } from '../store/stamp.ts';
import type { Committed } from '../store/store.ts';
import type { Write } from '../store/writes.ts';
import type { SessionReply } from './schemas.ts';
import { sessionReply, type TokenIssuer } from './session-reply.ts';

export type OpeningDeps = {
  sessions: SessionTable;
  devices: DeviceTable;
  attempts: LoginAttempts;
  tokens: TokenIssuer;
  ids: Ids;
};

export type Entrance = {
  account: Pick<UserAccount, 'userCode' | 'role' | 'email' | 'mobile' | 'isKycComplete' | 'firstName'>;
  live: LiveSessions | undefined;
  habits: Activity | undefined;
  registrationStep: number;
  platform: Platform;
  /** The device as its app describes it, and which known one it proved to be. */
  device: { info: DeviceInfo | undefined; knownId: Ulid | undefined };
  client: { ip: string; userAgent: string | undefined };
  location?: LoginActivity['locationInfo'];
  identifier: string;
  method: 'password' | 'otp';
  assurance: Session['assurance'];
  provenContacts: readonly Contact[];
  /** The attempt was counted on the user's own failure counter. */
  clearsFailures?: boolean;
  risk?: Risk;
  /** The login that was noted when a second factor was asked for. */
  challenged?: Session['loginKey'];
  at: IsoTime;
  stamp: Stamp;
};

export type Opened<Ws extends Record<string, Write>> = {
  outcome: Committed<Ws>;
  body: z.input<typeof SessionReply>;
};

/** At most this many countries are remembered. */
const COUNTRIES = 20;

/** What later sign-ins are measured by. */
const habitsWith = (
  { hoursSeen = 0, countriesSeen = [] }: Partial<Activity>,
  country: string | undefined,
  at: IsoTime,
) => ({
  hoursSeen: withHour(hoursSeen, at),
  ...(country !== undefined && { countriesSeen: [...new Set([...countriesSeen, country])].slice(-COUNTRIES) }),
});

/** What was shown at the door, for step-up. */
const proofsOf = (assurance: Session['assurance'], method: Entrance['method'], at: IsoTime) => ({
  ...(method === 'password' && { passwordProvenAt: at }),
  ...((method === 'otp' || assurance === 'two_factor') && { codeProvenAt: at }),
});

/** Whether a device is introduced with the session: it says what it is, and proved to be none we know. */
export const isNewDevice = ({ info, knownId }: Entrance['device']): boolean =>
  knownId === undefined && info !== undefined;

/**
 * Opens a session: the one way in, whatever proved the person. Session, login activity, device, address and counters are
 * written in one transaction with `others`. The token is signed first, so that an outage of the key service leaves
 * nothing behind.
 */
export const openSession = async <Ws extends Record<string, Write>>(
  { sessions, devices, attempts, tokens, ids }: OpeningDeps,
  entrance: Entrance,
  others: Ws,
): Promise<Opened<Ws>> => {
  const { account, live, habits = {}, registrationStep, platform, client, location, identifier } = entrance;
  const { method, assurance, provenContacts, clearsFailures = false, risk, challenged, at, stamp } = entrance;
  const { userCode } = account;
  const { info, knownId } = entrance.device;
  const sessionId = ids.record(at);
  const loginKey = challenged ?? { timestamp: at, id: ids.record(at) };
  const draft = { sessionId, userCode, platform, device: info, ip: client.ip, assurance, provenContacts, loginKey, at };
  const { record, secret } = sessions.draft({ ...draft, proofs: proofsOf(assurance, method, at) });
  const introduced = knownId === undefined && info ? devices.introduced(userCode, ids.record(at), info, at) : undefined;
  const seen = knownId === undefined ? introduced?.write : devices.seen(userCode, knownId, at);
  const body = await sessionReply(tokens, { session: record, secret, account, registrationStep, at });
  const noted = {
    userCode,
    identifier,
    status: 'success' as const,
    method,
    platform,
    device: info,
    client,
    sessionId,
    at,
  };
  const outcome = await sessions.open(record, live, at, {
    ...others,
    ...(seen && { device: seen }),
    address: seenFrom(userCode, client.ip, at),
    login: challenged
      ? completeLogin({ userCode, loginKey }, sessionId, stamp)
      : noteLogin({ id: loginKey.id, ...noted, ...(location && { location }), ...(risk && { risk }) }, stamp),
    activity: attempts.noted(userCode, {
      at,
      ip: client.ip,
      clearsFailures,
      habits: habitsWith(habits, location?.country, at),
    }),
  });
  return {
    outcome,
    body: { ...body, ...(introduced && { deviceToken: deviceTokenText(introduced.token) }) },
  };
};
