import type { IsoTime } from '../../domain/time.ts';
import type { UserAccount } from '../../entities/user-account.ts';
import { userPlatformAccess, type UserPlatformAccess } from '../../entities/user-platform-access.ts';
import type { Stamp } from '../../store/stamp.ts';
import { create, replace } from '../../store/writes.ts';

type Grant = {
  at: IsoTime;
  /** A user code, or `system`. */
  by: string;
  stamp: Stamp;
};

/** Lets an account into the admin panel, whatever was granted or revoked there before. */
export const panelOpened = (
  { userCode, branchCode }: Pick<UserAccount, 'userCode' | 'branchCode'>,
  known: UserPlatformAccess | undefined,
  { at, by, stamp }: Grant,
) => {
  const granted = {
    branchCode,
    isAllowed: true,
    accessLevel: 'full' as const,
    allowedIpRanges: [],
    grantedBy: by,
    grantedAt: at,
    status: 'active' as const,
  };
  const afresh = { ...granted, expiresAt: undefined, revokedAt: undefined, revokedBy: undefined };
  return known
    ? replace(userPlatformAccess, known, afresh, stamp)
    : create(userPlatformAccess, { userCode, platform: 'admin_panel', ...granted }, stamp);
};

/** Takes an account out of the admin panel. */
export const panelClosed = (known: UserPlatformAccess, { at, by, stamp }: Grant) =>
  replace(userPlatformAccess, known, { isAllowed: false, status: 'revoked', revokedAt: at, revokedBy: by }, stamp);
