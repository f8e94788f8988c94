import { isSuperuser } from '../../shared/domain/account.ts';
import { foldText } from '../../shared/domain/fold-text.ts';
import { branch } from '../../shared/entities/branch.ts';
import { reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Handle } from './deps.ts';

/**
 * For a super_admin the lists of active and inactive ones, by code. For others one range of the list that follows the
 * tree, which their own branch must be read for; without a branch nothing.
 */
export const listBranches: Handle<'listBranches'> = async ({ caller, query, page, cursor }, { store }) => {
  const { role, branchCode } = caller.account;
  const { isActive, q } = query;
  const ordered = { ...page, newestFirst: false };
  const named = q === undefined ? undefined : { searchName: { contains: foldText(q) } };
  if (isSuperuser(role)) {
    const sources = [true, false]
      .filter((value) => isActive === undefined || value === isActive)
      .map((value) => ({ index: 'byActive' as const, of: { isActive: value } }));
    const { items, next } = await store.list(branch, sources, { ...ordered, ...(named && { where: named }) });
    return reply(200, { items, nextCursor: cursor(next) });
  }
  const home = branchCode && (await store.get(branch, { branchCode }));
  if (!home) return reply(200, { items: [], nextCursor: null });
  const { items, next } = await store.list(
    branch,
    { index: 'byPath', of: { root: home.root } },
    {
      ...ordered,
      from: home.path,
      to: home.path,
      where: { ...named, ...(isActive !== undefined && { isActive: is(isActive) }) },
    },
  );
  return reply(200, { items, nextCursor: cursor(next) });
};
