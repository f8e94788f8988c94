import { membership } from '../../shared/adapters/table/branches.ts';
import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import type { Found } from '../../shared/adapters/table/act-on-account.ts';
import { isStaff, isSuperuser } from '../../shared/domain/account.ts';
import type { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { registrationProgress, type RegistrationProgress } from '../../shared/entities/registration-progress.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { refuse } from '../../shared/http/route.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { replace, type Write } from '../../shared/store/writes.ts';
import { actAndShow, clash } from './act.ts';
import type { Handle } from './deps.ts';

/** Registration and grants are listed by branch, so they move along. KYC records are behind their own wall, and stay. */
const along = (
  { platforms, grants }: Found,
  progress: RegistrationProgress | undefined,
  branchCode: BranchCode,
  stamp: Stamp,
): Record<string, Write> => ({
  ...(progress && { progress: replace(registrationProgress, progress, { branchCode }, stamp) }),
  ...Object.fromEntries(
    platforms.map((one) => [`on ${one.platform}`, replace(userPlatformAccess, one, { branchCode }, stamp)]),
  ),
  ...Object.fromEntries(
    grants.map((one) => [`for ${one.featureCode}`, replace(appAccessControl, one, { branchCode }, stamp)]),
  ),
});

/** Moves an account to another branch; of an admin that changes what they may see, so only a super_admin may. */
export const moveUser: Handle<'moveUser'> = async (request, deps) => {
  const { params, body, caller, ifMatch, stamp } = request;
  const { branchCode } = body;
  const [scope, progress] = await Promise.all([
    scopeOf(deps.store, caller),
    deps.store.get(registrationProgress, params),
  ]);
  return actAndShow(request, deps, (found) => {
    const { account } = found;
    if (ifMatch !== undefined && ifMatch !== account.version) return refuse('version_conflict');
    if (isStaff(account.role) && !isSuperuser(caller.account.role)) return refuse('forbidden');
    // A branch that this admin may not see is answered as one that does not exist.
    if (!isInScope(scope, { branchCode })) return clash(new Set(['branch']));
    if (account.branchCode === branchCode) return { kind: 'nothing' };
    const moved = stamp('update', { reason: `moved to branch ${branchCode}` });
    return {
      kind: 'plan',
      changes: { branchCode },
      others: {
        ...along(found, progress, branchCode, moved),
        ...membership({ from: account.branchCode, to: branchCode }),
      },
      ends: isStaff(account.role),
      stamp: moved,
    };
  });
};
