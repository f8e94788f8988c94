import { removeFeature } from '../../shared/adapters/table/feature-tree.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const deleteFeature: Handle<'deleteFeature'> = async ({ params, caller, at, ifMatch, stamp }, { store }) => {
  const current = await store.get(appFeature, params);
  if (!current) return refuse('not_found');
  if (ifMatch !== undefined && ifMatch !== current.version) return refuse('version_conflict');
  const { kind } = await removeFeature(store, current, { at, by: caller.userCode, stamp: stamp('delete') });
  switch (kind) {
    case 'removed':
      return reply(204, undefined);
    case 'in_use':
      return refuse('feature_in_use');
    case 'stale':
      return refuse('version_conflict');
  }
};
