import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { workflows } from '../functions/manifest.ts';
import type { Route } from '../shared/http/route.ts';
import { fieldsOf } from '../shared/store/template.ts';
import { admin, type Admin } from './support/admins.ts';
import { testApp, type TestApp } from './support/app.ts';
import { makeBranch } from './support/branches.ts';
import { logIn, newPerson, register } from './support/journey.ts';
import { sampleOf } from './support/sample-of.ts';

/** Routes of admins that show something, at every level that reads. */
const routes = workflows.flatMap(({ routes }) =>
  Object.values(routes).flatMap((route: Route) =>
    route.access === 'admin' && route.method === 'GET' && typeof route.needs === 'object'
      ? [{ route, title: `${route.method} ${route.path}` }]
      : [],
  ),
);

const features = ['USER', 'AUTH', 'AUDI', 'KYC', 'REPT'];
const allAt = (level: 'restricted' | 'read_only') => Object.fromEntries(features.map((feature) => [feature, level]));

/** Everything that says who somebody is, where they live and where they were. */
const person = {
  ...newPerson(),
  email: 'padmavathi.iyengar@example.com',
  mobile: '+919812345670',
  branchCode: 'MUM01',
};
const personal = {
  firstName: 'Padmavathi',
  lastName: 'Iyengar',
  gender: 'female',
  dob: '1987-03-29',
  addressLine1: '17 Cunningham Crescent',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560052',
};
const ip = '203.0.113.77';
const telling = [
  person.email,
  person.mobile,
  ...Object.values({ ...personal, gender: 'Padmavathi', city: 'Iyengar', state: 'Cunningham' }),
  ip,
  '198.51.100.0/24',
];

let app: TestApp;
let known: Record<string, string>;
let restricted: Admin;
let reader: Admin;

beforeAll(async () => {
  app = await testApp();
  const boss = await admin(app, { role: 'super_admin' });
  await makeBranch(app, boss.claims, 'MUM01');
  const act = async (method: string, path: string, more: Parameters<TestApp['request']>[2]) => {
    const answer = await app.request(method, path, more);
    expect([path, answer.status < 300 ? 'done' : answer.body]).toEqual([path, 'done']);
  };
  const { userCode, accessToken: token } = await register(app, person);
  await act('PUT', '/v1/me/registration/personal', { token, body: personal, ip });
  const login = {
    ip,
    headers: {},
    body: { identifier: person.email, password: person.password, platform: 'mobile_app' },
  };
  expect((await app.request('POST', '/v1/sessions', login)).status).toBeLessThan(300);
  const forgotten = { purpose: 'forgot_password', identifier: person.email, otpType: 'email' };
  await act('POST', '/v1/otps', { ip, body: forgotten });
  await logIn(app, { ...person, password: 'wrong horse' });
  await act('PATCH', '/v1/me/security', {
    token,
    ip,
    body: { allowedIpWhitelist: ['198.51.100.0/24', ip, '203.0.113.7'] },
  });
  const grant = { accessLevel: 'full', allowedIpRanges: ['198.51.100.0/24'] };
  await act('PUT', `/v1/admin/users/${userCode}/platforms/api`, { claims: boss.claims, body: grant });
  known = { userCode, branchCode: 'MUM01', featureCode: 'KYC' };
  restricted = await admin(app, { branchCode: 'MUM01', features: allAt('restricted') });
  reader = await admin(app, { branchCode: 'MUM01', features: allAt('read_only') });
});

const shownTo = async ({ claims }: Admin, { path, query }: Route) => {
  const concrete = fieldsOf(path).reduce(
    (filled: string, name: string) => filled.replace(`{${name}}`, known[name] ?? sampleOf(z.string())),
    path,
  );
  const asked = {
    ...(query && 'userCode' in query && { userCode: known['userCode'] ?? '' }),
    ...(query && 'within' in query && { within: '3600' }),
  };
  return app.request('GET', concrete, { claims, query: asked });
};

describe.each(routes)('$title', ({ route }) => {
  it('shows somebody restricted nothing that says who somebody is', async () => {
    const answer = await shownTo(restricted, route);
    const text = JSON.stringify(answer.body);
    expect(telling.filter((one) => text.includes(one))).toEqual([]);
    expect(answer.status).toBe((await shownTo(reader, route)).status);
  });
});

it('shows the same to who reads without that limit', async () => {
  const texts = await Promise.all(routes.map(async ({ route }) => JSON.stringify((await shownTo(reader, route)).body)));
  const shown = telling.filter((one) => texts.some((text) => text.includes(one)));
  expect(shown).toEqual(expect.arrayContaining([person.email, person.mobile, personal.dob, ip, '198.51.100.0/24']));
});
