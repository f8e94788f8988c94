import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import { branch } from '../../entities/branch.ts';
import { absent, is } from '../../store/conditions.ts';
import { check } from '../../store/writes.ts';
import { refers, refersNoMore } from './references.ts';

/** The transaction only goes through if the branch is live and active: no other takes members (rules.md, Access 4). */
export const acceptsMembers = (branchCode: BranchCode) =>
  check(branch, { branchCode }, { isActive: is(true), deletedAt: absent });

type Change = { from?: BranchCode | undefined; to?: BranchCode | undefined };

/**
 * What belongs in every transaction that gives a live account a branch (`to`), takes it away or ends the account
 * (`from`), or both. Its `branch` is refused when the new one accepts nobody.
 *
 * Why no branch with a member is ever deleted: each entry raises the branch's count of references while checking that the
 * branch is live, each deletion demands zero while marking it deleted. Both touch both items in one transaction, so
 * DynamoDB puts one before the other, and whichever comes second sees the first and is refused. Looking for members in
 * the index instead could miss one who came a moment ago.
 */
export const membership = ({ from, to }: Change) => ({
  ...(to !== undefined && { branch: acceptsMembers(to) }),
  ...(to !== undefined && to !== from && { entered: refers({ to: 'branch', code: to }) }),
  ...(from !== undefined && to !== from && { left: refersNoMore({ to: 'branch', code: from }) }),
});
