import { appFeature } from '../../shared/entities/app-feature.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const getFeature: Handle<'getFeature'> = async ({ params }, { store }) => {
  const found = await store.get(appFeature, params);
  return found ? reply(200, found, found.version) : refuse('not_found');
};
