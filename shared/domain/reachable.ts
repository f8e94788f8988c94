import type { UserRole } from './choices.ts';

type Standing = {
  role: UserRole;
  isActive: boolean;
  isEmailVerified: boolean;
  userBlocked: boolean;
  deletedAt?: string | undefined;
};

/** Whether notices reach somebody: contacts that were never proved, and accounts that cannot sign in, are told nothing. */
export const isReachable = <A extends Standing>(account: A | undefined): account is A =>
  account?.deletedAt === undefined &&
  account?.isActive === true &&
  account.isEmailVerified &&
  !account.userBlocked &&
  account.role === 'user';
