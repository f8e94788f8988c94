import { carriedBy, isWithin, MAX_BRANCH_DEPTH, placeUnder, type BranchPlace } from '../../domain/branch-place.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { IsoTime } from '../../domain/time.ts';
import { branch, type Branch } from '../../entities/branch.ts';
import { guard } from '../../entities/guard.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { create, replace, type Changes, type Write } from '../../store/writes.ts';
import {
  acceptsChildren,
  enteringParent,
  leavingParent,
  readSubtree,
  shiftSubtrees,
  unchangedSubtree,
} from './branch-tree.ts';
import { untilUncontested } from './uncontested.ts';

/** What may be changed of a branch; a field that is there and undefined is taken away. */
export type BranchChanges = Omit<Changes<typeof branch>, keyof BranchPlace | 'searchName'>;

export type ChangedBranch =
  { kind: 'changed'; branch: Branch } | { kind: 'stale' | 'parent_invalid' | 'cycle' | 'too_deep' | 'too_many_below' };

type Changing = { at: IsoTime; stamp: Stamp };

/** TransactWriteItems takes no more. */
const MAX_WRITES = 100;

const movedTree = async (store: Store) => {
  const known = await store.get(guard, { name: 'BRANCHES' });
  return (stamp: Stamp): Write =>
    known ? replace(guard, known, {}, stamp) : create(guard, { name: 'BRANCHES', members: [], memberCount: 0 }, stamp);
};

/**
 * Puts a branch below another one, or on top, with all that lies below it: one transaction that holds only if none of
 * them, nothing above the new parent and nothing below the branch changed since it was read. So no two moves can make
 * a cycle together, and no branch that is made meanwhile keeps the old way up.
 */
const moveBranch = (
  store: Store,
  current: Branch,
  changes: BranchChanges,
  { at, stamp }: Changing,
): Promise<ChangedBranch> =>
  untilUncontested(async () => {
    const { branchCode } = current;
    const { referredBy } = changes;
    const [bump, subtree, parent] = await Promise.all([
      movedTree(store),
      readSubtree(store, branchCode),
      referredBy && store.get(branch, { branchCode: referredBy }),
    ]);
    if (referredBy !== undefined && !acceptsChildren(parent)) return { kind: 'parent_invalid' };
    if (parent && isWithin(parent, branchCode)) return { kind: 'cycle' };
    const codes = subtree?.below ?? [];
    if (codes.length > MAX_WRITES) return { kind: 'too_many_below' };

    const place = placeUnder(branchCode, parent);
    const [subtrees, ...below] = await Promise.all([
      shiftSubtrees(store, { codes: [branchCode, ...codes], from: current.ancestors, to: place.ancestors }),
      ...codes.map((code) => store.get(branch, { branchCode: code })),
    ]);
    const carried = below.flatMap((one): [string, Write][] =>
      one ? [[`below ${one.branchCode}`, replace(branch, one, carriedBy(one, { branchCode, ...place }), stamp)]] : [],
    );
    const depths = below.map((one) => (one ? carriedBy(one, { branchCode, ...place }).ancestors.length : 0));
    if (Math.max(place.ancestors.length, ...depths) > MAX_BRANCH_DEPTH) return { kind: 'too_deep' };

    const moved = { ...changes, ...place };
    const writes = {
      moved: replace(branch, current, moved, stamp),
      guard: bump(stamp),
      own: unchangedSubtree(subtree, branchCode),
      ...enteringParent(parent),
      ...leavingParent(current.referredBy),
      ...subtrees,
      ...Object.fromEntries(carried),
    };
    if (Object.keys(writes).length > MAX_WRITES) return { kind: 'too_many_below' };
    const outcome = await store.commit(at, writes);
    if (outcome.kind === 'done')
      return { kind: 'changed', branch: { ...current, ...moved, version: current.version + 1, updatedAt: at } };
    return outcome.because.moved ? { kind: 'stale' } : undefined;
  });

/** Changes a branch as it was read; `stale` when it changed since. @throws Outage of the table */
export const changeBranch = async (
  store: Store,
  current: Branch,
  asked: BranchChanges,
  { at, stamp }: Changing,
): Promise<ChangedBranch> => {
  const { branchName } = asked;
  const changes = { ...asked, ...(branchName !== undefined && { searchName: foldText(branchName) }) };
  if ('referredBy' in changes && changes.referredBy !== current.referredBy)
    return moveBranch(store, current, changes, { at, stamp });
  const written = await store.write(at, replace(branch, current, changes, stamp));
  return written.kind === 'done' ? { kind: 'changed', branch: written.item } : { kind: 'stale' };
};
