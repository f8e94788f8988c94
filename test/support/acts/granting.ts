import { auditSeal } from '../../../shared/entities/audit-seal.ts';
import { create } from '../../../shared/store/writes.ts';
import { admin } from '../admins.ts';
import type { TestApp } from '../app.ts';
import { makeBranch } from '../branches.ts';
import { act } from '../chaos/act.ts';
import { sampleOf } from '../sample-of.ts';
import { member } from '../users.ts';

const boss = async (app: TestApp) => (await admin(app, { role: 'super_admin' })).claims;

const withBranch = async (app: TestApp, more: Record<string, unknown> = {}) => {
  const claims = await boss(app);
  await makeBranch(app, claims, 'ROOT1');
  await makeBranch(app, claims, 'NORTH', more);
  return { claims, params: { branchCode: 'NORTH' } };
};

const withFeature = async (app: TestApp, more: Record<string, unknown> = {}) => {
  const claims = await boss(app);
  const body = { featureCode: 'LOAN', featureName: 'Loans', ...more };
  await app.request('POST', '/v1/admin/features', { claims, body });
  return { claims, params: { featureCode: 'LOAN' } };
};

const withUser = async (app: TestApp) => {
  const { claims } = await withBranch(app);
  return { claims, userCode: (await member(app, 'NORTH')).userCode };
};

const granted = async (app: TestApp, kind: 'features' | 'platforms', name: string) => {
  const { claims, userCode } = await withUser(app);
  const body = { accessLevel: 'full' };
  await app.request('PUT', `/v1/admin/users/${userCode}/${kind}/${name}`, { claims, body });
  return { claims, userCode };
};

/** Branches, features, grants, and exports of the log. */
export const granting = [
  act('createBranch', ['+Branch', '+BranchSubtree', '+ReferenceCount'], async (app) => {
    const { claims } = await withBranch(app);
    return { claims, body: { branchCode: 'SOUTH', branchName: 'South', referredBy: 'NORTH' } };
  }),
  act('patchBranch', ['+BranchSubtree', '+Guard', '+ReferenceCount', '~Branch'], async (app) => ({
    ...(await withBranch(app)),
    body: { referredBy: 'ROOT1' },
    headers: { 'If-Match': '"1"' },
  })),
  act('deleteBranch', ['+ReferenceCount', '~Branch', '~BranchSubtree', '~ReferenceCount'], async (app) =>
    withBranch(app, { isActive: false, referredBy: 'ROOT1' }),
  ),
  act('restoreBranch', ['~Branch', '~BranchSubtree', '~ReferenceCount'], async (app) => {
    const wish = await withBranch(app, { isActive: false, referredBy: 'ROOT1' });
    await app.request('DELETE', '/v1/admin/branches/NORTH', { claims: wish.claims });
    return wish;
  }),
  act('createFeature', ['+AppFeature', '+ReferenceCount'], async (app) => ({
    claims: (await withFeature(app)).claims,
    body: { featureCode: 'HOME', featureName: 'Home loans', parentFeature: 'LOAN' },
  })),
  act('patchFeature', ['+ReferenceCount', '~AppFeature'], async (app) => ({
    ...(await withFeature(app)),
    body: { parentFeature: 'KYC' },
    headers: { 'If-Match': '"1"' },
  })),
  act('deleteFeature', ['+ReferenceCount', '~AppFeature', '~ReferenceCount'], async (app) =>
    withFeature(app, { isActive: false, parentFeature: 'KYC' }),
  ),
  act('putFeatureGrant', ['+AppAccessControl', '+ReferenceCount'], async (app) => {
    const { claims, userCode } = await withUser(app);
    return { claims, params: { userCode, featureCode: 'KYC' }, body: { accessLevel: 'read_only' } };
  }),
  act('revokeFeatureGrant', ['~AppAccessControl', '~ReferenceCount'], async (app) => {
    const { claims, userCode } = await granted(app, 'features', 'KYC');
    return { claims, params: { userCode, featureCode: 'KYC' } };
  }),
  act('putPlatformGrant', ['+UserPlatformAccess'], async (app) => {
    const { claims, userCode } = await withUser(app);
    return { claims, params: { userCode, platform: 'api' }, body: { accessLevel: 'full' } };
  }),
  act('revokePlatformGrant', ['~UserPlatformAccess'], async (app) => {
    const { claims, userCode } = await granted(app, 'platforms', 'api');
    return { claims, params: { userCode, platform: 'api' } };
  }),
  act('exportAudit', ['+AuditExport'], async (app) => {
    const claims = await boss(app);
    const seal = { ...sampleOf(auditSeal.schema), number: 1, size: 1, through: app.now() };
    await app.store.write(app.now(), create(auditSeal, seal));
    return { claims, body: { to: app.now() } };
  }),
];
