import { createFeature } from './create-feature.ts';
import { deleteFeature } from './delete-feature.ts';
import { getFeature } from './get-feature.ts';
import { listFeatureChildren } from './list-feature-children.ts';
import { listFeatureHolders } from './list-feature-holders.ts';
import { listFeatures } from './list-features.ts';
import { patchFeature } from './patch-feature.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  listFeatures,
  createFeature,
  getFeature,
  patchFeature,
  deleteFeature,
  listFeatureChildren,
  listFeatureHolders,
};
