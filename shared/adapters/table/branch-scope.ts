import { isSuperuser } from '../../domain/account.ts';
import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import type { AdminCaller } from '../../http/caller.ts';
import type { Store } from '../../store/store.ts';
import { readSubtree } from './branch-tree.ts';

/** How many branches one list fans out over (data.md, Branch scope). */
const MAX_LISTED_BRANCHES = 100;

/**
 * The branches whose people an admin may see (rules.md, Access 4). `too_many`: more than one list can fan out over; it
 * must be told which (`branch=`).
 */
export type Scope =
  { kind: 'all' } | { kind: 'none' } | { kind: 'branches' | 'too_many'; codes: ReadonlySet<BranchCode> };

type Scoped = Pick<AdminCaller, 'account'>;

/**
 * An admin's own branch and everything below it, also inactive branches; everything for a super_admin; nothing without
 * a branch. One strongly consistent read, for all but a super_admin, so that a move works on the very next request.
 */
export const scopeOf = async (store: Pick<Store, 'get'>, { account }: Scoped): Promise<Scope> => {
  const { role, branchCode } = account;
  if (isSuperuser(role)) return { kind: 'all' };
  if (branchCode === undefined) return { kind: 'none' };
  const subtree = await readSubtree(store, branchCode);
  const codes = new Set([branchCode, ...(subtree?.below ?? [])]);
  return { kind: codes.size > MAX_LISTED_BRANCHES ? 'too_many' : 'branches', codes };
};

/** Whether a record that belongs to a branch, or to none, may be seen. What may not is 404, as what is not there. */
export const isInScope = (scope: Scope, { branchCode }: { branchCode?: BranchCode | undefined }): boolean => {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'branches':
    case 'too_many':
      return branchCode !== undefined && scope.codes.has(branchCode);
  }
};

/** What a list reads: everything, or only what belongs to these branches. */
export type Listed = { kind: 'all' } | { kind: 'branches'; codes: readonly BranchCode[] } | { kind: 'too_many' };

/**
 * What a list may read of a scope, given the branch that was asked for. A branch outside lists nothing, as one that
 * does not exist; so does a scope of none.
 */
export const listedBy = (scope: Scope, wanted?: BranchCode): Listed => {
  if (wanted !== undefined)
    return { kind: 'branches', codes: isInScope(scope, { branchCode: wanted }) ? [wanted] : [] };
  switch (scope.kind) {
    case 'all':
      return { kind: 'all' };
    case 'none':
      return { kind: 'branches', codes: [] };
    case 'branches':
      return { kind: 'branches', codes: [...scope.codes] };
    case 'too_many':
      return { kind: 'too_many' };
  }
};
