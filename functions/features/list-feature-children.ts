import { appFeature } from '../../shared/entities/app-feature.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Handle } from './deps.ts';

/** All features are one partition, and few: what is below one is picked from it. */
export const listFeatureChildren: Handle<'listFeatureChildren'> = async (
  { params: { featureCode }, query: { isActive }, page, cursor },
  { store },
) => {
  const [found, { items, next }] = await Promise.all([
    store.get(appFeature, { featureCode }),
    store.list(
      appFeature,
      { index: 'primary', of: {} },
      {
        ...page,
        newestFirst: false,
        where: { parentFeature: is(featureCode), ...(isActive !== undefined && { isActive: is(isActive) }) },
      },
    ),
  ]);
  return found ? reply(200, { items, nextCursor: cursor(next) }) : refuse('not_found');
};
