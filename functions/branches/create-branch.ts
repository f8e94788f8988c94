import { createBranch as write } from '../../shared/adapters/table/create-branch.ts';
import { newBranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { managerFault, misnamed } from './misnamed.ts';

/** Draws of a code that turn out to be taken: with some 24 million of them, one or two at most. */
const DRAWS = 5;

export const createBranch: Handle<'createBranch'> = async ({ caller, body, at, recordId, stamp }, { store }) => {
  const fault = await managerFault(store, body.managerUserCode);
  if (fault) return fault;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const branchCode = body.branchCode ?? newBranchCode(recordId, draw);
    const outcome = await write(
      store,
      { ...body, branchCode, createdBy: caller.userCode, createdUnder: recordId },
      { at, stamp: stamp('create') },
    );
    switch (outcome.kind) {
      case 'created':
        return reply(201, outcome.branch, outcome.branch.version);
      case 'parent_invalid':
        return misnamed('referredBy', 'no active branch has this code');
      case 'too_deep':
        return refuse('hierarchy_too_deep');
      case 'taken':
        if (body.branchCode !== undefined) return refuse('duplicate_branch');
    }
  }
  throw new Error('no free branch code was drawn');
};
