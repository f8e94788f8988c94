import { createFeature as write } from '../../shared/adapters/table/feature-tree.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { misplaced } from './misplaced.ts';

export const createFeature: Handle<'createFeature'> = async ({ body, at, recordId, stamp }, { store }) => {
  const outcome = await write(store, { ...body, createdUnder: recordId }, { at, stamp: stamp('create') });
  switch (outcome.kind) {
    case 'created':
      return reply(201, outcome.feature, outcome.feature.version);
    case 'taken':
      return refuse('duplicate_feature');
    case 'parent_invalid':
    case 'cycle':
    case 'too_deep':
      return misplaced(outcome.kind);
  }
};
