import * as z from 'zod';
import { AccessLevel } from '../../shared/domain/choices.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { branch } from '../../shared/entities/branch.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { route } from '../../shared/http/route.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

/** What an admin may do in one feature, and the reason. */
const EffectiveFeature = z.object({
  featureCode: FeatureCode,
  featureName: z.string(),
  allowed: z.boolean(),
  /** Absent where it is denied. */
  accessLevel: AccessLevel.optional(),
  because: z.string(),
  /** The feature, this one or an ancestor, whose grant, denial or state decided. */
  decidedAt: FeatureCode.optional(),
});

const AdminReply = userAccount.schema
  .pick({
    userCode: true,
    email: true,
    role: true,
    branchCode: true,
    firstName: true,
    middleName: true,
    lastName: true,
    isActive: true,
  })
  .extend({
    branchName: z.string().optional(),
    isStaff: z.boolean(),
    isSuperuser: z.boolean(),
    features: z.array(EffectiveFeature),
  });

export const adminMe = workflow('admin-me', {
  summary: "The admin's own account, role, branch and features",
  uses: { data: [reads(appFeature), reads(branch)] },
  routes: {
    getAdmin: route({
      method: 'GET',
      path: '/v1/admin/me',
      access: 'admin',
      needs: 'any_admin',
      summary: 'My admin account, and what I may do',
      replies: { 200: AdminReply },
    }),
  },
});
