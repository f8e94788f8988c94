import { isInScope, listedBy, scopeOf, type Scope } from '../../shared/adapters/table/branch-scope.ts';
import { searchUsers } from '../../shared/adapters/table/user-search.ts';
import { listSource, meetsFilters } from '../../shared/adapters/table/user-lists.ts';
import { accountStatus } from '../../shared/domain/account-status.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { accountAt } from '../../shared/http/account-in-list.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle, UsersDeps } from './deps.ts';

type Request = Parameters<Handle<'listUsers'>>[0];

/** A search names users; each is read as it is now, since postings follow the table a little later. */
const searched = async ({ query, page }: Request, { store }: UsersDeps, scope: Scope, typed: string) => {
  const listed = listedBy(scope, query.branch);
  if (listed.kind === 'branches' && listed.codes.length === 0) return { items: [], next: undefined };
  const branches = listed.kind === 'branches' ? listed.codes : undefined;
  const { items: found, next } = await searchUsers(store, { typed, branches, ...page });
  const accounts = await Promise.all(found.map(({ userCode }) => store.get(userAccount, { userCode })));
  const items = accounts
    .flatMap((account) => account ?? [])
    .filter((account) => isInScope(scope, account) && meetsFilters(account, query));
  return { items, next };
};

/**
 * Users of the branches that this admin may see, from the shortest list that holds them. Several statuses at once are
 * picked from each page, which may then hold fewer than asked for.
 */
export const listUsers: Handle<'listUsers'> = async (request, deps) => {
  const { caller, query, page, at, cursor } = request;
  // Searching by what is masked would show it letter by letter.
  if (query.q !== undefined && caller.level === 'restricted') return refuse('feature_denied');
  const scope = await scopeOf(deps.store, caller);
  const found = async () => {
    if (query.q !== undefined) return searched(request, deps, scope, query.q);
    const listed = listedBy(scope, query.branch);
    if (listed.kind === 'too_many') return refuse('scope_too_large');
    const { sources, ...how } = listSource(listed, query);
    return deps.store.list(userAccount, sources, { ...page, ...how });
  };
  const result = await found();
  if ('kind' in result) return result;
  const wanted = result.items.filter((account) => query.status?.includes(accountStatus(account)) !== false);
  const named = await deps.withBranchNames(wanted, at);
  return reply(200, {
    items: named.map((account) => ({
      ...accountAt(caller.level, account),
      branchName: account.branchName,
      deletedAt: account.deletedAt,
    })),
    nextCursor: cursor(result.next),
  });
};
