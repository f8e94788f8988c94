import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedRows } from '../../bin/docs/seed-map.ts';
import type { ApiClient } from '../../client/client.ts';
import { queriedPeople, timeOf } from '../support/queried-people.ts';
import { ownSystem, type OwnSystem } from '../support/system.ts';
import { told } from '../support/typed.ts';

/** Every query of the old system's documentation, asked of this one over HTTP and answered rightly. */
let system: OwnSystem;
/** What a super_admin asks. */
let root: ApiClient;
let people: Awaited<ReturnType<typeof queriedPeople>>;

beforeAll(async () => {
  system = await ownSystem();
  people = await queriedPeople(system);
  root = people.root;
}, 240_000);

afterAll(() => system.stop());

type Asks<P extends '/v1/admin/users' | '/v1/admin/kyc' | '/v1/admin/logins' | '/v1/admin/audit'> = NonNullable<
  NonNullable<NonNullable<Parameters<typeof root.GET<P>>[1]>['params']>['query']
>;

const users = async (query: Asks<'/v1/admin/users'>) =>
  (await told(root.GET('/v1/admin/users', { params: { query: { limit: 100, ...query } } }))).items;
const kyc = async (query: Asks<'/v1/admin/kyc'>) =>
  (await told(root.GET('/v1/admin/kyc', { params: { query } }))).items.map(({ userCode }) => userCode);
const logins = async (query: Asks<'/v1/admin/logins'>) =>
  (await told(root.GET('/v1/admin/logins', { params: { query: { limit: 100, ...query } } }))).items;
const audit = async (query: Asks<'/v1/admin/audit'>) =>
  (await told(root.GET('/v1/admin/audit', { params: { query: { limit: 100, ...query } } }))).items;

const codes = (of: readonly { userCode: string }[]) => of.map(({ userCode }) => userCode).sort();

/** As soon as it is so: search, counts and the log follow the table by its stream. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000, interval: 200 });

const now = () => timeOf(system);

/** The day in India, and when it began. */
const today = async () => {
  const date = new Date(Date.parse(await now()) + 5.5 * 3_600_000).toISOString().slice(0, 10);
  return { date, from: new Date(`${date}T00:00:00+05:30`).toISOString() };
};

const asked: Record<string, () => Promise<unknown>> = {
  'Get user by email': () =>
    soon(async () => codes(await users({ q: 'john@example.com' }))).toEqual([people.john.userCode]),
  'Get all active users': async () => {
    const { john, asha, meera, nita } = people;
    expect(codes(await users({ status: ['active'], role: 'user' }))).toEqual(codes([john, asha, meera, nita]));
  },
  'Get all admins': async () =>
    expect((await users({ role: 'admin' })).map(({ email }) => email)).toEqual(['admin@credbuzzpay.local']),
  'Get KYC-verified users': async () => expect(codes(await users({ kyc: 'complete' }))).toEqual([people.asha.userCode]),
  'Get blocked users': async () => expect(codes(await users({ status: 'blocked' }))).toEqual([people.blocked.userCode]),
  'Search by email or mobile': async () => {
    await soon(async () => codes(await users({ q: 'JOHN' }))).toEqual([people.john.userCode]);
    await soon(async () => codes(await users({ q: '999' }))).toEqual([people.john.userCode]);
  },
  'Count users': () =>
    soon(() => told(root.GET('/v1/admin/users/stats'))).toMatchObject({
      // As `is_active` of old: somebody who is blocked is still active.
      active: 7,
      blocked: 1,
      kycComplete: 1,
      roles: { admin: 1, super_admin: 1, user: 5 },
    }),
  'Update users': async () => {
    const body = { filter: { status: ['blocked' as const] }, set: { isActive: false }, reason: 'blocked for good' };
    const { jobId } = await told(root.POST('/v1/admin/users/bulk', { body }));
    await fetch(`${system.endpoints().local}/schedules/work-off-bulk/run`, { method: 'POST' });
    await soon(() => told(root.GET('/v1/admin/users/bulk/{jobId}', { params: { path: { jobId } } }))).toMatchObject({
      state: 'done',
      changed: 1,
    });
    const { userCode } = people.blocked;
    const changed = await told(root.GET('/v1/admin/users/{userCode}', { params: { path: { userCode } } }));
    expect(changed).toMatchObject({ isActive: false, userBlocked: true });
  },
  'Delete users (soft)': async () => {
    expect(codes(await users({ status: 'deleted' }))).toEqual([people.closed.userCode]);
    await soon(async () => (await told(root.GET('/v1/admin/users/stats'))).deleted).toBe(1);
  },
  'Get pending KYC': async () =>
    expect(await kyc({ kind: 'aadhaar', verified: 'false' })).toEqual([people.meera.userCode]),
  'Get verified KYC': async () => {
    const found = await kyc({ kind: 'aadhaar', verified: 'true' });
    expect(found.sort()).toEqual(codes([people.asha, people.nita]));
  },
  'Get all KYC by user': async () => {
    const { userCode } = people.meera;
    const all = await told(root.GET('/v1/admin/users/{userCode}/kyc', { params: { path: { userCode } } }));
    expect(all).toMatchObject({
      aadhaar: { isVerified: false },
      pan: { status: 'in_review' },
      bank: { isVerified: false },
    });
  },
  'Get KYC with high match score': async () =>
    expect(await kyc({ kind: 'pan', minScore: 95 })).toEqual([people.asha.userCode]),
  'Get unverified bank accounts': async () =>
    expect(await kyc({ kind: 'bank', verified: 'false' })).toEqual([people.meera.userCode]),
  'Get recent logins': async () => {
    const { userCode } = people.john;
    const from = new Date(Date.parse(await now()) - 7 * 24 * 3_600_000).toISOString();
    const recent = await logins({ userCode, from });
    expect(recent.map(({ status }) => status)).toEqual(['failed_two_factor', 'failed_password', 'success']);
    expect(await logins({ userCode })).toHaveLength(4);
  },
  'Get failed logins': async () =>
    expect(await logins({ userCode: people.john.userCode, status: 'failed_password' })).toMatchObject([
      { ipAddress: '127.0.0.1' },
    ]),
  'Get suspicious logins': async () =>
    expect(await logins({ suspicious: 'true', minRisk: 70 })).toMatchObject([
      { userCode: people.john.userCode, riskScore: 70, ipAddress: '127.9.9.9' },
    ]),
  'Count login attempts today': async () => {
    const { date, from } = await today();
    const all = (await logins({ from })).length;
    const counted = async () =>
      (await told(root.GET('/v1/admin/logins/stats', { params: { query: { date } } }))).counts['total'] ?? 0;
    await soon(counted).toBe(all);
  },
  'Get unique login IPs': async () => {
    const { userCode } = people.john;
    const { items } = await told(root.GET('/v1/admin/users/{userCode}/ips', { params: { path: { userCode } } }));
    expect(items.map(({ ipAddress }) => ipAddress)).toEqual(['127.0.0.1']);
  },
  "Get user's audit trail": async () => {
    const { userCode } = people.asha;
    const trail = async () => (await audit({ actor: userCode })).map(({ action }) => action);
    await soon(trail).toEqual(expect.arrayContaining(['kyc_submit', 'update']));
    const entries = await audit({ actor: userCode });
    expect(new Set(entries.map((entry) => entry.userCode))).toEqual(new Set([userCode]));
    // The order of the log; what happened in one moment may be written in any order.
    const times = entries.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
  },
  'Get all KYC approvals': async () => {
    const approvals = async () =>
      (await audit({ action: 'kyc_approve' })).filter(({ actorType }) => actorType === 'admin');
    await soon(async () => (await approvals()).map(({ subjectUserCode }) => subjectUserCode)).toContain(
      people.nita.userCode,
    );
    expect(new Set((await audit({ action: 'kyc_approve' })).map(({ action }) => action))).toEqual(
      new Set(['kyc_approve']),
    );
  },
  'Get changes to specific resource': async () => {
    const resource = { resourceType: 'UserAccount', resourceId: people.blocked.userCode };
    const actions = async () => (await audit(resource)).map(({ action }) => action);
    await soon(actions).toEqual(expect.arrayContaining(['create', 'user_block']));
    const entries = await audit(resource);
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, place) => entries.length - place));
  },
  'Get all deletions': () =>
    soon(async () => (await audit({ action: 'delete' })).map(({ resourceId }) => resourceId)).toContain(
      people.closed.userCode,
    ),
  'Get actions by date range': async () => {
    const { john, before, since } = people;
    const made = async (from: string, to: string) =>
      (await audit({ from, to, resourceType: 'UserAccount', resourceId: john.userCode })).map(({ action }) => action);
    const from = new Date(Date.parse(before) - 3_600_000).toISOString();
    await soon(() => made(from, since)).toContain('create');
    expect(await made(since, await now())).not.toContain('create');
  },
};

const rows = seedRows().filter(({ kind, of }) => kind === 'query' && of.endsWith(' Queries'));

it('no query of the old documentation is left out', () => {
  expect(Object.keys(asked).sort()).toEqual(rows.map(({ text }) => text).sort());
});

it.each(rows.map(({ of, text }) => [of, text] as const))('%s: %s', async (_, text) => {
  await asked[text]?.();
});
