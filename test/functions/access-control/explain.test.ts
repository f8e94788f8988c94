import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccessLevel } from '../../../shared/domain/choices.ts';
import { later, minutes } from '../../../shared/domain/time.ts';
import { admin } from '../../support/admins.ts';
import { testApp, type Answer } from '../../support/app.ts';
import { newPerson, register } from '../../support/journey.ts';
import { said, world } from './world.ts';

type Asked = Record<string, unknown>;
const path = '/v1/admin/access/explain';

describe('asking why', () => {
  it('answers 400 unless exactly one of platform and feature is named', async () => {
    const { call, user } = await world();
    for (const more of [{}, { platform: 'web', featureCode: 'KYC' }]) {
      const body = { userCode: user.userCode, action: 'read', ...more };
      const answer = await call('POST', path, undefined, { body });
      expect([answer.status, answer.body['errors']]).toMatchObject([400, [{ pointer: '#/featureCode' }]]);
    }
    const body = { userCode: user.userCode, action: 'read', platform: 'web', ip: 'somewhere' };
    expect(said(await call('POST', path, undefined, { body }))).toEqual([400, 'validation_failed']);
  });

  it('answers 404 about people outside the branch of who asks', async () => {
    const { call, user, adminOf } = await world();
    const { claims } = await adminOf('PUN01');
    for (const userCode of [user.userCode, 'ZZZZ99'])
      expect(said(await call('POST', path, claims, { body: { userCode, action: 'read', platform: 'web' } }))).toEqual([
        404,
        'not_found',
      ]);
  });

  it('names the way and what would change it', async () => {
    const { call, user, put, makeFeature, setActive, app } = await world();
    await makeFeature('KYA', 'KYC');
    await put('features', 'KYC', { accessLevel: 'read_only', expiresAt: later(app.now(), minutes(1)) });
    const ask = async (more: Asked) =>
      (await call('POST', path, undefined, { body: { userCode: user.userCode, action: 'read', ...more } })).body;
    expect(await ask({ featureCode: 'KYA' })).toEqual({
      allowed: true,
      because: [
        { check: 'account', found: 'passed' },
        { check: 'feature', name: 'KYA', found: 'nothing_granted' },
        { check: 'feature', name: 'KYC', found: 'granted', accessLevel: 'read_only' },
        { check: 'decision', name: 'KYA', found: 'granted', accessLevel: 'read_only' },
      ],
      wouldChange: [{ change: 'deny_feature', name: 'KYA' }],
    });
    expect(await ask({ featureCode: 'KYA', action: 'update' })).toMatchObject({
      allowed: false,
      wouldChange: [{ change: 'grant_feature', name: 'KYA', accessLevel: 'update_only' }],
    });
    app.advance(minutes(1));
    await setActive('KYC', false);
    expect(await ask({ featureCode: 'KYC' })).toMatchObject({
      allowed: false,
      because: [{ check: 'account' }, { check: 'feature', found: 'inactive' }, { found: 'inactive_feature' }],
      wouldChange: [
        { change: 'activate_feature', name: 'KYC' },
        { change: 'renew_feature', name: 'KYC', accessLevel: 'read_only' },
      ],
    });
    expect(await ask({ platform: 'admin_panel' })).toMatchObject({
      because: [{ check: 'role', found: 'not_admin' }],
      wouldChange: [{ change: 'make_admin' }, { change: 'grant_platform', name: 'admin_panel' }],
    });
    await put('platforms', 'api', { allowedIpRanges: ['192.0.2.0/24'] });
    expect(await ask({ platform: 'api', ip: '203.0.113.7' })).toMatchObject({
      because: [{ found: 'passed' }, { found: 'passed' }, { check: 'address', found: 'outside_platform_ranges' }],
      wouldChange: [{ change: 'come_from_platform_ranges', ranges: ['192.0.2.0/24'] }],
    });
    expect(await ask({ platform: 'api', ip: '192.0.2.7' })).toMatchObject({ allowed: true });
  });
});

it('hides from somebody restricted where others may come from', async () => {
  const { call, user, put, adminOf } = await world();
  await put('platforms', 'api', { allowedIpRanges: ['192.0.2.0/24'] });
  const { claims } = await adminOf('MUM01', { AUTH: 'restricted' });
  const body = { userCode: user.userCode, platform: 'api', action: 'read', ip: '203.0.113.7' };
  const answer = await call('POST', path, claims, { body });
  expect(answer.body['wouldChange']).toEqual([{ change: 'come_from_platform_ranges', name: 'api', ranges: ['***'] }]);
});

/** Routes whose method stands for the very action they need. With the right to it, nobody is there: 404. */
const acts = [
  { feature: 'AUTH', action: 'read', method: 'GET', at: '/v1/admin/features' },
  { feature: 'USER', action: 'read', method: 'GET', at: '/v1/admin/registrations' },
  { feature: 'AUDI', action: 'read', method: 'GET', at: '/v1/admin/otps' },
  { feature: 'AUTH', action: 'update', method: 'PUT', at: '/v1/admin/users/ZZZZ99/features/KYC' },
  { feature: 'AUTH', action: 'delete', method: 'DELETE', at: '/v1/admin/users/ZZZZ99/platforms/web' },
] as const;

const isLetIn = ({ status, body }: Answer) =>
  status !== 401 && !(status === 403 && body.code !== 'self_action_forbidden');

const often = fc.integer({ min: 0, max: 3 }).map((roll) => roll > 0);
const level = fc.constantFrom(...AccessLevel.options);
const ranges = fc.constantFrom<string[]>([], [], ['203.0.113.0/24'], ['198.51.100.0/24']);
const ips = fc.constantFrom('203.0.113.7', '::ffff:203.0.113.7', '198.51.100.1', '2001:db8::1');
const grant = fc.record({
  isAllowed: often,
  accessLevel: level,
  seconds: fc.option(fc.constantFrom(30, 90), { nil: undefined }),
  revoked: often.map((not) => !not),
});

describe('what is explained is what is enforced', () => {
  it('for admins: role, account, panel, address and features', async () => {
    const { app, call, put, revoke, setActive, boss } = await world();
    const worlds = fc.record({
      role: fc.constantFrom('admin' as const, 'admin' as const, 'super_admin' as const, 'user' as const),
      isActive: often,
      userBlocked: often.map((not) => !not),
      panel: fc.record({
        isAllowed: often,
        accessLevel: fc.oneof(fc.constant('full' as const), level),
        allowedIpRanges: ranges,
      }),
      allowedIpWhitelist: ranges,
      grants: fc.record({ AUTH: grant, USER: grant, AUDI: grant }, { requiredKeys: [] }),
      inactive: fc.option(fc.constant('USER'), { nil: undefined }),
      ip: ips,
    });
    await fc.assert(
      fc.asyncProperty(
        worlds,
        async ({ role, isActive, userBlocked, panel, allowedIpWhitelist, grants, inactive, ip }) => {
          const one = await admin(app, {
            role,
            account: { isActive, userBlocked },
            panel,
            security: { allowedIpWhitelist },
          });
          const own = { userCode: one.userCode };
          for (const [feature, { isAllowed, accessLevel, seconds, revoked }] of Object.entries(grants)) {
            const expiresAt = seconds === undefined ? {} : { expiresAt: later(app.now(), seconds * 1000) };
            expect((await put('features', feature, { isAllowed, accessLevel, ...expiresAt }, own)).status).toBe(201);
            if (revoked) expect((await revoke('features', feature, own)).status).toBe(204);
          }
          if (inactive !== undefined) await setActive(inactive, false);
          app.advance(minutes(1));
          const ask = async (more: Asked) =>
            (await call('POST', path, boss.claims, { body: { ...own, ip, ...more } })).body['allowed'];
          for (const { feature, action, method, at } of acts) {
            const body = method === 'PUT' ? { body: { accessLevel: 'restricted' } } : {};
            const answer = await app.request(method, at, { claims: one.claims, ip, ...body });
            const asked = await ask({ featureCode: feature, action });
            // A user is let into features by their apps, never into routes for admins.
            if (role === 'user') expect(isLetIn(answer)).toBe(false);
            else expect([feature, action, asked]).toEqual([feature, action, isLetIn(answer)]);
          }
          const me = await app.request('GET', '/v1/admin/me', { claims: one.claims, ip });
          expect(await ask({ platform: 'admin_panel', action: 'read' })).toBe(isLetIn(me));
          if (inactive !== undefined) await setActive(inactive, true);
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  it('for users: platform, address and level, on the very next request', async () => {
    const app = await testApp();
    const boss = await admin(app, { role: 'super_admin' });
    const { accessToken: token, userCode } = await register(app, newPerson());
    const at = `/v1/admin/users/${userCode}/platforms/mobile_app`;
    const grants = fc.record({
      isAllowed: often,
      accessLevel: level,
      allowedIpRanges: ranges,
      ends: often.map((not) => !not),
      revoked: often.map((not) => !not),
      ip: ips,
    });
    await fc.assert(
      fc.asyncProperty(grants, async ({ ends, revoked, ip, ...body }) => {
        const expiresAt = ends ? { expiresAt: later(app.now(), 1) } : {};
        const { claims } = boss;
        expect((await app.request('PUT', at, { claims, body: { ...body, ...expiresAt } })).status).toBeLessThan(300);
        if (revoked) expect((await app.request('DELETE', at, { claims })).status).toBe(204);
        app.advance(1);
        const acts = [
          ['read', await app.request('GET', '/v1/me', { token, ip })],
          ['update', await app.request('PATCH', '/v1/me', { token, ip, body: {} })],
        ] as const;
        for (const [action, answer] of acts) {
          const question = { userCode, platform: 'mobile_app', action, ip };
          const explained = await app.request('POST', path, { claims, body: question });
          expect([action, explained.body['allowed']]).toEqual([action, isLetIn(answer)]);
        }
        const mine = await app.request('GET', '/v1/me/access', { token, ip });
        if (mine.status === 200)
          expect(
            (mine.body['platforms'] as { platform: string }[]).filter((one) => one.platform === 'mobile_app'),
          ).toEqual([{ platform: 'mobile_app', allowed: true, accessLevel: body.accessLevel, because: 'granted' }]);
      }),
      { numRuns: 100 },
    );
  });
});
