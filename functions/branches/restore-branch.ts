import { restoreBranch as write } from '../../shared/adapters/table/create-branch.ts';
import { branch } from '../../shared/entities/branch.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const restoreBranch: Handle<'restoreBranch'> = async ({ params, at, stamp }, { store }) => {
  const deleted = await store.get(branch, { branchCode: params.branchCode }, { deleted: true });
  if (!deleted) return refuse('not_found');
  if (deleted.deletedAt === undefined) return refuse('invalid_transition');
  const outcome = await write(store, deleted, { at, stamp: stamp('restore') });
  switch (outcome.kind) {
    case 'restored':
      return reply(200, outcome.branch, outcome.branch.version);
    case 'parent_invalid':
      return refuse('reference_invalid');
    case 'too_deep':
      return refuse('hierarchy_too_deep');
    case 'stale':
      return refuse('version_conflict');
  }
};
