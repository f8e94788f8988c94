import * as z from 'zod';

/** What an account is to who looks for it: it has exactly one of these. */
export const AccountStatus = z.enum(['active', 'inactive', 'blocked', 'deleted']);
export type AccountStatus = z.output<typeof AccountStatus>;

type Standing = { isActive: boolean; userBlocked: boolean; deletedAt?: string | undefined };

/** The status of an account: deleted before blocked before inactive. */
export const accountStatus = ({ isActive, userBlocked, deletedAt }: Standing): AccountStatus => {
  if (deletedAt !== undefined) return 'deleted';
  if (userBlocked) return 'blocked';
  return isActive ? 'active' : 'inactive';
};
