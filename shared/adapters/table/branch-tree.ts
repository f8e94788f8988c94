import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import { branch, type Branch } from '../../entities/branch.ts';
import { branchSubtree, type BranchSubtree } from '../../entities/branch-subtree.ts';
import { absent, is } from '../../store/conditions.ts';
import type { Store } from '../../store/store.ts';
import { check, create, replace, type Write } from '../../store/writes.ts';
import { refers, refersNoMore } from './references.ts';

/** What lies below a branch, strongly consistent. @returns undefined where nothing ever did */
export const readSubtree = (store: Pick<Store, 'get'>, branchCode: BranchCode) =>
  store.get(branchSubtree, { branchCode });

const rewritten = (known: BranchSubtree | undefined, branchCode: BranchCode, below: BranchCode[]): Write =>
  known ? replace(branchSubtree, known, { below }) : create(branchSubtree, { branchCode, below });

/** The transaction only goes through if nothing came or went below the branch since this was read. */
export const unchangedSubtree = (known: BranchSubtree | undefined, branchCode: BranchCode): Write =>
  known ? check(branchSubtree, { branchCode }, { version: is(known.version) }) : rewritten(known, branchCode, []);

type Shift = {
  /** The branches that come, go, or go elsewhere. */
  codes: readonly BranchCode[];
  /** What lay above them before, and what does from now on. */
  from: readonly BranchCode[];
  to: readonly BranchCode[];
};

/** The writes by which branches leave the subtrees of some and enter those of others. Reads those, in one step. */
export const shiftSubtrees = async (store: Pick<Store, 'get'>, { codes, from, to }: Shift) => {
  const left = from.filter((code) => !to.includes(code));
  const entered = to.filter((code) => !from.includes(code));
  const writes = await Promise.all(
    [...left, ...entered].map(async (code): Promise<[string, Write]> => {
      const known = await readSubtree(store, code);
      const others = known?.below.filter((one) => !codes.includes(one)) ?? [];
      return [`subtree ${code}`, rewritten(known, code, left.includes(code) ? others : [...others, ...codes])];
    }),
  );
  return Object.fromEntries(writes);
};

/** Whether a branch may get another one below it. */
export const acceptsChildren = (parent: Branch | undefined): parent is Branch => parent?.isActive === true;

/**
 * What must hold of a parent for a branch to come below it: live, active and where it was when it was read. A move of
 * anything above it would have rewritten it.
 */
export const enteringParent = (parent: Branch | undefined) =>
  parent && {
    parent: check(
      branch,
      { branchCode: parent.branchCode },
      { version: is(parent.version), isActive: is(true), deletedAt: absent },
    ),
    entered: refers({ to: 'branch', code: parent.branchCode }),
  };

export const leavingParent = (parent: BranchCode | undefined) =>
  parent === undefined ? {} : { left: refersNoMore({ to: 'branch', code: parent }) };
