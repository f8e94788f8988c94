import { createBranch } from './create-branch.ts';
import { deleteBranch } from './delete-branch.ts';
import { getBranchTree } from './get-branch-tree.ts';
import { getBranch } from './get-branch.ts';
import { listBranchChildren } from './list-branch-children.ts';
import { listBranchUsers } from './list-branch-users.ts';
import { listBranches } from './list-branches.ts';
import { patchBranch } from './patch-branch.ts';
import { restoreBranch } from './restore-branch.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  listBranches,
  createBranch,
  getBranch,
  patchBranch,
  deleteBranch,
  restoreBranch,
  listBranchChildren,
  getBranchTree,
  listBranchUsers,
};
