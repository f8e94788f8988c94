import type { AccessLevel } from '../choices.ts';
import type { IsoTime } from '../time.ts';
import { isInRanges } from '../identifiers/ip-range.ts';
import { statusAt } from './in-force.ts';
import { covers, type Action } from './levels.ts';

export type PlatformGrant = {
  isAllowed: boolean;
  accessLevel: AccessLevel;
  allowedIpRanges?: readonly string[] | undefined;
  status?: 'active' | 'revoked' | 'expired' | undefined;
  expiresAt?: IsoTime | undefined;
  revokedAt?: IsoTime | undefined;
};

export type AccountStanding = {
  isActive: boolean;
  userBlocked: boolean;
  blockedUntil?: IsoTime | undefined;
};

/** What a platform is denied for, the first that applies, and the problem it is answered with. */
const problemOf = {
  account_inactive: 'account_inactive',
  account_blocked: 'account_blocked',
  not_granted: 'platform_denied',
  explicitly_denied: 'platform_denied',
  revoked: 'platform_denied',
  expired: 'platform_denied',
  level_too_low: 'platform_denied',
  outside_platform_ranges: 'ip_denied',
  outside_own_whitelist: 'ip_denied',
} as const;

export type PlatformDenial = keyof typeof problemOf;

/** Why a platform is allowed or denied; `explain` shows it as it is. */
export type PlatformDecision =
  | { kind: 'allowed'; because: 'granted'; level: AccessLevel }
  | { kind: 'denied'; because: PlatformDenial; code: (typeof problemOf)[PlatformDenial] };

type Question = {
  account: AccountStanding;
  grant: PlatformGrant | undefined;
  /** The user's own whitelist; empty allows every address. */
  whitelist: readonly string[];
  /** Absent: from wherever it is allowed. */
  ip?: string | undefined;
  at: IsoTime;
  /** Absent: the act is allowed at any level (logging out). */
  action?: Action | undefined;
};

/** Whether a block is in force: `blockedUntil` in the past has lifted it, whether or not a sweeper came by. */
const isBlocked = ({ userBlocked, blockedUntil }: AccountStanding, at: IsoTime): boolean =>
  userBlocked && (blockedUntil === undefined || blockedUntil > at);

const isOutside = (ip: string | undefined, ranges: readonly string[]): boolean =>
  ip !== undefined && ranges.length > 0 && !isInRanges(ip, ranges);

/** What ended or denies a grant. @returns undefined when it is live */
const endOf = (grant: PlatformGrant, at: IsoTime): PlatformDenial | undefined => {
  const status = statusAt({ ...grant, status: grant.status ?? 'active' }, at);
  if (status !== 'active') return status;
  return grant.isAllowed ? undefined : 'explicitly_denied';
};

const denied = (because: PlatformDenial): Extract<PlatformDecision, { kind: 'denied' }> => ({
  kind: 'denied',
  because,
  code: problemOf[because],
});

/** What stops an account everywhere. @returns undefined when it is in good standing */
export const decideStanding = (
  account: AccountStanding,
  at: IsoTime,
): Extract<PlatformDecision, { kind: 'denied' }> | undefined => {
  if (!account.isActive) return denied('account_inactive');
  return isBlocked(account, at) ? denied('account_blocked') : undefined;
};

/**
 * May this account act on this platform, from this address, at this moment? Checks run in the order of the rules
 * (inactive, blocked, platform, address), and the first that fails answers. Nothing granted means denied.
 */
export const decidePlatform = ({ account, grant, whitelist, ip, at, action }: Question): PlatformDecision => {
  const stopped = decideStanding(account, at);
  if (stopped) return stopped;
  if (!grant) return denied('not_granted');
  const end = endOf(grant, at);
  if (end) return denied(end);
  if (action !== undefined && !covers(grant.accessLevel, action)) return denied('level_too_low');
  if (isOutside(ip, grant.allowedIpRanges ?? [])) return denied('outside_platform_ranges');
  if (isOutside(ip, whitelist)) return denied('outside_own_whitelist');
  return { kind: 'allowed', because: 'granted', level: grant.accessLevel };
};
