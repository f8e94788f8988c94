import type { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { branch } from '../../shared/entities/branch.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { TreeNode } from './workflow-fields.ts';
import type { Handle } from './deps.ts';
import { seenBranch } from './seen-branch.ts';

/** Branches of one reply: some 60 kB. */
const MAX_TREE = 500;

/** One range of the list that follows the tree, hung together by parent. */
export const getBranchTree: Handle<'getBranchTree'> = async ({ params: { branchCode }, caller }, { store }) => {
  const found = await seenBranch(store, branchCode, caller);
  if (found.kind === 'refusal') return found;
  const { root, path } = found.branch;
  const { items, next } = await store.list(
    branch,
    { index: 'byPath', of: { root } },
    { limit: MAX_TREE, newestFirst: false, from: path, to: path },
  );
  if (next !== undefined) return refuse('subtree_too_large');
  const below = Map.groupBy(items, ({ referredBy }) => referredBy);
  const nodeOf = (
    code: BranchCode,
    { branchName, isActive, managerUserCode }: Omit<TreeNode, 'children'>,
  ): TreeNode => ({
    branchCode: code,
    branchName,
    isActive,
    managerUserCode,
    children: (below.get(code) ?? []).map((child) => nodeOf(child.branchCode, child)),
  });
  return reply(200, nodeOf(branchCode, found.branch));
};
