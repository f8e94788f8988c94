import { describe, expect, it } from 'vitest';
import { grantBegins, grantEnds } from '../../../shared/adapters/table/features.ts';
import { later } from '../../../shared/domain/time.ts';
import { appAccessControl } from '../../../shared/entities/app-access-control.ts';
import { appFeature } from '../../../shared/entities/app-feature.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import type { Stamp } from '../../../shared/store/stamp.ts';
import { replace } from '../../../shared/store/writes.ts';
import { admin } from '../../support/admins.ts';
import { testApp, type Answer } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';

const path = '/v1/admin/features';

const setUp = async (...codes: [code: string, parent?: string][]) => {
  const driver = memoryDriver();
  const app = await testApp({ driver });
  const { claims, userCode } = await admin(app, { role: 'super_admin' });
  const call = (method: string, at = '', more: Record<string, unknown> = {}) =>
    app.request(method, `${path}${at}`, { claims, ...more });
  const change = async (code: string, body: Record<string, unknown>) => {
    const { headers } = await call('GET', `/${code}`);
    return call('PATCH', `/${code}`, { body, headers: { 'If-Match': headers['etag'] } });
  };
  for (const [featureCode, parentFeature] of codes) {
    const body = { featureCode, featureName: featureCode, ...(parentFeature && { parentFeature }) };
    expect((await call('POST', '', { body })).status).toBe(201);
  }
  const stored = (code: string) => app.store.get(appFeature, { featureCode: code as never });
  return { ...app, app, driver, claims, userCode, call, change, stored };
};

const said = ({ status, body }: Answer) => [status, body.code];
const codesOf = ({ body }: Answer) =>
  (body['items'] as { featureCode: string }[]).map(({ featureCode }) => featureCode);
const holdersOf = ({ body }: Answer) => (body['items'] as { userCode: string }[]).map(({ userCode }) => userCode);

describe('making a feature', () => {
  it('answers 201 with the feature and its version', async () => {
    const { call, userCode, stored } = await setUp();
    const body = {
      featureCode: 'kyr ',
      featureName: ' KYC Reveal ',
      featureDescription: 'Full numbers',
      parentFeature: 'KYC ',
      featureCategory: 'kyc',
    };
    const answer = await call('POST', '', { body });
    expect([answer.status, answer.headers['etag']]).toEqual([201, '"1"']);
    expect(answer.body).toMatchObject({
      ...body,
      featureCode: 'KYR',
      featureName: 'KYC Reveal',
      parentFeature: 'KYC',
      isActive: true,
    });
    expect((await call('GET', '/KYR')).body).toEqual(answer.body);
    expect(await stored('KYR')).toMatchObject({ stamp: { action: 'create', actorType: 'admin', actor: userCode } });
  });

  it('answers 400 to faults of shape', async () => {
    const { call } = await setUp();
    expect(said(await call('POST', '', { body: { featureCode: 'TOOLONG' } }))).toEqual([400, 'validation_failed']);
  });

  it('answers 409 to a code that is taken, also in its old spelling, also by a deleted feature', async () => {
    const { call, change } = await setUp(['POS']);
    const again = (featureCode: string) => call('POST', '', { body: { featureCode, featureName: 'Again' } });
    expect(said(await again('KYC '))).toEqual([409, 'duplicate_feature']);
    await change('POS', { isActive: false });
    await call('DELETE', '/POS');
    expect(said(await again('POS'))).toEqual([409, 'duplicate_feature']);
  });

  it('answers 422 below a feature that is not there or not active, or too deep', async () => {
    const { call, change } = await setUp(['F0'], ['OFF']);
    await change('OFF', { isActive: false });
    const below = (parentFeature: string, featureCode = 'NEW') =>
      call('POST', '', { body: { featureCode, featureName: 'New', parentFeature } });
    for (const parent of ['ZZZZ', 'OFF', 'NEW']) {
      const answer = await below(parent);
      expect(said(answer)).toEqual([422, 'reference_invalid']);
      expect(answer.body['errors']).toMatchObject([{ pointer: '#/parentFeature' }]);
    }
    for (let level = 1; level <= 8; level += 1) expect((await below(`F${level - 1}`, `F${level}`)).status).toBe(201);
    expect(said(await below('F8'))).toEqual([422, 'hierarchy_too_deep']);
  });

  it('answers 403 to admins', async () => {
    const { app, request } = await setUp();
    const { claims } = await admin(app, { features: { AUTH: 'full' } });
    const body = { featureCode: 'NEW', featureName: 'New' };
    expect(said(await request('POST', path, { claims, body }))).toEqual([403, 'forbidden']);
  });
});

describe('looking at features', () => {
  it('takes codes as the old system wrote them', async () => {
    const { call } = await setUp();
    expect((await call('GET', '/KYC ')).body['featureCode']).toBe('KYC');
    expect(said(await call('GET', '/ZZZZ'))).toEqual([404, 'not_found']);
  });

  it('lists them by code, in pages, by category and state', async () => {
    const { call, change } = await setUp(['AAA']);
    await change('AAA', { featureCategory: 'extra', isActive: false });
    await change('KYC', { featureCategory: 'core' });
    expect(codesOf(await call('GET'))).toEqual(['AAA', 'AUDI', 'AUTH', 'KYC', 'REPT', 'USER']);
    expect(codesOf(await call('GET', '', { query: { category: 'core' } }))).toEqual(['KYC']);
    expect(codesOf(await call('GET', '', { query: { isActive: 'false' } }))).toEqual(['AAA']);
    const first = await call('GET', '', { query: { limit: '4' } });
    const cursor = String(first.body['nextCursor']);
    expect(codesOf(await call('GET', '', { query: { limit: '4', cursor } }))).toEqual(['REPT', 'USER']);
  });

  it('lists what is directly below one', async () => {
    const { call, change } = await setUp(['KYA', 'KYC'], ['KYB', 'KYC'], ['KYD', 'KYA']);
    expect(codesOf(await call('GET', '/KYC /children'))).toEqual(['KYA', 'KYB']);
    await change('KYB', { isActive: false });
    expect(codesOf(await call('GET', '/KYC/children', { query: { isActive: 'true' } }))).toEqual(['KYA']);
    expect(said(await call('GET', '/ZZZZ/children'))).toEqual([404, 'not_found']);
  });
});

describe('changing a feature', () => {
  it('answers 200 with the next version, and leaves what is not said', async () => {
    const { call, change, stored, userCode } = await setUp(['POS']);
    await change('POS', { featureDescription: 'Tills', featureCategory: 'sales' });
    const answer = await change('POS', { featureName: 'Point of sale', featureDescription: null });
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"3"']);
    expect(answer.body).toMatchObject({ featureName: 'Point of sale', featureCategory: 'sales' });
    expect(answer.body).not.toHaveProperty('featureDescription');
    expect((await call('GET', '/POS')).body).toEqual(answer.body);
    expect(await stored('POS')).toMatchObject({ stamp: { action: 'update', actor: userCode } });
  });

  it('answers 412 to another version and 404 to a code that nobody has', async () => {
    const { call } = await setUp();
    const headers = { 'If-Match': '"7"' };
    expect(said(await call('PATCH', '/KYC', { body: {}, headers }))).toEqual([412, 'version_conflict']);
    expect(said(await call('PATCH', '/ZZZZ', { body: {}, headers }))).toEqual([404, 'not_found']);
  });

  it('moves it, and refuses a cycle, a parent that is not there, and too deep a tree', async () => {
    const { change, call } = await setUp(['AAA'], ['BBB', 'AAA'], ['CCC', 'BBB'], ['F0']);
    for (const parentFeature of ['AAA', 'BBB', 'CCC'])
      expect(said(await change('AAA', { parentFeature }))).toEqual([409, 'hierarchy_cycle']);
    expect(said(await change('AAA', { parentFeature: 'ZZZZ' }))).toEqual([422, 'reference_invalid']);
    const moved = await change('BBB', { parentFeature: 'KYC ' });
    expect(moved).toMatchObject({ status: 200, body: { parentFeature: 'KYC' } });
    expect((await call('GET', '/BBB')).body).toEqual(moved.body);
    expect((await change('BBB', { parentFeature: null })).body).not.toHaveProperty('parentFeature');
    for (let level = 1; level <= 7; level += 1)
      await call('POST', '', {
        body: { featureCode: `F${level}`, featureName: 'F', parentFeature: `F${level - 1}` },
      });
    expect(said(await change('BBB', { parentFeature: 'F7' }))).toEqual([422, 'hierarchy_too_deep']);
    expect((await change('BBB', { parentFeature: 'F6' })).status).toBe(200);
  });
});

describe('deleting a feature', () => {
  it('answers 204, and it is gone from everywhere but the log', async () => {
    const { call, change, userCode, driver } = await setUp(['POS', 'KYC']);
    await change('POS', { isActive: false });
    expect((await call('DELETE', '/POS')).status).toBe(204);
    expect(said(await call('GET', '/POS'))).toEqual([404, 'not_found']);
    expect(codesOf(await call('GET', '/KYC/children'))).toEqual([]);
    expect(driver.items().find(({ pk, sk }) => pk === 'FEATURES' && sk === 'POS')).toMatchObject({
      deletedBy: userCode,
      stamp: { action: 'delete', actor: userCode },
    });
  });

  it('answers 409 while it is active, while a feature or a grant refers to it, and where routes need it', async () => {
    const { app, call, change, store, now } = await setUp(['POS'], ['POSA', 'POS']);
    expect(said(await call('DELETE', '/POS'))).toEqual([409, 'feature_in_use']);
    const holder = await admin(app, { features: { POS: 'full' } });
    await change('POS', { isActive: false });
    expect(said(await call('DELETE', '/POS'))).toEqual([409, 'feature_in_use']);
    await change('POSA', { isActive: false });
    expect((await call('DELETE', '/POSA')).status).toBe(204);
    expect(said(await call('DELETE', '/POS'))).toEqual([409, 'feature_in_use']);

    const key = { userCode: holder.userCode, featureCode: 'POS' as never };
    const stamp: Stamp = { action: 'access_revoke', actorType: 'system', at: now() };
    const grant = (await store.get(appAccessControl, key))!;
    await store.commit(now(), {
      grant: replace(appAccessControl, grant, { status: 'revoked' }, stamp),
      ...grantEnds(key.featureCode),
    });
    expect((await call('DELETE', '/POS')).status).toBe(204);
    await change('KYC', { isActive: false });
    expect(said(await call('DELETE', '/KYC'))).toEqual([409, 'feature_in_use']);
  });

  it('answers 412 to another version and 404 to a code that nobody has', async () => {
    const { call } = await setUp(['POS']);
    expect(said(await call('DELETE', '/POS', { headers: { 'If-Match': '"7"' } }))).toEqual([412, 'version_conflict']);
    expect(said(await call('DELETE', '/ZZZZ'))).toEqual([404, 'not_found']);
  });

  it('leaves no way to grant it any more', async () => {
    const { change, call, store, now } = await setUp(['POS']);
    const begins = grantBegins('POS' as never);
    expect((await store.commit(now(), begins)).kind).toBe('done');
    expect((await store.commit(now(), grantEnds('POS' as never))).kind).toBe('done');
    await change('POS', { isActive: false });
    expect((await store.commit(now(), begins)).kind).toBe('refused');
    expect((await call('DELETE', '/POS')).status).toBe(204);
    expect((await store.commit(now(), begins)).kind).toBe('refused');
  });
});

describe('holders', () => {
  const setUpHolders = async () => {
    const own = await setUp(['POS']);
    await makeBranch(own.app, own.claims, 'MUM01');
    await makeBranch(own.app, own.claims, 'KUR01', { referredBy: 'MUM01' });
    await makeBranch(own.app, own.claims, 'DEL01');
    const holders: Record<string, string> = {};
    for (const branchCode of ['MUM01', 'KUR01', 'DEL01']) {
      holders[branchCode] = (await admin(own.app, { branchCode, features: { POS: 'read_only' } })).userCode;
      own.advance(1000);
    }
    await admin(own.app, { branchCode: 'MUM01', features: { POS: undefined } });
    const see = (claims: typeof own.claims, query?: Record<string, string>) =>
      own.request('GET', `${path}/POS/holders`, { claims, ...(query && { query }) });
    const reader = (branchCode?: string) =>
      admin(own.app, { features: { AUTH: 'read_only' }, ...(branchCode !== undefined && { branchCode }) });
    return { ...own, holders, see, reader };
  };

  it('are listed newest first, without those who are denied it or whose grant has ended', async () => {
    const { claims, see, holders, store, now, advance } = await setUpHolders();
    const { MUM01, KUR01, DEL01 } = holders;
    const answer = await see(claims);
    expect(answer.status).toBe(200);
    expect(holdersOf(answer)).toEqual([DEL01, KUR01, MUM01]);
    expect((answer.body['items'] as object[])[0]).toEqual({
      userCode: DEL01,
      branchCode: 'DEL01',
      accessLevel: 'read_only',
      grantedBy: 'system',
      grantedAt: expect.any(String),
    });
    const first = await see(claims, { limit: '2' });
    expect(holdersOf(await see(claims, { limit: '2', cursor: String(first.body['nextCursor']) }))).toEqual([MUM01]);
    const grant = (await store.get(appAccessControl, { userCode: KUR01 as never, featureCode: 'POS' as never }))!;
    const stamp: Stamp = { action: 'update', actorType: 'system', at: now() };
    await store.write(now(), replace(appAccessControl, grant, { expiresAt: later(now(), 1000) }, stamp));
    expect(holdersOf(await see(claims))).toHaveLength(3);
    advance(1000);
    expect(holdersOf(await see(claims))).toEqual([DEL01, MUM01]);
  });

  it('are those of an admin’s own branches only', async () => {
    const { see, reader, holders } = await setUpHolders();
    const { MUM01, KUR01 } = holders;
    const one = await reader('MUM01');
    expect(holdersOf(await see(one.claims))).toEqual([KUR01, MUM01]);
    expect(holdersOf(await see(one.claims, { branch: 'KUR01' }))).toEqual([KUR01]);
    expect(holdersOf(await see(one.claims, { branch: 'DEL01' }))).toEqual([]);
    expect(holdersOf(await see((await reader()).claims))).toEqual([]);
  });

  it('answers 422 to an admin of more branches than a list reads, until one is named', async () => {
    const { app, claims, see, reader } = await setUpHolders();
    for (let count = 0; count < 100; count += 1)
      await makeBranch(app, claims, `C${String(count).padStart(4, '0')}`, { referredBy: 'DEL01' });
    const { claims: one } = await reader('DEL01');
    expect(said(await see(one))).toEqual([422, 'scope_too_large']);
    expect((await see(one, { branch: 'C0042' })).status).toBe(200);
  });

  it('answers 404 where the feature is not there', async () => {
    const { call } = await setUp();
    expect(said(await call('GET', '/ZZZZ/holders'))).toEqual([404, 'not_found']);
  });

  it('cost one step after authorising for a super_admin, and one more for a scope', async () => {
    const { app, claims, see, reader } = await setUpHolders();
    const stepsOf = async (one: typeof claims) => (await app.cost(() => see(one))).steps - 1;
    expect(await stepsOf(claims)).toBe(1);
    expect(await stepsOf((await reader('MUM01')).claims)).toBe(2);
  });
});
