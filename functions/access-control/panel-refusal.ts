import type { AccessLevel, UserRole } from '../../shared/domain/choices.ts';
import { isStaff, isSuperuser } from '../../shared/domain/account.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { refuse } from '../../shared/http/route.ts';

type Wanted = { isAllowed: boolean; accessLevel: AccessLevel; expiresAt?: IsoTime | undefined };

/**
 * What cannot be done with the admin panel of somebody of this role. Users have none: it comes with the role. That of a
 * super_admin is whole and does not end: two who shut each other out would leave nobody to let them in again, so a
 * super_admin is demoted or blocked instead, which the guard of the last one watches over.
 * @param wanted absent: the grant is to end
 */
export const panelRefusal = (role: UserRole, wanted?: Wanted) => {
  const isWhole = wanted?.isAllowed === true && wanted.accessLevel === 'full' && wanted.expiresAt === undefined;
  const isRefused = (wanted !== undefined && !isStaff(role)) || (isSuperuser(role) && !isWhole);
  return isRefused ? refuse('invalid_transition') : undefined;
};
