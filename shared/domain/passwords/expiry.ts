import { dayInIndia, days, later, type IsoTime } from '../time.ts';

/** When a password of this age expires. @returns undefined when it never does (0 days, or no known beginning) */
const expiresAt = (lastPasswordChange: IsoTime | undefined, expiryDays: number): IsoTime | undefined =>
  lastPasswordChange === undefined || expiryDays === 0 ? undefined : later(lastPasswordChange, days(expiryDays));

/** The day in India on which a password expires, for the notices before it. */
export const expiryDay = (lastPasswordChange: IsoTime | undefined, expiryDays: number): string | undefined => {
  const expires = expiresAt(lastPasswordChange, expiryDays);
  return expires === undefined ? undefined : dayInIndia(expires);
};

/** Whether a password is older than its user (and stage) lets it grow. */
export const isPasswordExpired = (
  { lastPasswordChange, passwordExpiryDays }: { lastPasswordChange?: IsoTime | undefined; passwordExpiryDays: number },
  at: IsoTime,
): boolean => {
  const expires = expiresAt(lastPasswordChange, passwordExpiryDays);
  return expires !== undefined && expires <= at;
};
