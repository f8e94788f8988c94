import type { AccessLevel } from '../choices.ts';
import type { IsoTime } from '../time.ts';
import { isInRanges } from '../identifiers/ip-range.ts';
import { covers, type Action } from './levels.ts';

export type PlatformGrant = {
  isAllowed: boolean;
  accessLevel: AccessLevel;
  allowedIpRanges?: readonly string[] | undefined;
  expiresAt?: IsoTime | undefined;
  revokedAt?: IsoTime | undefined;
};

export type AccountStanding = {
  isActive: boolean;
  userBlocked: boolean;
  blockedUntil?: IsoTime | undefined;
};

export type PlatformDecision =
  | { kind: 'allowed' }
  | { kind: 'denied'; code: 'account_inactive' | 'account_blocked' | 'platform_denied' | 'ip_denied' };

type Question = {
  account: AccountStanding;
  grant: PlatformGrant | undefined;
  /** The user's own whitelist; empty allows every address. */
  whitelist: readonly string[];
  ip: string;
  at: IsoTime;
  /** Absent: the act is allowed at any level (logging out). */
  action?: Action | undefined;
};

const denied = (code: Extract<PlatformDecision, { kind: 'denied' }>['code']): PlatformDecision => ({
  kind: 'denied',
  code,
});

/** Whether a block is in force: `blockedUntil` in the past has lifted it, whether or not a sweeper came by. */
const isBlocked = ({ userBlocked, blockedUntil }: AccountStanding, at: IsoTime): boolean =>
  userBlocked && (blockedUntil === undefined || blockedUntil > at);

/**
 * May this account act on this platform, from this address, at this moment? Checks run in the order of the rules
 * (inactive, blocked, platform, address), and the first that fails answers. Nothing granted means denied.
 */
export const decidePlatform = ({ account, grant, whitelist, ip, at, action }: Question): PlatformDecision => {
  if (!account.isActive) return denied('account_inactive');
  if (isBlocked(account, at)) return denied('account_blocked');
  const live =
    grant?.isAllowed === true &&
    grant.revokedAt === undefined &&
    (grant.expiresAt === undefined || grant.expiresAt > at);
  if (!live) return denied('platform_denied');
  if (action !== undefined && !covers(grant.accessLevel, action)) return denied('platform_denied');
  const outside = [grant.allowedIpRanges ?? [], whitelist].some(
    (ranges) => ranges.length > 0 && !isInRanges(ip, ranges),
  );
  if (outside) return denied('ip_denied');
  return { kind: 'allowed' };
};
