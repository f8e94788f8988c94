import type { LoginStatus, Platform } from '../../domain/choices.ts';
import { maskText } from '../../domain/identifiers/mask.ts';
import type { RecordId } from '../../domain/identifiers/record-id.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { noRisk, type Risk } from '../../domain/sign-in/risk.ts';
import { dayInIndia, secondsUntil, type IsoTime } from '../../domain/time.ts';
import { loginActivity, type LoginActivity } from '../../entities/login-activity.ts';
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
  /** In more words than the status has. */
  failureReason?: string;
  method: 'password' | 'otp' | 'refresh';
  platform: Platform;
  device: DeviceInfo | undefined;
  client: { ip: string; userAgent: string | undefined };
  location?: LoginActivity['locationInfo'];
  risk?: Risk;
  sessionId?: string;
  at: IsoTime;
};

/** Attempts that name nobody are spread by day, so that a flood of them stays in no one partition. */
const partitionOf = ({ userCode, id, at }: LoginAttempt): string =>
  userCode ?? `ANON-${dayInIndia(at)}-${shardOf(id, '') % SHARDS}`;

/** Notes an attempt to log in, whatever came of it. */
export const noteLogin = (attempt: LoginAttempt, stamp: Stamp) => {
  const { id, userCode, identifier, status, method, platform, device, client, sessionId, at } = attempt;
  const { failureReason = status === 'success' ? undefined : status, location, risk = noRisk } = attempt;
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
      locationInfo: location,
      status,
      failureReason,
      sessionId,
      platform,
      method,
      loginTimestamp: at,
      isSuspicious: risk.isSuspicious,
      riskScore: risk.score,
      riskReasons: risk.reasons,
    },
    stamp,
  );
};

type LoginKey = { userCode: UserCode; loginKey: Session['loginKey'] };

const keyOf = ({ userCode, loginKey }: LoginKey) => ({
  partition: userCode,
  loginTimestamp: loginKey.timestamp,
  id: loginKey.id,
});

/** A challenged sign-in was answered: what was noted as lacking its second factor succeeded after all. */
export const completeLogin = (login: LoginKey, sessionId: string, stamp: Stamp) =>
  patch(loginActivity, keyOf(login), { set: { status: 'success', sessionId }, remove: ['failureReason'] }, stamp);

/** Says more precisely why a sign-in failed at its second factor. */
export const failLogin = (login: LoginKey, failureReason: string, stamp: Stamp) =>
  patch(loginActivity, keyOf(login), { set: { failureReason } }, stamp);

/** Closes the activity of a session that ends, with its length in seconds. */
export const closeLogin = (session: Session, at: IsoTime, stamp: Stamp) =>
  patch(
    loginActivity,
    keyOf(session),
    { set: { logoutTimestamp: at, sessionDuration: secondsUntil(session.loginKey.timestamp, at) } },
    stamp,
  );

/** Closes the activity of a session whose refresh token was replayed, and marks it. */
export const closeSuspicious = (session: Session, at: IsoTime, stamp: Stamp) =>
  patch(
    loginActivity,
    keyOf(session),
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
