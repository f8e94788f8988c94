import * as z from 'zod';
import { FeatureCode } from '../domain/identifiers/feature-code.ts';
import { entity, type Item } from '../store/entity.ts';
import { importedFields, requestedFields } from './parts.ts';

/**
 * A part of the system that access is granted to. All of them share one partition: authorising reads the tree in
 * one Query, and children, active ones and categories are picked from it, so it needs no index.
 */
export const appFeature = entity('AppFeature', {
  schema: z.object({
    featureCode: FeatureCode,
    featureName: z.string().min(1).max(100),
    featureDescription: z.string().max(2000).optional(),
    parentFeature: FeatureCode.optional(),
    featureCategory: z.string().max(50).optional(),
    isActive: z.boolean(),
    ...requestedFields,
    ...importedFields,
  }),
  key: { pk: 'FEATURES', sk: '{featureCode}' },
  audit: { id: '{featureCode}' },
  privacy: 'impersonal',
});

export type AppFeature = Item<typeof appFeature>;
