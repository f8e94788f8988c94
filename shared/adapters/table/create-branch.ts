import { MAX_BRANCH_DEPTH, placeUnder, type BranchPlace } from '../../domain/branch-place.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { IsoTime } from '../../domain/time.ts';
import { branch, type Branch } from '../../entities/branch.ts';
import type { Fields } from '../../store/entity.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { create, replace } from '../../store/writes.ts';
import { acceptsChildren, enteringParent, shiftSubtrees } from './branch-tree.ts';
import { isOfSameRequest } from './same-request.ts';
import { untilUncontested } from './uncontested.ts';

export type NewBranch = Omit<Fields<typeof branch>, keyof BranchPlace | 'searchName'>;

type Refused = { kind: 'parent_invalid' | 'too_deep' };
export type CreatedBranch = { kind: 'created'; branch: Branch } | { kind: 'taken' } | Refused;

type Making = { at: IsoTime; stamp: Stamp };

/** Where a branch comes to be, with what its transaction must hold besides it. */
const placed = async (store: Store, { branchCode, referredBy }: Pick<NewBranch, 'branchCode' | 'referredBy'>) => {
  const parent = referredBy && (await store.get(branch, { branchCode: referredBy }));
  // Also where a new branch names itself: it is not there yet, or there already.
  if (referredBy !== undefined && (!acceptsChildren(parent) || referredBy === branchCode))
    return { kind: 'parent_invalid' as const };
  const place = placeUnder(branchCode, parent);
  if (place.ancestors.length > MAX_BRANCH_DEPTH) return { kind: 'too_deep' as const };
  const subtrees = await shiftSubtrees(store, { codes: [branchCode], from: [], to: place.ancestors });
  return { kind: 'placed' as const, place, around: { ...enteringParent(parent), ...subtrees } };
};

/** Makes a branch, or finds it made by an earlier run of this request. `taken`: the code is another one's, perhaps of a deleted branch. @throws Outage of the table */
export const createBranch = (store: Store, wanted: NewBranch, { at, stamp }: Making): Promise<CreatedBranch> =>
  untilUncontested(async () => {
    const found = await placed(store, wanted);
    if (found.kind !== 'placed') return found;
    const fields = { ...wanted, ...found.place, searchName: foldText(wanted.branchName) };
    const outcome = await store.commit(at, { made: create(branch, fields, stamp), ...found.around });
    if (outcome.kind === 'done') {
      const made = { ...fields, entity: branch.name, version: 1, createdAt: at, updatedAt: at };
      return { kind: 'created', branch: made };
    }
    if (!outcome.because.made) return undefined;
    const { current } = outcome.because.made;
    return isOfSameRequest(current, fields) ? { kind: 'created', branch: current } : { kind: 'taken' };
  });

export type RestoredBranch = { kind: 'restored'; branch: Branch } | { kind: 'stale' } | Refused;

/** Brings a deleted branch back below the parent it had, wherever that is now; still inactive. @throws Outage */
export const restoreBranch = (store: Store, deleted: Branch, { at, stamp }: Making): Promise<RestoredBranch> =>
  untilUncontested(async () => {
    const found = await placed(store, deleted);
    if (found.kind !== 'placed') return found;
    const changes = { ...found.place, deletedAt: undefined, deletedBy: undefined };
    const outcome = await store.commit(at, { back: replace(branch, deleted, changes, stamp), ...found.around });
    if (outcome.kind === 'done') {
      const { deletedAt: _, deletedBy: __, ...kept } = deleted;
      return {
        kind: 'restored',
        branch: { ...kept, ...found.place, version: deleted.version + 1, updatedAt: at },
      };
    }
    return outcome.because.back ? { kind: 'stale' } : undefined;
  });
