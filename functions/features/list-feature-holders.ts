import { listedBy, scopeOf, type Listed } from '../../shared/adapters/table/branch-scope.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import type { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { above, is, orAbsent } from '../../shared/store/conditions.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Handle } from './deps.ts';

type Asked = { featureCode: FeatureCode; at: IsoTime; page: { limit: number; after: string | undefined } };

/** Grants that hold at this moment. The holder's branch is on the grant, so the list is filtered by it. */
const pageOf = (store: Store, listed: Exclude<Listed, { kind: 'too_many' }>, { featureCode, at, page }: Asked) => {
  if (listed.kind === 'branches' && listed.codes.length === 0) return { items: [], next: undefined };
  const where = {
    isAllowed: is(true),
    expiresAt: orAbsent(above(at)),
    ...(listed.kind === 'branches' && { branchCode: { oneOf: listed.codes } }),
  };
  return store.list(appAccessControl, { index: 'holders', of: { featureCode } }, { ...page, where });
};

export const listFeatureHolders: Handle<'listFeatureHolders'> = async (
  { params: { featureCode }, query, caller, at, page, cursor },
  { store },
) => {
  const listed = listedBy(await scopeOf(store, caller), query.branch);
  if (listed.kind === 'too_many') return refuse('scope_too_large');
  const [found, { items, next }] = await Promise.all([
    store.get(appFeature, { featureCode }),
    pageOf(store, listed, { featureCode, at, page }),
  ]);
  return found ? reply(200, { items, nextCursor: cursor(next) }) : refuse('not_found');
};
