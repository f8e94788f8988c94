import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Measured, WorkloadId } from '../../docs/scale/workloads.ts';
import { workloads } from '../../docs/scale/workloads.ts';
import { workflows } from '../../functions/manifest.ts';
import { admin } from '../support/admins.ts';
import type { Answer } from '../support/app.ts';
import { auditedApp } from '../support/audited.ts';
import { begin, codesOf, logIn, newPerson, register } from '../support/journey.ts';
import { applicant, ASHA, putAadhaar, putBank, putPan } from '../support/kyc.ts';
import { decide, reviewer } from '../support/reviewers.ts';
import { measure, type Audited } from '../support/workload.ts';

const FILE = join(import.meta.dirname, '../../docs/scale/measured.json');

/** Each act comes with what must be there before it; what it answers is the number of requests it made. */
type Act = (audited: Audited) => Promise<() => Promise<number>>;

const succeeded = (...answers: Answer[]): number => {
  for (const { status, body } of answers) if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return answers.length;
};

const signedIn =
  (method: string, path: string, body?: unknown): Act =>
  async ({ app }) => {
    const { accessToken: token } = await register(app, newPerson());
    return async () => succeeded(await app.request(method, path, { token, ...(body !== undefined && { body }) }));
  };

const asAdmin =
  (path: string, query: Record<string, string>): Act =>
  async ({ app, deliver }) => {
    for (let people = 0; people < 25; people += 1) await register(app, newPerson());
    await deliver();
    const { claims } = await admin(app, { role: 'super_admin' });
    return async () => succeeded(await app.request('GET', path, { claims, query }));
  };

const acts: Record<WorkloadId, Act> = {
  look: signedIn('GET', '/v1/me'),
  'look-at-kyc': signedIn('GET', '/v1/me/kyc'),
  change: signedIn('PATCH', '/v1/me', { city: 'Pune' }),
  personal: signedIn('PUT', '/v1/me/registration/personal', ASHA),
  refresh: async ({ app }) => {
    const { refreshToken } = await register(app, newPerson());
    return async () => succeeded(await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } }));
  },
  'log-in': async ({ app }) => {
    const person = newPerson();
    await register(app, person);
    const { deviceToken } = (await logIn(app, person, { device: person.device })).body;
    const device = { ...person.device, ...(typeof deviceToken === 'string' && { token: deviceToken }) };
    return async () => succeeded(await logIn(app, person, { device }));
  },
  'request-code': async ({ app }) => {
    const person = newPerson();
    await register(app, person);
    const body = { purpose: 'login', identifier: person.mobile, otpType: 'mobile' };
    return async () => succeeded(await app.request('POST', '/v1/otps', { body }));
  },
  'log-in-by-code': async ({ app }) => {
    const person = newPerson();
    await register(app, person);
    const asked = await app.request('POST', '/v1/otps', {
      body: { purpose: 'login', identifier: person.mobile, otpType: 'mobile' },
    });
    const { mobileOtp: otp } = codesOf(app, person);
    const body = { otpId: asked.body['otpId'], otp, platform: 'mobile_app', device: person.device };
    return async () => succeeded(await app.request('POST', '/v1/sessions/otp', { body }));
  },
  register: ({ app }) =>
    Promise.resolve(async () => succeeded(await app.request('POST', '/v1/registrations', { body: newPerson() }))),
  verify: async ({ app }) => {
    const person = newPerson();
    const id = await begin(app, person);
    return async () =>
      succeeded(await app.request('POST', `/v1/registrations/${id}/verify`, { body: codesOf(app, person) }));
  },
  aadhaar: async ({ app }) => {
    const asha = await applicant(app);
    return async () => succeeded(await putAadhaar(app, asha));
  },
  pan: async ({ app }) => {
    const asha = await applicant(app);
    return async () => succeeded(await putPan(app, asha));
  },
  bank: async ({ app }) => {
    const asha = await applicant(app);
    return async () =>
      succeeded(
        await putBank(app, asha),
        await app.request('POST', '/v1/me/kyc/bank/penny-drop', { token: asha.token }),
      );
  },
  decide: async ({ app }) => {
    const asha = await applicant(app);
    await putAadhaar(app, asha);
    const boss = await reviewer(app);
    return async () => 1 + succeeded(await decide(app, boss, asha.userCode, 'aadhaar', 'approve'));
  },
  'find-user': asAdmin('/v1/admin/users', { q: 'person' }),
  'search-log': asAdmin('/v1/admin/audit', { action: 'create' }),
};

/** What depends on how an id or a shard fell: a tenth of it may differ, or two. */
const NEARLY = new Set(['readUnits', 'bytes', 'logBytes']);

const differences = (id: WorkloadId, wanted: Measured, found: Measured): string[] =>
  Object.entries(found).flatMap(([name, value]) => {
    const other: unknown = wanted[name as keyof Measured];
    const same =
      typeof value === 'number' && NEARLY.has(name)
        ? Math.abs(value - Number(other)) <= Math.max(2, value / 10)
        : JSON.stringify(value) === JSON.stringify(other);
    return same ? [] : [`${id}: ${name} is ${JSON.stringify(value)}, not ${JSON.stringify(other)}`];
  });

it('takes what docs/scale/measured.json says, which the guide to scale is computed from', async () => {
  const measured: [WorkloadId, Measured][] = [];
  for (const [id, act] of Object.entries(acts)) {
    const audited = await auditedApp();
    measured.push([id as WorkloadId, await measure(audited, await act(audited))]);
  }
  if (process.env['MEASURE'] === 'write')
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(measured), null, 2)}\n`);
  const noted = JSON.parse(readFileSync(FILE, 'utf8')) as Record<WorkloadId, Measured>;
  // npm run scale:measure && npm run docs, when it costs what it should.
  expect(measured.flatMap(([id, found]) => differences(id, noted[id], found))).toEqual([]);
});

it('is made of routes that there are', () => {
  const there = workflows.flatMap(({ routes }) => Object.keys(routes));
  expect(there).toEqual(expect.arrayContaining(Object.values(workloads).flatMap(({ routes }) => [...routes])));
  expect(Object.values(workloads).reduce((sum, { share }) => sum + share, 0)).toBe(1000);
});
