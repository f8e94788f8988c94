import type { accessControl } from '../../functions/access-control/workflow.ts';
import type { auditExports } from '../../functions/audit-exports/workflow.ts';
import type { branches } from '../../functions/branches/workflow.ts';
import type { features } from '../../functions/features/workflow.ts';
import type { users } from '../../functions/users/workflow.ts';
import type { ExamplesOf } from './examples-of.ts';
import { branchCode, reason } from './people.ts';

export const branchExamples = {
  createBranch: {
    branchCode,
    branchName: 'Pune, MG Road',
    addressLine1: '1 MG Road',
    city: 'Pune',
    state: 'Maharashtra',
    pincode: '411001',
    phone: '+91 20 2612 3456',
    email: 'pune@example.com',
  },
  patchBranch: { branchName: 'Pune, Camp', managerName: 'Nia Rao' },
} satisfies ExamplesOf<typeof branches>;

export const featureExamples = {
  createFeature: { featureCode: 'GOLD', featureName: 'Gold loans', featureCategory: 'lending' },
  patchFeature: { featureName: 'Loans against gold', isActive: true },
} satisfies ExamplesOf<typeof features>;

export const userExamples = {
  createUser: { email: 'meera@example.com', mobile: '+919812345678', firstName: 'Meera', lastName: 'Kulkarni' },
  changeMany: { filter: { role: ['user'], status: ['blocked'] }, set: { isActive: false }, reason },
  patchUser: { city: 'Mysuru', state: 'Karnataka', pincode: '570001', reason },
  blockUser: { reason: 'the phone was stolen, ticket 4711' },
  unblockUser: { reason },
  changeRole: { role: 'admin', reason },
  moveUser: { branchCode: 'SOUTH' },
  holdUser: { reason: 'order 7 of the court at Pune' },
  releaseUser: { reason },
} satisfies ExamplesOf<typeof users>;

export const accessExamples = {
  putFeatureGrant: { accessLevel: 'read_only' },
  putPlatformGrant: { accessLevel: 'full', allowedIpRanges: ['203.0.113.0/24'] },
  explainAccess: { userCode: 'MEERA1', platform: 'mobile_app', action: 'read' },
} satisfies ExamplesOf<typeof accessControl>;

export const exportExamples = {
  exportAudit: { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' },
} satisfies ExamplesOf<typeof auditExports>;
