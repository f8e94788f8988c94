import { expect, it } from 'vitest';
import { appAccessControl } from '../../../shared/entities/app-access-control.ts';
import { appFeature } from '../../../shared/entities/app-feature.ts';
import { branch } from '../../../shared/entities/branch.ts';
import { later } from '../../../shared/domain/time.ts';
import type { Stamp } from '../../../shared/store/stamp.ts';
import { create, patch, replace } from '../../../shared/store/writes.ts';
import { admin, type Claims } from '../../support/admins.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { newPerson, register } from '../../support/journey.ts';
import { sampleOf } from '../../support/sample-of.ts';

const me = (app: TestApp, claims?: Claims, token?: string) =>
  app.request('GET', '/v1/admin/me', { ...(claims && { claims }), ...(token !== undefined && { token }) });

const stampOf = (app: TestApp): Stamp => ({ action: 'update', actorType: 'system', at: app.now() });

it('answers 200 with account, role, branch and features', async () => {
  const app = await testApp();
  const home = { ...sampleOf(branch.schema, false), branchCode: 'MUM01' as never, branchName: 'Mumbai' };
  await app.store.write(app.now(), create(branch, home, stampOf(app)));
  const { claims, userCode, email } = await admin(app, {
    branchCode: 'MUM01',
    features: { KYC: 'update_only', AUDI: undefined },
  });
  const { status, body, headers } = await me(app, claims);
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(body).toMatchObject({
    userCode,
    email,
    role: 'admin',
    branchCode: 'MUM01',
    branchName: 'Mumbai',
    isStaff: true,
    isSuperuser: false,
    features: [
      { featureCode: 'AUDI', allowed: false, because: 'explicitly_denied', decidedAt: 'AUDI' },
      { featureCode: 'AUTH', allowed: false, because: 'not_granted' },
      { featureCode: 'KYC', allowed: true, accessLevel: 'update_only', because: 'granted', decidedAt: 'KYC' },
      { featureCode: 'REPT', allowed: false },
      { featureCode: 'USER', featureName: 'User Management', allowed: false },
    ],
  });
  expect(JSON.stringify(body)).not.toMatch(/cognitoSub|stamp|"pk"/);
});

it('says that a super_admin may do everything, and why', async () => {
  const app = await testApp();
  const { claims } = await admin(app, { role: 'super_admin' });
  const { body } = await me(app, claims);
  const features = body['features'] as object[];
  expect(features).toHaveLength(5);
  for (const feature of features)
    expect(feature).toMatchObject({ allowed: true, accessLevel: 'full', because: 'super_admin' });
});

it('shows what a parent grants, until the grant or the parent ends', async () => {
  const app = await testApp();
  const { claims, userCode } = await admin(app, { features: { KYC: 'read_only' } });
  const below = { featureCode: 'KYCR' as never, featureName: 'Reveal', parentFeature: 'KYC' as never, isActive: true };
  await app.store.write(app.now(), create(appFeature, below, stampOf(app)));
  const reveal = async () =>
    ((await me(app, claims)).body['features'] as { featureCode: string }[]).find(
      ({ featureCode }) => featureCode === 'KYCR',
    );
  expect(await reveal()).toMatchObject({ allowed: true, accessLevel: 'read_only', decidedAt: 'KYC' });

  const parent = { featureCode: 'KYC' as never };
  await app.store.write(app.now(), patch(appFeature, parent, { set: { isActive: false } }, stampOf(app)));
  expect(await reveal()).toMatchObject({ allowed: false, because: 'inactive_feature', decidedAt: 'KYC' });
  await app.store.write(app.now(), patch(appFeature, parent, { set: { isActive: true } }, stampOf(app)));

  const grant = (await app.store.get(appAccessControl, { userCode, ...parent }))!;
  const expiresAt = later(app.now(), 1000);
  await app.store.write(app.now(), replace(appAccessControl, grant, { expiresAt }, stampOf(app)));
  expect(await reveal()).toMatchObject({ allowed: true });
  app.advance(1000);
  expect(await reveal()).toMatchObject({ allowed: false, because: 'not_granted' });
});

it('answers 401 to nobody, to a user’s own token, and to claims of another', async () => {
  const app = await testApp();
  const { accessToken } = await register(app, newPerson());
  const { claims } = await admin(app);
  expect((await me(app)).status).toBe(401);
  expect((await me(app, undefined, accessToken)).body.code).toBe('unauthenticated');
  expect((await me(app, { ...claims, sub: 'another' })).body.code).toBe('unauthenticated');
});

it('answers 403 from the next request on when an admin is no admin any more', async () => {
  const app = await testApp();
  expect((await me(app, (await admin(app, { role: 'user' })).claims)).body.code).toBe('forbidden');
  expect((await me(app, (await admin(app, { account: { userBlocked: true } })).claims)).body.code).toBe(
    'account_blocked',
  );
  expect((await me(app, (await admin(app, { panel: { isAllowed: false } })).claims)).body.code).toBe('platform_denied');
});
