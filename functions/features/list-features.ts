import { appFeature } from '../../shared/entities/app-feature.ts';
import { reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Handle } from './deps.ts';

export const listFeatures: Handle<'listFeatures'> = async ({ query, page, cursor }, { store }) => {
  const { category, isActive } = query;
  const { items, next } = await store.list(
    appFeature,
    { index: 'primary', of: {} },
    {
      ...page,
      newestFirst: false,
      where: {
        ...(category && { featureCategory: { oneOf: category } }),
        ...(isActive !== undefined && { isActive: is(isActive) }),
      },
    },
  );
  return reply(200, { items, nextCursor: cursor(next) });
};
