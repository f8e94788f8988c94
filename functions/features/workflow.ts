import * as z from 'zod';
import { BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { FeatureCodeInput } from '../../shared/domain/identifiers/feature-code.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { empty, listOf, route } from '../../shared/http/route.ts';
import { clearable, YesNo } from '../../shared/http/schemas.ts';
import { reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** The old system padded codes to four places: `'KYC '` is `KYC`. */
const params = { featureCode: FeatureCodeInput };
const mayRead = { access: 'admin', needs: { feature: 'AUTH', action: 'read' } } as const;
const mayWrite = { access: 'admin', needs: 'super_admin' } as const;

const FeatureReply = appFeature.schema
  .pick({
    featureCode: true,
    featureName: true,
    featureDescription: true,
    parentFeature: true,
    featureCategory: true,
    isActive: true,
  })
  .extend({ createdAt: IsoTime, updatedAt: IsoTime });

const Holder = appAccessControl.schema.pick({
  userCode: true,
  branchCode: true,
  accessLevel: true,
  grantedBy: true,
  grantedAt: true,
  expiresAt: true,
});

export const features = workflow('features', {
  summary: 'The features that access is granted to, and who holds them',
  uses: {
    data: [
      readsAndWrites(appFeature),
      writes(referenceCount),
      reads(branchSubtree),
      reads(appAccessControl, 'holders'),
    ],
  },
  routes: {
    listFeatures: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/features',
      summary: 'Features by code; `category` may be given several times',
      query: {
        category: z
          .union([z.string(), z.array(z.string())])
          .transform((given) => [given].flat())
          .optional(),
        isActive: YesNo.optional(),
      },
      paged: true,
      replies: { 200: listOf(FeatureReply) },
      problems: ['cursor_invalid'],
    }),
    createFeature: route({
      ...mayWrite,
      method: 'POST',
      path: '/v1/admin/features',
      summary: 'Make a feature, below another one or on top',
      body: z.strictObject({
        featureCode: FeatureCodeInput,
        featureName: text(100),
        featureDescription: text(2000).optional(),
        parentFeature: FeatureCodeInput.optional(),
        featureCategory: text(50).optional(),
        isActive: z.boolean().default(true),
      }),
      replies: { 201: FeatureReply },
      problems: ['duplicate_feature', 'hierarchy_cycle', 'reference_invalid', 'hierarchy_too_deep'],
    }),
    getFeature: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/features/{featureCode}',
      summary: 'One feature',
      params,
      replies: { 200: FeatureReply },
      problems: ['not_found'],
    }),
    patchFeature: route({
      ...mayWrite,
      method: 'PATCH',
      path: '/v1/admin/features/{featureCode}',
      ifMatch: 'required',
      summary: 'Change a feature, activate or deactivate it, or move it below another one',
      params,
      body: z
        .strictObject({
          featureName: text(100),
          isActive: z.boolean(),
          featureDescription: clearable(text(2000)),
          parentFeature: clearable(FeatureCodeInput),
          featureCategory: clearable(text(50)),
        })
        .partial(),
      replies: { 200: FeatureReply },
      problems: ['not_found', 'version_conflict', 'hierarchy_cycle', 'reference_invalid', 'hierarchy_too_deep'],
    }),
    deleteFeature: route({
      ...mayWrite,
      method: 'DELETE',
      path: '/v1/admin/features/{featureCode}',
      summary: 'Delete a feature that is inactive and has neither grants nor features below it',
      params,
      replies: { 204: empty },
      problems: ['not_found', 'version_conflict', 'feature_in_use'],
    }),
    listFeatureChildren: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/features/{featureCode}/children',
      summary: 'The features directly below one',
      params,
      query: { isActive: YesNo.optional() },
      paged: true,
      replies: { 200: listOf(FeatureReply) },
      problems: ['not_found', 'cursor_invalid'],
    }),
    listFeatureHolders: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/features/{featureCode}/holders',
      summary: 'Who holds a grant of a feature, newest first; an admin sees holders of their own branches',
      params,
      query: { branch: BranchCodeInput.optional() },
      paged: true,
      replies: { 200: listOf(Holder) },
      problems: ['not_found', 'cursor_invalid', 'scope_too_large'],
    }),
  },
});
