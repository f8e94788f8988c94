import type { Listed } from './branch-scope.ts';
import { accountStatus, type AccountStatus } from '../../domain/account-status.ts';
import type { UserRole } from '../../domain/choices.ts';
import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import type { UserAccount } from '../../entities/user-account.ts';
import { is, type Predicate } from '../../store/conditions.ts';

export type Filters = {
  role?: readonly UserRole[] | undefined;
  status?: readonly AccountStatus[] | undefined;
  kyc?: 'complete' | 'incomplete' | undefined;
};

/** Whether an account that was found otherwise is one of those asked for. */
export const meetsFilters = (
  account: Pick<UserAccount, 'role' | 'isKycComplete' | 'branchCode' | 'isActive' | 'userBlocked' | 'deletedAt'>,
  { role, kyc, branch, status }: Filters & { branch?: BranchCode | undefined },
): boolean =>
  status?.includes(accountStatus(account)) !== false &&
  role?.includes(account.role) !== false &&
  (kyc === undefined || account.isKycComplete === (kyc === 'complete')) &&
  (branch === undefined || account.branchCode === branch);

/** What an account of a status looks like, as far as one condition can say. */
const looks: Readonly<Record<AccountStatus, Readonly<Record<string, Predicate>>>> = {
  active: { isActive: is(true), userBlocked: is(false) },
  inactive: { isActive: is(false), userBlocked: is(false) },
  blocked: { userBlocked: is(true) },
  deleted: { deletedAt: { exists: true } },
};

const activity = (values: readonly boolean[]) =>
  values.map((isActive) => ({ index: 'byActive' as const, of: { isActive } }));

const few = new Set<UserRole>(['admin', 'super_admin']);

/**
 * The lists that hold the fewest accounts beside those wanted, and what is left to filter: by branch where the admin
 * sees or asks for some, then by what few accounts are (admins, blocked, inactive), then by what halves the rest. All
 * are sorted by when the account was made.
 */
export const listSource = (listed: Exclude<Listed, { kind: 'too_many' }>, { role, status, kyc }: Filters) => {
  const [only, ...otherStatuses] = status ?? [];
  const single = otherStatuses.length === 0 ? only : undefined;
  const isKycComplete = kyc === undefined ? undefined : kyc === 'complete';
  const where = {
    ...(role && { role: { oneOf: role } }),
    ...(isKycComplete !== undefined && { isKycComplete: is(isKycComplete) }),
    ...(single && looks[single]),
  };
  const narrowest = () => {
    if (listed.kind === 'branches')
      return listed.codes.map((branchCode) => ({ index: 'byBranch' as const, of: { branchCode } }));
    const roles = role?.map((one) => ({ index: 'byRole' as const, of: { role: one } }));
    if (roles && role?.every((one) => few.has(one)) === true) return roles;
    if (single === 'inactive') return activity([false]);
    if (isKycComplete !== undefined) return [{ index: 'byKyc' as const, of: { isKycComplete } }];
    if (roles) return roles;
    return activity(single === 'active' ? [true] : [true, false]);
  };
  return { sources: narrowest(), where, deleted: status?.includes('deleted') === true };
};
