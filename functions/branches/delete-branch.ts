import { removeBranch } from '../../shared/adapters/table/remove-branch.ts';
import { branch } from '../../shared/entities/branch.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const deleteBranch: Handle<'deleteBranch'> = async ({ params, caller, at, ifMatch, stamp }, { store }) => {
  const current = await store.get(branch, { branchCode: params.branchCode });
  if (!current) return refuse('not_found');
  if (ifMatch !== undefined && ifMatch !== current.version) return refuse('version_conflict');
  const { kind } = await removeBranch(store, current, { at, by: caller.userCode, stamp: stamp('delete') });
  switch (kind) {
    case 'removed':
      return reply(204, undefined);
    case 'in_use':
      return refuse('branch_in_use');
    case 'stale':
      return refuse('version_conflict');
  }
};
