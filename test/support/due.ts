import { randomIds } from '../../shared/adapters/ids.ts';
import { grantBegins } from '../../shared/adapters/table/features.ts';
import { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import { hourOf, hours, later, minutes, type IsoTime } from '../../shared/domain/time.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { session } from '../../shared/entities/session.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import type { Fields } from '../../shared/store/entity.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { create } from '../../shared/store/writes.ts';
import { sampleOf } from './sample-of.ts';

/** Things that fall due, written as their workflows would write them. */
export const stampAt = (at: IsoTime): Stamp => ({ action: 'create', actorType: 'system', at });

/** A code that expires at a moment. */
export const otpUntil = async (store: Store, expiresAt: IsoTime, more: Partial<Fields<typeof otpRecord>> = {}) => {
  const at = later(expiresAt, -minutes(10));
  const record = {
    ...sampleOf(otpRecord.schema),
    id: randomIds.record(at),
    isUsed: false,
    verifiedAt: undefined,
    sentAt: at,
    expiresAt,
    dueHour: hourOf(expiresAt),
    status: 'active' as const,
    ...more,
  };
  await store.write(at, create(otpRecord, record, stampAt(at)));
  return record;
};

/** An account in good standing. */
export const person = async (store: Store, at: IsoTime, more: Partial<Fields<typeof userAccount>> = {}) => {
  const account = {
    ...sampleOf(userAccount.schema, false),
    userCode: randomIds.userCode(),
    role: 'user' as const,
    isActive: true,
    isEmailVerified: true,
    userBlocked: false,
    ...more,
  };
  await store.write(at, create(userAccount, account, stampAt(at)));
  return account;
};

/** Somebody blocked until a moment. */
export const blockedUntil = (store: Store, until: IsoTime) =>
  person(store, later(until, -hours(5)), {
    userBlocked: true,
    blockedAt: later(until, -hours(5)),
    blockedBy: 'ABC234',
    userBlockReason: 'asked us to',
    blockedUntil: until,
    unblockHour: hourOf(until),
  });

/** Somebody whose password expires on a day. */
export const passwordUntil = async (
  store: Store,
  passwordExpiryDay: string,
  at: IsoTime,
  more: Partial<Fields<typeof userAccount>> = {},
) => {
  const account = await person(store, at, more);
  const { userCode } = account;
  const settings = { ...sampleOf(securitySettings.schema, false), userCode, passwordExpiryDay };
  await store.write(at, create(securitySettings, settings, stampAt(at)));
  return account;
};

/** A session that expires at a moment, with its login; listed as live unless told otherwise. */
export const sessionUntil = async (
  store: Store,
  expiresAt: IsoTime,
  { userCode = randomIds.userCode(), listed = true, lastUsedAt = later(expiresAt, -hours(24)) } = {},
) => {
  const at = later(expiresAt, -hours(48));
  const [sessionId, id] = [randomIds.record(at), randomIds.record(at)];
  const record = {
    ...sampleOf(session.schema, false),
    sessionId,
    userCode,
    lastUsedAt,
    expiresAt,
    absoluteExpiresAt: later(expiresAt, hours(1000)),
    dueHour: hourOf(expiresAt),
    loginKey: { timestamp: at, id },
  };
  const login = {
    ...sampleOf(loginActivity.schema, false),
    id,
    partition: userCode,
    userCode,
    sessionId,
    status: 'success' as const,
    loginTimestamp: at,
  };
  const live = listed ? [{ sessionId, platform: record.platform, createdAt: at }] : [];
  await store.commit(at, {
    session: create(session, record),
    login: create(loginActivity, login, stampAt(at)),
    live: create(liveSessions, { userCode, sessions: live }),
  });
  return { record, login };
};

/** A registration nobody went on with since a moment: proven unless told otherwise. */
export const inactiveSince = async (
  store: Store,
  lastActiveAt: IsoTime,
  more: Partial<Fields<typeof userAccount>> = {},
) => {
  const account = await person(store, lastActiveAt, more);
  const { userCode, branchCode } = account;
  const progress = {
    ...sampleOf(registrationProgress.schema, false),
    userCode,
    branchCode,
    state: 'incomplete' as const,
    abandoned: false,
    startedAt: lastActiveAt,
    lastActiveAt,
  };
  await store.write(lastActiveAt, create(registrationProgress, progress, stampAt(lastActiveAt)));
  return account;
};

const grantEnding = (expiresAt: IsoTime, branchCode: string | undefined) => ({
  userCode: randomIds.userCode(),
  ...(branchCode !== undefined && { branchCode: BranchCode.parse(branchCode) }),
  isAllowed: true,
  accessLevel: 'full' as const,
  grantedBy: 'system',
  grantedAt: later(expiresAt, -hours(5)),
  expiresAt,
  status: 'active' as const,
});

/** Somebody's grant of a platform that ends at a moment. */
export const platformUntil = async (store: Store, expiresAt: IsoTime, branchCode?: string) => {
  const grant = { ...grantEnding(expiresAt, branchCode), platform: 'api' as const, allowedIpRanges: [] };
  await store.write(grant.grantedAt, create(userPlatformAccess, grant, stampAt(grant.grantedAt)));
  return grant;
};

/** Somebody's grant of a feature that ends at a moment, counted by the feature. */
export const featureUntil = async (store: Store, expiresAt: IsoTime, branchCode?: string) => {
  const grant = { ...grantEnding(expiresAt, branchCode), featureCode: FeatureCode.parse('KYC') };
  await store.commit(grant.grantedAt, {
    grant: create(appAccessControl, grant, stampAt(grant.grantedAt)),
    counted: grantBegins(grant.featureCode).granted,
  });
  return grant;
};
