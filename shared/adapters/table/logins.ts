import type { LoginStatus, Platform } from '../../domain/choices.ts';
import { maskText } from '../../domain/identifiers/mask.ts';
import type { RecordId } from '../../domain/identifiers/record-id.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { dayInIndia, secondsUntil, type IsoTime } from '../../domain/time.ts';
import { loginActivity } from '../../entities/login-activity.ts';
import type { DeviceInfo } from '../../entities/parts.ts';
import type { Session } from '../../entities/session.ts';
import { SHARDS, shardOf } from '../../store/entity.ts';
import type { Stamp } from '../../store/stamp.ts';
import { create, patch } from '../../store/writes.ts';

export type LoginAttempt = {
  id: RecordId;
  /** Absent when the identifier belongs to nobody. */
  userCode: UserCode | undefined;
  identifier: string;
  status: LoginStatus;
  method: 'password' | 'otp' | 'refresh';
  platform: Platform;
  device: DeviceInfo | undefined;
  client: { ip: string; userAgent: string | undefined };
  sessionId?: string;
  at: IsoTime;
};

/** Attempts that name nobody are spread by day, so that a flood of them stays in no one partition. */
const partitionOf = ({ userCode, id, at }: LoginAttempt): string =>
  userCode ?? `ANON-${dayInIndia(at)}-${shardOf(id, '') % SHARDS}`;

/** Notes an attempt to log in, whatever came of it. */
export const noteLogin = (attempt: LoginAttempt, stamp: Stamp) => {
  const { id, userCode, identifier, status, method, platform, device, client, sessionId, at } = attempt;
  return create(
    loginActivity,
    {
      id,
      partition: partitionOf(attempt),
      userCode,
      loginIdentifier: userCode === undefined ? maskText(identifier, 2, 2, '*') : identifier,
      ipAddress: client.ip,
      userAgent: client.userAgent,
      deviceInfo: device,
      status,
      failureReason: status === 'success' ? undefined : status,
      sessionId,
      platform,
      method,
      loginTimestamp: at,
      isSuspicious: false,
      riskScore: 0,
      riskReasons: [],
    },
    stamp,
  );
};

const loginOf = ({ userCode, loginKey }: Session) => ({
  partition: userCode,
  loginTimestamp: loginKey.timestamp,
  id: loginKey.id,
});

/** Closes the activity of a session that ends, with its length in seconds. */
export const closeLogin = (session: Session, at: IsoTime, stamp: Stamp) =>
  patch(
    loginActivity,
    loginOf(session),
    { set: { logoutTimestamp: at, sessionDuration: secondsUntil(session.loginKey.timestamp, at) } },
    stamp,
  );

/** Closes the activity of a session whose refresh token was replayed, and marks it. */
export const closeSuspicious = (session: Session, at: IsoTime, stamp: Stamp) =>
  patch(
    loginActivity,
    loginOf(session),
    {
      set: {
        logoutTimestamp: at,
        sessionDuration: secondsUntil(session.loginKey.timestamp, at),
        isSuspicious: true,
        riskReasons: ['refresh_token_replayed'],
      },
    },
    stamp,
  );
