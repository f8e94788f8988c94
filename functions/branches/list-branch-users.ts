import { userAccount } from '../../shared/entities/user-account.ts';
import { accountAt } from '../../shared/http/account-in-list.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { seenBranch } from './seen-branch.ts';

export const listBranchUsers: Handle<'listBranchUsers'> = async (
  { params: { branchCode }, caller, page, cursor },
  { store },
) => {
  const [found, { items, next }] = await Promise.all([
    seenBranch(store, branchCode, caller),
    store.list(userAccount, { index: 'byBranch', of: { branchCode } }, page),
  ]);
  if (found.kind === 'refusal') return found;
  return reply(200, { items: items.map((account) => accountAt(caller.level, account)), nextCursor: cursor(next) });
};
