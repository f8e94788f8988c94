import { describe, expect, it } from 'vitest';
import { days } from '../../../shared/domain/time.ts';
import { securitySettings } from '../../../shared/entities/security-settings.ts';
import { userPlatformAccess } from '../../../shared/entities/user-platform-access.ts';
import { replace } from '../../../shared/store/writes.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { enrol } from '../../support/authenticator.ts';
import { logIn, newPerson, register } from '../../support/journey.ts';

const known = async (app: TestApp) => {
  const person = newPerson();
  const { accessToken: token, userCode } = await register(app, person);
  return { person, token, userCode: userCode as never };
};

const patch = (app: TestApp, token: string, body: object, more = {}) =>
  app.request('PATCH', '/v1/me/security', { token, body, ...more });

describe('security settings', () => {
  it('show how the account is guarded, without any secret', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    await logIn(app, { ...person, password: 'not this one' });
    const { status, body, headers } = await app.request('GET', '/v1/me/security', { token });
    expect([status, headers['etag']]).toEqual([200, '"1"']);
    expect(body).toEqual({
      twoFactorEnabled: false,
      twoFactorMethods: [],
      recoveryCodesLeft: 0,
      loginNotificationEnabled: true,
      suspiciousActivityAlert: true,
      allowedIpWhitelist: [],
      passwordExpiryDays: 90,
      lastPasswordChange: app.now(),
      failedLoginAttempts: 1,
    });
  });

  it('change what is said, are told about, and honour If-Match', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    const changed = await patch(app, token, { loginNotificationEnabled: false, passwordExpiryDays: 30 });
    expect(changed.body).toMatchObject({
      loginNotificationEnabled: false,
      suspiciousActivityAlert: true,
      passwordExpiryDays: 30,
    });
    expect(app.outbox.at(-1)).toMatchObject({ template: 'security_changed', channel: 'email', to: person.email });
    const stale = await patch(app, token, { passwordExpiryDays: 0 }, { headers: { 'If-Match': '"1"' } });
    expect([stale.status, stale.body.code]).toEqual([412, 'version_conflict']);
    expect((await patch(app, token, { passwordExpiryDays: 0 }, { headers: { 'If-Match': '"2"' } })).status).toBe(200);
  });

  it('move the day the password expires', async () => {
    const app = await testApp();
    const { person, token, userCode } = await known(app);
    await patch(app, token, { passwordExpiryDays: 30 });
    expect((await app.store.get(securitySettings, { userCode }))?.passwordExpiryDay).toBe('2026-12-22');
    await patch(app, token, { passwordExpiryDays: 0 });
    expect((await app.store.get(securitySettings, { userCode }))?.passwordExpiryDay).toBeUndefined();
    app.advance(days(400));
    expect((await logIn(app, person)).status).toBe(201);
  });

  it('prefer only a second factor that is switched on', async () => {
    const app = await testApp();
    const { token } = await known(app);
    const refused = await patch(app, token, { twoFactorMethod: 'sms' });
    expect([refused.status, refused.body.code]).toEqual([409, 'invalid_transition']);
    await enrol(app, token);
    expect((await patch(app, token, { twoFactorMethod: 'authenticator' })).body['twoFactorMethod']).toBe(
      'authenticator',
    );
  });

  it('stay open to callers whose platform grant is read-only', async () => {
    const app = await testApp();
    const { token, userCode } = await known(app);
    const grant = await app.store.get(userPlatformAccess, { userCode, platform: 'mobile_app' });
    const by = { action: 'access_grant' as const, actorType: 'system' as const, at: app.now() };
    await app.store.write(app.now(), replace(userPlatformAccess, grant!, { accessLevel: 'read_only' }, by));
    expect((await app.request('PATCH', '/v1/me', { token, body: { city: 'Pune' } })).body.code).toBe('platform_denied');
    expect((await patch(app, token, { passwordExpiryDays: 60 })).status).toBe(200);
  });
});

describe('the whitelist', () => {
  it('names every entry that is none, and takes fifty at most', async () => {
    const app = await testApp();
    const { token } = await known(app);
    const faulty = await patch(app, token, {
      allowedIpWhitelist: ['203.0.113.0/24', '203.0.113.0/33', 'home', '2001:db8::/32'],
    });
    expect(faulty.status).toBe(400);
    expect((faulty.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '#/allowedIpWhitelist/1',
      '#/allowedIpWhitelist/2',
    ]);
    const many = Array.from({ length: 51 }, (_, place) => `10.0.0.${place}`);
    expect((await patch(app, token, { allowedIpWhitelist: many })).status).toBe(400);
  });

  it('does not shut its owner out unless that is meant', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    const elsewhere = { allowedIpWhitelist: ['198.51.100.0/24'] };
    const refused = await patch(app, token, elsewhere);
    expect([refused.status, refused.body.code]).toEqual([422, 'self_lockout']);
    expect((await patch(app, token, { ...elsewhere, confirm: true })).status).toBe(200);
    expect((await app.request('GET', '/v1/me', { token })).body.code).toBe('ip_denied');
    expect((await logIn(app, person)).body.code).toBe('ip_denied');
    expect((await app.request('GET', '/v1/me', { token, ip: '198.51.100.4' })).status).toBe(200);
  });

  it.each([
    ['203.0.113.7', '203.0.113.0/24', 200],
    ['203.0.114.7', '203.0.113.0/24', 403],
    ['203.0.113.7', '203.0.113.99/24', 200],
    ['2001:db8:1::5', '2001:db8::/32', 200],
    ['2001:db9::5', '2001:db8::/32', 403],
    ['::ffff:203.0.113.7', '203.0.113.7', 200],
    ['203.0.113.7', '0.0.0.0/0', 200],
  ])('lets %s with %s come in or not: %i', async (ip, range, status) => {
    const app = await testApp();
    const { token } = await known(app);
    await patch(app, token, { allowedIpWhitelist: [range], confirm: true });
    expect((await app.request('GET', '/v1/me', { token, ip })).status).toBe(status);
  });

  it.each(['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'CloudFront-Viewer-Address', 'True-Client-IP'])(
    'is decided by the gateway’s address, whatever %s says, and so are the ranges of a platform',
    async (header) => {
      const app = await testApp();
      const { token, userCode } = await known(app);
      const headers = { [header]: header === 'Forwarded' ? 'for=198.51.100.4' : '198.51.100.4' };
      await patch(app, token, { allowedIpWhitelist: ['198.51.100.0/24'], confirm: true });
      expect((await app.request('GET', '/v1/me', { token, headers })).body.code).toBe('ip_denied');
      await patch(app, token, { allowedIpWhitelist: [] }, { ip: '198.51.100.4' });
      const grant = await app.store.get(userPlatformAccess, { userCode, platform: 'mobile_app' });
      const by = { action: 'access_grant' as const, actorType: 'system' as const, at: app.now() };
      await app.store.write(
        app.now(),
        replace(userPlatformAccess, grant!, { allowedIpRanges: ['198.51.100.0/24'] }, by),
      );
      expect((await app.request('GET', '/v1/me', { token, headers })).body.code).toBe('ip_denied');
      expect((await app.request('GET', '/v1/me', { token, ip: '198.51.100.4' })).status).toBe(200);
    },
  );
});
