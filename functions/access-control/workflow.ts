import * as z from 'zod';
import { Platform } from '../../shared/domain/choices.ts';
import { BranchCodeInput } from '../../shared/domain/identifiers/branch-code.ts';
import { FeatureCodeInput } from '../../shared/domain/identifiers/feature-code.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { empty, listOf, route } from '../../shared/http/route.ts';
import { reads, readsAndChecks, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';
import {
  EndingGrant,
  Explanation,
  FeatureGrantBody,
  FeatureGrantReply,
  PlatformGrantBody,
  PlatformGrantReply,
  Question,
  Within,
} from './workflow-fields.ts';

const mayRead = { access: 'admin', needs: { feature: 'AUTH', action: 'read' } } as const;
const mayGrant = { access: 'admin', needs: { feature: 'AUTH', action: 'update' }, attempts: 'access_grant' } as const;
const mayRevoke = { access: 'admin', needs: { feature: 'AUTH', action: 'delete' }, attempts: 'access_revoke' } as const;

const user = { userCode: UserCodeInput };
const userAndFeature = { ...user, featureCode: FeatureCodeInput };
const userAndPlatform = { ...user, platform: Platform };

export const accessControl = workflow('access-control', {
  summary: 'Who may use which platform and feature: grants, what ends soon, and why somebody may or may not',
  uses: {
    data: [
      readsAndWrites(appAccessControl, 'byExpiry', 'byBranch'),
      readsAndWrites(userPlatformAccess, 'byExpiry', 'byBranch'),
      readsAndChecks(userAccount),
      readsAndChecks(appFeature),
      writes(referenceCount),
      reads(branchSubtree),
    ],
  },
  routes: {
    listFeatureGrants: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/users/{userCode}/features',
      summary: 'Grants and denials of features that somebody has, also ended ones',
      params: user,
      replies: { 200: z.object({ items: z.array(FeatureGrantReply) }) },
      problems: ['not_found'],
    }),
    putFeatureGrant: route({
      ...mayGrant,
      method: 'PUT',
      path: '/v1/admin/users/{userCode}/features/{featureCode}',
      summary: 'Grant or deny somebody a feature and what lies below it; nobody grants more than they hold',
      params: userAndFeature,
      body: FeatureGrantBody,
      replies: { 200: FeatureGrantReply, 201: FeatureGrantReply },
      problems: [
        'not_found',
        'self_action_forbidden',
        'forbidden',
        'validation_failed',
        'reference_invalid',
        'version_conflict',
      ],
    }),
    revokeFeatureGrant: route({
      ...mayRevoke,
      method: 'DELETE',
      path: '/v1/admin/users/{userCode}/features/{featureCode}',
      summary: 'End a grant or denial of a feature at once; an ended denial still denies what is granted above it',
      params: userAndFeature,
      replies: { 204: empty },
      problems: ['not_found', 'self_action_forbidden', 'version_conflict'],
    }),
    listPlatformGrants: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/users/{userCode}/platforms',
      summary: 'Grants and denials of platforms that somebody has, also ended ones',
      params: user,
      replies: { 200: z.object({ items: z.array(PlatformGrantReply) }) },
      problems: ['not_found'],
    }),
    putPlatformGrant: route({
      ...mayGrant,
      method: 'PUT',
      path: '/v1/admin/users/{userCode}/platforms/{platform}',
      summary: 'Grant or deny somebody a platform; the admin panel is a super_admin’s to grant, to admins',
      params: userAndPlatform,
      body: PlatformGrantBody,
      replies: { 200: PlatformGrantReply, 201: PlatformGrantReply },
      problems: [
        'not_found',
        'self_action_forbidden',
        'forbidden',
        'validation_failed',
        'invalid_transition',
        'version_conflict',
      ],
    }),
    revokePlatformGrant: route({
      ...mayRevoke,
      method: 'DELETE',
      path: '/v1/admin/users/{userCode}/platforms/{platform}',
      summary: 'End a grant or denial of a platform at once',
      params: userAndPlatform,
      replies: { 204: empty },
      problems: ['not_found', 'self_action_forbidden', 'forbidden', 'invalid_transition', 'version_conflict'],
    }),
    listExpiringGrants: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/access/expiring',
      summary: 'Grants of platforms and features that end within so many seconds, soonest first',
      query: { within: Within, branch: BranchCodeInput.optional() },
      paged: true,
      replies: { 200: listOf(EndingGrant) },
      problems: ['cursor_invalid', 'scope_too_large'],
    }),
    listExpiredGrants: route({
      ...mayRead,
      method: 'GET',
      path: '/v1/admin/access/expired',
      summary: 'Grants of platforms and features whose time is over, newest first',
      query: { branch: BranchCodeInput.optional() },
      paged: true,
      replies: { 200: listOf(EndingGrant) },
      problems: ['cursor_invalid', 'scope_too_large'],
    }),
    explainAccess: route({
      ...mayRead,
      method: 'POST',
      path: '/v1/admin/access/explain',
      summary: 'Why somebody may or may not do something on a platform or in a feature, and what would change that',
      body: Question,
      replies: { 200: Explanation },
      problems: ['not_found'],
    }),
  },
});
