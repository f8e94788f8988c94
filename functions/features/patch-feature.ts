import { changeFeature } from '../../shared/adapters/table/feature-tree.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { misplaced } from './misplaced.ts';

export const patchFeature: Handle<'patchFeature'> = async ({ params, body, at, ifMatch, stamp }, { store }) => {
  const current = await store.get(appFeature, params);
  if (!current) return refuse('not_found');
  if (ifMatch !== current.version) return refuse('version_conflict');
  const { featureName = current.featureName, isActive = current.isActive, ...others } = body;
  const changes = { ...others, featureName, isActive };
  const outcome = await changeFeature(store, current, changes, { at, stamp: stamp('update') });
  switch (outcome.kind) {
    case 'changed':
      return reply(200, outcome.feature, outcome.feature.version);
    case 'stale':
      return refuse('version_conflict');
    case 'parent_invalid':
    case 'cycle':
    case 'too_deep':
      return misplaced(outcome.kind);
  }
};
