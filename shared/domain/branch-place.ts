import type { BranchCode } from './identifiers/branch-code.ts';

/** How far branches nest: how many there may be above one (entities.md, Branch). */
export const MAX_BRANCH_DEPTH = 8;

/** What lies above a branch, nearest first, and what follows from it. */
export type BranchPlace = {
  ancestors: BranchCode[];
  /** The topmost branch; itself where there is none above. */
  root: BranchCode;
  /** The way from the root to the branch itself: everything below begins with it. */
  path: string;
};

type Placed = { branchCode: BranchCode; ancestors: readonly BranchCode[] };

const placeBelow = (branchCode: BranchCode, ancestors: readonly BranchCode[]): BranchPlace => ({
  ancestors: [...ancestors],
  root: ancestors.at(-1) ?? branchCode,
  path: [...ancestors.toReversed(), branchCode].join('/'),
});

/** Where a branch is that has this parent, or none. */
export const placeUnder = (branchCode: BranchCode, parent: Placed | undefined): BranchPlace =>
  placeBelow(branchCode, parent ? [parent.branchCode, ...parent.ancestors] : []);

/** Where a branch comes to be when one above it moves. @param moved the place that one has now */
export const carriedBy = ({ branchCode, ancestors }: Placed, moved: Placed): BranchPlace =>
  placeBelow(branchCode, [...ancestors.slice(0, ancestors.indexOf(moved.branchCode) + 1), ...moved.ancestors]);

/** Whether a branch is this one or lies below it. */
export const isWithin = ({ branchCode, ancestors }: Placed, top: BranchCode): boolean =>
  branchCode === top || ancestors.includes(top);
