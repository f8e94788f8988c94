import type * as z from 'zod';
import type { Counter, LoginAttempts } from '../adapters/table/attempts.ts';
import type { DeviceTable } from '../adapters/table/devices.ts';
import { noteLogin } from '../adapters/table/logins.ts';
import type { SessionTable } from '../adapters/table/sessions.ts';
import type { Platform } from '../domain/choices.ts';
import { deviceTokenText, type DeviceToken } from '../domain/device-token.ts';
import type { IsoTime } from '../domain/time.ts';
import type { LiveSessions } from '../entities/live-sessions.ts';
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
  registrationStep: number;
  platform: Platform;
  /** The device as its app describes it, and its token if that was proven to be good. */
  device: { info: DeviceInfo | undefined; proven: DeviceToken | undefined };
  client: { ip: string; userAgent: string | undefined };
  identifier: string;
  method: 'password' | 'otp';
  assurance: Session['assurance'];
  /** The counter the attempt was paid on. */
  used?: Counter | undefined;
  at: IsoTime;
  stamp: Stamp;
};

export type Opened<Ws extends Record<string, Write>> = { outcome: Committed<Ws>; body: z.input<typeof SessionReply> };

/**
 * Opens a session: the one way in, whatever proved the person. Session, login activity, device and counters are written
 * in one transaction with `others`. The token is signed first, so that an outage of the key service leaves nothing behind.
 */
export const openSession = async <Ws extends Record<string, Write>>(
  { sessions, devices, attempts, tokens, ids }: OpeningDeps,
  {
    account,
    live,
    registrationStep,
    platform,
    device,
    client,
    identifier,
    method,
    assurance,
    used,
    at,
    stamp,
  }: Entrance,
  others: Ws,
): Promise<Opened<Ws>> => {
  const { userCode } = account;
  const loginId = ids.record(at);
  const sessionId = ids.record(at);
  const { info, proven } = device;
  const { record, secret } = sessions.draft({
    sessionId,
    userCode,
    platform,
    device: info,
    ip: client.ip,
    assurance,
    loginId,
    at,
  });
  const introduced = !proven && info ? devices.introduced(userCode, ids.record(at), info, at) : undefined;
  const seen = proven ? devices.seen(userCode, proven.deviceId, at) : introduced?.write;
  const body = await sessionReply(tokens, { session: record, secret, account, registrationStep, at });
  const outcome = await sessions.open(record, live, at, {
    ...others,
    ...(seen && { device: seen }),
    login: noteLogin(
      { id: loginId, userCode, identifier, status: 'success', method, platform, device: info, client, sessionId, at },
      stamp,
    ),
    activity: attempts.noted(userCode, { at, ip: client.ip, used }),
  });
  return { outcome, body: { ...body, ...(introduced && { deviceToken: deviceTokenText(introduced.token) }) } };
};
