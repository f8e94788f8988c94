import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import type { IsoTime } from '../../domain/time.ts';
import { appAccessControl } from '../../entities/app-access-control.ts';
import { userPlatformAccess } from '../../entities/user-platform-access.ts';
import type { Shown } from '../../store/entity.ts';
import type { Source } from '../../store/lists.ts';
import type { Store } from '../../store/store.ts';

type FeatureGrant = Shown<typeof appAccessControl>;
type PlatformGrant = Shown<typeof userPlatformAccess>;

/** Both entities sort by this: the end, the user, and what is granted. Codes of features are capital, platforms not. */
const placeOf = (grant: FeatureGrant | PlatformGrant): string =>
  [grant.expiresAt, grant.userCode, 'platform' in grant ? grant.platform : grant.featureCode].join('#');

type Wanted = {
  statuses: readonly ('active' | 'expired')[];
  /** Absent: of everybody. */
  branches: readonly BranchCode[] | undefined;
  /** Inclusive bounds on `expiresAt`. */
  from?: IsoTime | undefined;
  to: IsoTime;
  newestFirst: boolean;
  limit: number;
  /** Where the last page ended. */
  after: string | undefined;
};

/**
 * One page of the grants of platforms and features that end, or ended, in a span of time, merged by when. Each entity is
 * read as far as the page may reach; the page ends where the first of them was cut off.
 */
export const listEndingGrants = async (
  store: Pick<Store, 'list'>,
  { statuses, branches, ...query }: Wanted,
): Promise<{ items: (FeatureGrant | PlatformGrant)[]; next: string | undefined }> => {
  const { limit, newestFirst } = query;
  const sources = statuses.flatMap((status): Source<'byBranch' | 'byExpiry'>[] =>
    branches
      ? branches.map((branchCode) => ({ index: 'byBranch', of: { branchCode, status } }))
      : [{ index: 'byExpiry', of: { status } }],
  );
  if (sources.length === 0) return { items: [], next: undefined };
  const [platforms, features] = await Promise.all([
    store.list(userPlatformAccess, sources, query),
    store.list(appAccessControl, sources, query),
  ]);
  const isEarlier = (left: string, right: string) => (newestFirst ? left > right : left < right);
  const [horizon] = [platforms.next, features.next]
    .filter((next) => next !== undefined)
    .sort((left, right) => (isEarlier(left, right) ? -1 : 1));
  const found = [...platforms.items, ...features.items]
    .map((grant) => ({ grant, place: placeOf(grant) }))
    .filter(({ place }) => horizon === undefined || !isEarlier(horizon, place))
    .sort((left, right) => (isEarlier(left.place, right.place) ? -1 : 1));
  const page = found.slice(0, limit);
  const next = found.length > limit ? page.at(-1)?.place : horizon;
  return { items: page.map(({ grant }) => grant), next };
};
