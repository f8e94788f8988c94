import { describe, expect, it } from 'vitest';
import { days, later, minutes } from '../../../shared/domain/time.ts';
import { appAccessControl } from '../../../shared/entities/app-access-control.ts';
import { said, world } from './world.ts';

describe('granting a feature', () => {
  it('answers 201 with the grant and its version, and shows it in the list', async () => {
    const { put, listed, user, boss, app, counted } = await world();
    const expiresAt = later(app.now(), days(30));
    const answer = await put('features', 'kyc ', { accessLevel: 'read_only', expiresAt });
    expect([answer.status, answer.headers['etag']]).toEqual([201, '"1"']);
    expect(answer.body).toEqual({
      userCode: user.userCode,
      featureCode: 'KYC',
      isAllowed: true,
      accessLevel: 'read_only',
      grantedBy: boss.userCode,
      grantedAt: app.now(),
      expiresAt,
      status: 'active',
      version: 1,
    });
    expect(await listed('features')).toEqual([answer.body]);
    expect(await counted('KYC')).toBe(1);
    const stored = await app.store.get(appAccessControl, { userCode: user.userCode, featureCode: 'KYC' as never });
    expect(stored).toMatchObject({ branchCode: 'MUM01', stamp: { action: 'access_grant', actor: boss.userCode } });
  });

  it('answers 200 when it replaces one, whole, and counts it once', async () => {
    const { put, counted, app } = await world();
    await put('features', 'KYC', { expiresAt: later(app.now(), days(1)) });
    const answer = await put('features', 'KYC', { accessLevel: 'read_only', isAllowed: false });
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"2"']);
    expect(answer.body).toMatchObject({ accessLevel: 'read_only', isAllowed: false });
    expect(answer.body).not.toHaveProperty('expiresAt');
    expect(await counted('KYC')).toBe(1);
  });

  it('makes an ended one anew: revoked, or ended by the clock before any sweeper came', async () => {
    const { put, revoke, counted, app } = await world();
    await put('features', 'KYC');
    expect((await revoke('features', 'KYC')).status).toBe(204);
    expect(await counted('KYC')).toBe(0);
    const again = await put('features', 'KYC', { expiresAt: later(app.now(), minutes(1)) });
    expect(again.status).toBe(201);
    expect(again.body).not.toHaveProperty('revokedAt');
    app.advance(minutes(1));
    expect((await put('features', 'KYC')).status).toBe(201);
    expect(await counted('KYC')).toBe(1);
  });

  it('answers 400 to an end that has passed, and to faults of shape', async () => {
    const { put, app } = await world();
    for (const moment of [app.now(), later(app.now(), -1)]) {
      const answer = await put('features', 'KYC', { expiresAt: moment });
      expect([answer.status, answer.body['errors']]).toMatchObject([400, [{ pointer: '#/expiresAt' }]]);
    }
    expect(said(await put('features', 'KYC', { accessLevel: 'everything' }))).toEqual([400, 'validation_failed']);
    expect(said(await put('features', 'TOOLONG'))).toEqual([404, 'not_found']);
  });

  it('answers 422 for a feature that is not there or not active', async () => {
    const { put, setActive, makeFeature } = await world();
    await makeFeature('OFF');
    await setActive('OFF', false);
    for (const code of ['OFF', 'ZZZZ']) expect(said(await put('features', code))).toEqual([422, 'reference_invalid']);
  });

  it('honours If-Match', async () => {
    const { put, revoke } = await world();
    const stale = { headers: { 'If-Match': '"7"' } };
    expect(said(await put('features', 'KYC', {}, stale))).toEqual([412, 'version_conflict']);
    await put('features', 'KYC');
    expect(said(await put('features', 'KYC', {}, stale))).toEqual([412, 'version_conflict']);
    expect(said(await revoke('features', 'KYC', stale))).toEqual([412, 'version_conflict']);
    const fresh = { headers: { 'If-Match': '"1"' } };
    expect((await put('features', 'KYC', {}, fresh)).status).toBe(200);
    expect((await revoke('features', 'KYC', { headers: { 'If-Match': '"2"' } })).status).toBe(204);
  });
});

describe('revoking a feature', () => {
  it('answers 204, works at once, and says who did it', async () => {
    const { adminOf, call, put, revoke, listed, user, boss, app, on } = await world();
    const other = await adminOf('MUM01', {});
    const peek = () => call('GET', `${on(user.userCode)}/features`, other.claims);
    expect(said(await peek())).toEqual([403, 'feature_denied']);
    await put('features', 'AUTH', { accessLevel: 'read_only' }, { userCode: other.userCode });
    expect((await peek()).status).toBe(200);
    await revoke('features', 'AUTH', { userCode: other.userCode });
    expect(said(await peek())).toEqual([403, 'feature_denied']);
    await put('features', 'KYC');
    await revoke('features', 'KYC');
    expect(await listed('features')).toMatchObject([
      { status: 'revoked', revokedBy: boss.userCode, revokedAt: app.now() },
    ]);
  });

  it('answers 404 when nothing is in force: never granted, revoked, or ended by the clock', async () => {
    const { put, revoke, app, listed } = await world();
    expect(said(await revoke('features', 'KYC'))).toEqual([404, 'not_found']);
    await put('features', 'KYC', { expiresAt: later(app.now(), minutes(1)) });
    app.advance(minutes(1));
    expect(said(await revoke('features', 'KYC'))).toEqual([404, 'not_found']);
    expect(await listed('features')).toMatchObject([{ status: 'expired' }]);
    await put('features', 'KYC');
    await revoke('features', 'KYC');
    expect(said(await revoke('features', 'KYC'))).toEqual([404, 'not_found']);
  });

  it('is possible when the feature is inactive, so that it can be deleted', async () => {
    const { put, revoke, makeFeature, setActive, call } = await world();
    await makeFeature('POS');
    await put('features', 'POS');
    await setActive('POS', false);
    expect(said(await call('DELETE', '/v1/admin/features/POS'))).toEqual([409, 'feature_in_use']);
    expect((await revoke('features', 'POS')).status).toBe(204);
    expect((await call('DELETE', '/v1/admin/features/POS')).status).toBe(204);
  });
});

describe('somebody deleted', () => {
  it('keeps grants that can be seen and revoked, so that a feature can be deleted, and gets no new ones', async () => {
    const { put, revoke, listed, call, on, user, makeFeature, counted } = await world();
    await makeFeature('POS');
    await put('features', 'POS');
    expect((await call('DELETE', on(user.userCode))).status).toBe(204);
    expect(await listed('features')).toMatchObject([{ featureCode: 'POS', status: 'active' }]);
    expect(said(await put('features', 'POS'))).toEqual([404, 'not_found']);
    expect((await revoke('features', 'POS')).status).toBe(204);
    expect(await counted('POS')).toBe(0);
  });
});

describe('whose grants', () => {
  it('somebody outside the branch of an admin is nobody: the same answer, and logged', async () => {
    const { adminOf, user, driver, call, on } = await world();
    const { claims, userCode } = await adminOf('PUN01');
    const noted = () => driver.items().filter(({ entity }) => entity === 'AuditEvent');
    const body = { accessLevel: 'full' };
    for (const [method, tail, more] of [
      ['GET', 'features', {}],
      ['GET', 'platforms', {}],
      ['PUT', 'features/KYC', { body }],
      ['PUT', 'platforms/api', { body }],
      ['DELETE', 'features/KYC', {}],
      ['DELETE', 'platforms/api', {}],
    ] as const) {
      const before = noted().length;
      const [outside, nobody] = [
        await call(method, `${on(user.userCode)}/${tail}`, claims, more),
        await call(method, `${on('ZZZZ99')}/${tail}`, claims, more),
      ];
      const bodyOf = ({ body: { instance: _, ...rest } }: typeof outside) => rest;
      expect(said(outside)).toEqual([404, 'not_found']);
      expect(bodyOf(outside)).toEqual(bodyOf(nobody));
      expect(noted()).toHaveLength(before + 1);
      const at = noted().at(-1)?.['stamp'];
      expect(at).toMatchObject({ actor: userCode, reason: 'denied:forbidden' });
    }
  });

  it('nobody changes their own', async () => {
    const { adminOf, put, revoke, boss } = await world();
    const one = await adminOf('MUM01');
    for (const { claims, userCode } of [one, boss]) {
      const own = { claims, userCode };
      for (const kind of ['features', 'platforms'] as const) {
        const name = kind === 'features' ? 'KYC' : 'admin_panel';
        expect(said(await put(kind, name, {}, own))).toEqual([403, 'self_action_forbidden']);
        expect(said(await revoke(kind, name, own))).toEqual([403, 'self_action_forbidden']);
      }
    }
  });
});

describe('nobody grants more than they hold', () => {
  it('neither a feature they lack, nor a level beyond theirs', async () => {
    const { adminOf, put } = await world();
    const { claims } = await adminOf('MUM01', { AUTH: 'full', KYC: 'read_only', USER: 'update_only' });
    const tried = async (feature: string, accessLevel: string) =>
      (await put('features', feature, { accessLevel }, { claims })).status;
    expect(await tried('REPT', 'restricted')).toBe(403);
    expect(await tried('KYC', 'full')).toBe(403);
    expect(await tried('KYC', 'create_only')).toBe(403);
    expect(await tried('KYC', 'read_only')).toBe(201);
    expect(await tried('KYC', 'restricted')).toBe(200);
    expect(await tried('USER', 'create_only')).toBe(403);
    expect(await tried('USER', 'read_only')).toBe(201);
    expect(await tried('AUTH', 'full')).toBe(201);
  });

  it('nor what they are denied further down, also while that is inactive', async () => {
    const { adminOf, put, makeFeature, setActive } = await world();
    await makeFeature('USR1', 'USER');
    const { claims, userCode } = await adminOf('MUM01', { AUTH: 'full', USER: 'full' });
    expect((await put('features', 'USER', {}, { claims })).status).toBe(201);
    await put('features', 'USR1', { isAllowed: false }, { userCode });
    expect(said(await put('features', 'USER', {}, { claims }))).toEqual([403, 'forbidden']);
    await setActive('USR1', false);
    expect(said(await put('features', 'USER', {}, { claims }))).toEqual([403, 'forbidden']);
  });

  it('but they may deny and revoke what they lack', async () => {
    const { adminOf, put, revoke } = await world();
    const { claims } = await adminOf('MUM01', { AUTH: 'full' });
    expect((await put('features', 'KYC', { isAllowed: false }, { claims })).status).toBe(201);
    await put('features', 'REPT');
    expect((await revoke('features', 'REPT', { claims })).status).toBe(204);
  });

  it('nor may those do anything whose level of AUTH does not cover it', async () => {
    const { adminOf, put, revoke, listed } = await world();
    const reader = await adminOf('MUM01', { AUTH: 'read_only', KYC: 'full' });
    expect(await listed('features', reader.claims)).toEqual([]);
    expect(said(await put('features', 'KYC', {}, { claims: reader.claims }))).toEqual([403, 'feature_denied']);
    const editor = await adminOf('MUM01', { AUTH: 'update_only', KYC: 'full' });
    const as = { claims: editor.claims };
    expect((await put('features', 'KYC', {}, as)).status).toBe(201);
    expect(said(await revoke('features', 'KYC', as))).toEqual([403, 'feature_denied']);
  });
});
