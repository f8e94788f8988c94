import { expect, it } from 'vitest';
import { admin } from '../../support/admins.ts';
import { testApp } from '../../support/app.ts';
import { newPerson, register } from '../../support/journey.ts';

const byName = (items: unknown, name: string) =>
  Object.fromEntries((items as Record<string, unknown>[]).map(({ [name]: key, ...rest }) => [String(key), rest]));

it('tells what I may use and why, and whether it holds from here', async () => {
  const app = await testApp();
  const boss = await admin(app, { role: 'super_admin' });
  const { accessToken: token, userCode } = await register(app, newPerson());
  const grant = (tail: string, body: Record<string, unknown>) =>
    app.request('PUT', `/v1/admin/users/${userCode}/${tail}`, { claims: boss.claims, body });
  await grant('platforms/api', { accessLevel: 'read_only', allowedIpRanges: ['192.0.2.0/24'] });
  await grant('platforms/web', { accessLevel: 'full', isAllowed: false });
  await grant('features/KYC', { accessLevel: 'restricted' });
  const { status, body } = await app.request('GET', '/v1/me/access', { token });
  expect(status).toBe(200);
  expect(byName(body['platforms'], 'platform')).toEqual({
    mobile_app: { allowed: true, accessLevel: 'full', because: 'granted' },
    web: { allowed: false, because: 'explicitly_denied' },
    api: { allowed: false, because: 'outside_platform_ranges' },
    pos_terminal: { allowed: false, because: 'not_granted' },
    admin_panel: { allowed: false, because: 'not_admin' },
  });
  expect(byName(body['features'], 'featureCode')).toMatchObject({
    KYC: { allowed: true, accessLevel: 'restricted', because: 'granted' },
    USER: { allowed: false, because: 'not_granted' },
  });
  const spent = await app.cost(() => app.request('GET', '/v1/me/access', { token }));
  expect([spent.calls, spent.steps]).toEqual([2, 2]);
});
