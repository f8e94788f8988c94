import { describe, expect, it } from 'vitest';
import { days, later, minutes } from '../../../shared/domain/time.ts';
import { admin } from '../../support/admins.ts';
import { said, world } from './world.ts';

describe('granting a platform', () => {
  it('answers 201, then 200, and shows it in the list', async () => {
    const { put, listed, user, boss, app } = await world();
    const expiresAt = later(app.now(), days(1));
    const answer = await put('platforms', 'api', { allowedIpRanges: ['192.0.2.0/24'], expiresAt });
    expect([answer.status, answer.headers['etag']]).toEqual([201, '"1"']);
    expect(answer.body).toEqual({
      userCode: user.userCode,
      platform: 'api',
      isAllowed: true,
      accessLevel: 'full',
      allowedIpRanges: ['192.0.2.0/24'],
      grantedBy: boss.userCode,
      grantedAt: app.now(),
      expiresAt,
      status: 'active',
      version: 1,
    });
    const replaced = await put('platforms', 'api', { accessLevel: 'read_only' });
    expect([replaced.status, replaced.body]).toMatchObject([200, { allowedIpRanges: [], version: 2 }]);
    expect(await listed('platforms')).toEqual([replaced.body]);
  });

  it('answers 400 naming the entry that is no range, and to more than fifty', async () => {
    const { put } = await world();
    for (const wrong of [
      '192.0.2.0/33',
      '192.0.2',
      '::/129',
      '2001:db8::/x',
      'fe80::1%eth0',
      '192.0.2.1/',
      '',
      '1.2.3.4/08',
    ]) {
      const answer = await put('platforms', 'api', { allowedIpRanges: ['192.0.2.0/24', wrong] });
      expect([wrong, ...said(answer)]).toEqual([wrong, 400, 'validation_failed']);
      expect(answer.body['errors']).toMatchObject([{ pointer: '#/allowedIpRanges/1' }]);
    }
    const many = (count: number) => Array.from({ length: count }, (_, place) => `192.0.2.${place}`);
    const answer = await put('platforms', 'api', { allowedIpRanges: many(51) });
    expect([answer.status, answer.body['errors']]).toMatchObject([400, [{ pointer: '#/allowedIpRanges' }]]);
    expect((await put('platforms', 'api', { allowedIpRanges: many(50) })).status).toBe(201);
  });

  it.each([
    ['0.0.0.0/0', ['192.0.2.1', '::ffff:192.0.2.1'], ['2001:db8::1']],
    ['::/0', ['2001:db8::1'], []],
    ['192.0.2.1/32', ['192.0.2.1', '::ffff:192.0.2.1'], ['192.0.2.2', '192.0.2.0']],
    ['2001:db8::1/128', ['2001:db8::1', '2001:DB8:0:0::1'], ['2001:db8::2']],
    ['192.0.2.77/24', ['192.0.2.0', '192.0.2.255'], ['192.0.3.0', '192.0.1.255']],
    ['2001:db8::ffff/64', ['2001:db8::1'], ['2001:db8:0:1::1']],
    ['::ffff:192.0.2.0/120', ['192.0.2.9', '::ffff:192.0.2.9'], ['192.0.3.9', '::ffff:192.0.3.9']],
    ['::ffff:192.0.2.7', ['192.0.2.7', '::ffff:192.0.2.7'], ['192.0.2.8']],
  ])('a range %s lets in %s and not %s', async (range, inside, outside) => {
    const { app, put, call } = await world();
    const one = await admin(app, { branchCode: 'MUM01' });
    const panel = await put('platforms', 'admin_panel', { allowedIpRanges: [range] }, { userCode: one.userCode });
    expect(panel.status).toBe(200);
    const from = async (ip: string) => said(await call('GET', '/v1/admin/me', one.claims, { ip }));
    for (const ip of inside) expect([ip, ...(await from(ip))]).toEqual([ip, 200, undefined]);
    for (const ip of outside) expect([ip, ...(await from(ip))]).toEqual([ip, 403, 'ip_denied']);
  });
});

describe('revoking a platform', () => {
  it('answers 204 and works at once; 404 when nothing is in force', async () => {
    const { put, revoke, call, app, listed } = await world();
    const one = await admin(app, { branchCode: 'MUM01' });
    const own = { userCode: one.userCode };
    expect((await call('GET', '/v1/admin/me', one.claims)).status).toBe(200);
    expect((await revoke('platforms', 'admin_panel', own)).status).toBe(204);
    expect(said(await call('GET', '/v1/admin/me', one.claims))).toEqual([403, 'platform_denied']);
    expect(said(await revoke('platforms', 'admin_panel', own))).toEqual([404, 'not_found']);
    expect((await put('platforms', 'admin_panel', {}, own)).status).toBe(201);
    await put('platforms', 'api', { expiresAt: later(app.now(), minutes(1)) });
    app.advance(minutes(1));
    expect(said(await revoke('platforms', 'api'))).toEqual([404, 'not_found']);
    expect(await listed('platforms')).toMatchObject([{ status: 'expired' }]);
  });

  it('honours If-Match', async () => {
    const { put, revoke } = await world();
    const stale = { headers: { 'If-Match': '"7"' } };
    expect(said(await put('platforms', 'api', {}, stale))).toEqual([412, 'version_conflict']);
    await put('platforms', 'api');
    expect(said(await revoke('platforms', 'api', stale))).toEqual([412, 'version_conflict']);
  });
});

describe('nobody grants more than they hold', () => {
  it('apps, API and tills at most at their level of AUTH', async () => {
    const { adminOf, put } = await world();
    const { claims } = await adminOf('MUM01', { AUTH: 'update_only' });
    for (const platform of ['web', 'mobile_app', 'api', 'pos_terminal']) {
      const tried = async (accessLevel: string) =>
        (await put('platforms', platform, { accessLevel }, { claims })).status;
      expect(await tried('full')).toBe(403);
      expect(await tried('create_only')).toBe(403);
      expect(await tried('update_only')).toBe(201);
    }
  });

  it('and the admin panel only by a super_admin, at most at the level of their own, and only to admins', async () => {
    const { adminOf, put, revoke, app } = await world();
    const [one, other] = [await adminOf('MUM01'), await adminOf('MUM01')];
    const as = { claims: one.claims, userCode: other.userCode };
    expect(said(await put('platforms', 'admin_panel', {}, as))).toEqual([403, 'forbidden']);
    expect(said(await put('platforms', 'admin_panel', { isAllowed: false }, as))).toEqual([403, 'forbidden']);
    expect(said(await revoke('platforms', 'admin_panel', as))).toEqual([403, 'forbidden']);
    expect(said(await put('platforms', 'admin_panel'))).toEqual([409, 'invalid_transition']);
    const half = await admin(app, { role: 'super_admin', panel: { accessLevel: 'update_only' } });
    const byHalf = { claims: half.claims, userCode: other.userCode };
    expect(said(await put('platforms', 'admin_panel', {}, byHalf))).toEqual([403, 'forbidden']);
    expect((await put('platforms', 'admin_panel', { accessLevel: 'read_only' }, byHalf)).status).toBe(200);
  });

  it('and super_admins never shut each other out of it', async () => {
    const { put, revoke, app } = await world();
    const { userCode } = await admin(app, { role: 'super_admin' });
    for (const less of [{ isAllowed: false }, { accessLevel: 'read_only' }, { expiresAt: later(app.now(), 1) }])
      expect(said(await put('platforms', 'admin_panel', less, { userCode }))).toEqual([409, 'invalid_transition']);
    expect(said(await revoke('platforms', 'admin_panel', { userCode }))).toEqual([409, 'invalid_transition']);
    expect((await put('platforms', 'admin_panel', { allowedIpRanges: ['192.0.2.0/24'] }, { userCode })).status).toBe(
      200,
    );
  });
});
