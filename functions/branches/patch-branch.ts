import { changeBranch } from '../../shared/adapters/table/change-branch.ts';
import { branch } from '../../shared/entities/branch.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { managerFault, misnamed } from './misnamed.ts';

export const patchBranch: Handle<'patchBranch'> = async ({ params, body, at, ifMatch, stamp }, { store }) => {
  const [current, fault] = await Promise.all([
    store.get(branch, { branchCode: params.branchCode }),
    managerFault(store, body.managerUserCode),
  ]);
  if (!current) return refuse('not_found');
  if (ifMatch !== current.version) return refuse('version_conflict');
  if (fault) return fault;
  const { branchName = current.branchName, isActive = current.isActive, ...others } = body;
  const outcome = await changeBranch(
    store,
    current,
    { ...others, branchName, isActive },
    { at, stamp: stamp('update') },
  );
  switch (outcome.kind) {
    case 'changed':
      return reply(200, outcome.branch, outcome.branch.version);
    case 'stale':
      return refuse('version_conflict');
    case 'parent_invalid':
      return misnamed('referredBy', 'no active branch has this code');
    case 'cycle':
      return refuse('hierarchy_cycle');
    case 'too_deep':
      return refuse('hierarchy_too_deep');
    case 'too_many_below':
      return refuse('subtree_too_large');
  }
};
