import type { IsoTime } from '../../domain/time.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { branch, type Branch } from '../../entities/branch.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { replace } from '../../store/writes.ts';
import { leavingParent, shiftSubtrees } from './branch-tree.ts';
import { unreferenced } from './references.ts';
import { untilUncontested } from './uncontested.ts';

type Removal = { at: IsoTime; by: UserCode; stamp: Stamp };

/**
 * Deletes a branch that is inactive and that no member and no branch refers to (see `membership` for why that holds
 * against any race). Its codes in records that are deleted themselves stay. @throws Outage of the table
 */
export const removeBranch = (
  store: Store,
  current: Branch,
  { at, by, stamp }: Removal,
): Promise<{ kind: 'removed' | 'in_use' | 'stale' }> =>
  untilUncontested(async () => {
    if (current.isActive) return { kind: 'in_use' };
    const { branchCode, referredBy, ancestors } = current;
    const outcome = await store.commit(at, {
      gone: replace(branch, current, { deletedAt: at, deletedBy: by }, stamp),
      unused: unreferenced({ to: 'branch', code: branchCode }),
      ...leavingParent(referredBy),
      ...(await shiftSubtrees(store, { codes: [branchCode], from: ancestors, to: [] })),
    });
    if (outcome.kind === 'done') return { kind: 'removed' };
    if (outcome.because.gone) return { kind: 'stale' };
    return outcome.because.unused ? { kind: 'in_use' } : undefined;
  });
