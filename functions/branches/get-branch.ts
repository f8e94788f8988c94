import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { branchAt, seenBranch } from './seen-branch.ts';

export const getBranch: Handle<'getBranch'> = async ({ params, caller }, { store }) => {
  const found = await seenBranch(store, params.branchCode, caller);
  if (found.kind === 'refusal') return found;
  return reply(200, branchAt(caller.level, found.branch), found.branch.version);
};
