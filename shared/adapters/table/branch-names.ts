import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import { later, minutes, type IsoTime } from '../../domain/time.ts';
import { branch } from '../../entities/branch.ts';
import type { Store } from '../../store/store.ts';

/** Names change rarely and decide nothing, so lists need not read them again for every page. */
const REMEMBERED = minutes(5);

/**
 * Names of branches, remembered for some minutes by this instance: a page of users shows them without a step of its own.
 */
export const branchNames = (store: Pick<Store, 'get'>) => {
  const known = new Map<BranchCode, { name: string | undefined; until: IsoTime }>();

  const nameOf = async (branchCode: BranchCode, at: IsoTime): Promise<string | undefined> => {
    const remembered = known.get(branchCode);
    if (remembered && remembered.until > at) return remembered.name;
    const found = await store.get(branch, { branchCode }, { deleted: true });
    known.set(branchCode, { name: found?.branchName, until: later(at, REMEMBERED) });
    return found?.branchName;
  };

  /** Each of these with the name of its branch. */
  return async <T extends { branchCode?: BranchCode | undefined }>(
    items: readonly T[],
    at: IsoTime,
  ): Promise<(T & { branchName: string | undefined })[]> => {
    const codes = [...new Set(items.flatMap(({ branchCode }) => branchCode ?? []))];
    const names = new Map(
      await Promise.all(
        codes.map(async (code): Promise<[BranchCode, string | undefined]> => [code, await nameOf(code, at)]),
      ),
    );
    return items.map((item) => ({ ...item, branchName: item.branchCode && names.get(item.branchCode) }));
  };
};

export type NamedBranches = ReturnType<typeof branchNames>;
