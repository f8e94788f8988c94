import * as z from 'zod';
import { AccessLevel, Platform } from '../../shared/domain/choices.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { route } from '../../shared/http/route.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

const decided = {
  allowed: z.boolean(),
  /** Absent where it is denied. */
  accessLevel: AccessLevel.optional(),
  because: z.string(),
};

export const myAccess = workflow('my-access', {
  summary: 'What the caller may use',
  uses: { data: [reads(appFeature)] },
  routes: {
    getAccess: route({
      method: 'GET',
      path: '/v1/me/access',
      access: 'user',
      summary: 'The platforms I may use, from where I am now, and my features: apps show what is allowed',
      replies: {
        200: z.object({
          platforms: z.array(z.object({ platform: Platform, ...decided })),
          features: z.array(z.object({ featureCode: FeatureCode, ...decided })),
        }),
      },
    }),
  },
});
