import type { Policy } from './policy.ts';
import { later, type IsoTime } from './time.ts';

/** The failure counter of a user or of an identifier that names nobody. Absent fields: nothing has failed yet. */
export type Failures = {
  failedLoginAttempts?: number | undefined;
  failureWindowEndsAt?: IsoTime | undefined;
  accountLockedUntil?: IsoTime | undefined;
  lockLevel?: number | undefined;
};

/**
 * Until when a counter refuses every attempt. A window that is used up refuses until it ends even if the process that
 * should have written the lock died.
 * @returns undefined when an attempt may be made
 */
export const lockedUntil = (
  counter: Failures | undefined,
  at: IsoTime,
  { failures }: Policy['lockout'],
): IsoTime | undefined => {
  const { accountLockedUntil, failureWindowEndsAt, failedLoginAttempts = 0 } = counter ?? {};
  if (accountLockedUntil !== undefined && accountLockedUntil > at) return accountLockedUntil;
  const usedUp = failedLoginAttempts >= failures && failureWindowEndsAt !== undefined && failureWindowEndsAt > at;
  return usedUp ? failureWindowEndsAt : undefined;
};

/** The end of the lock that a failure brings, doubling with each lock before it. @returns undefined when it is not yet the last one */
export const lockAfter = (
  { failedLoginAttempts = 0, lockLevel = 0 }: Failures,
  at: IsoTime,
  { failures, firstLockMs, longestLockMs }: Policy['lockout'],
): IsoTime | undefined =>
  failedLoginAttempts < failures ? undefined : later(at, Math.min(firstLockMs * 2 ** lockLevel, longestLockMs));
