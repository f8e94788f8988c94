import { beforeAll, describe, expect, it } from 'vitest';
import { days, hours, later, minutes } from '../../../shared/domain/time.ts';
import { registrationProgress } from '../../../shared/entities/registration-progress.ts';
import { statisticsCounter } from '../../../shared/entities/statistics-counter.ts';
import { patch, replace } from '../../../shared/store/writes.ts';
import { admin, type Admin } from '../../support/admins.ts';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';
import { logIn, newPerson, register, type Person } from '../../support/journey.ts';

type Item = Record<string, unknown>;

const items = ({ body }: Answer) => body['items'] as Item[];
const of = (field: string, answer: Answer) => items(answer).map((item) => item[field]);

let app: TestApp;
let root: Admin;
let scoped: Admin;
const people: Record<'here' | 'there' | 'nowhere', { person: Person; userCode: string }> = {} as never;

/** Two branches with somebody in each, somebody in none, and what they did. */
beforeAll(async () => {
  app = await testApp();
  root = await admin(app, { role: 'super_admin' });
  await makeBranch(app, root.claims, 'PUNE1');
  await makeBranch(app, root.claims, 'GOA01');
  scoped = await admin(app, { branchCode: 'PUNE1', features: { AUDI: 'read_only', USER: 'read_only' } });
  for (const [name, branchCode] of [
    ['here', 'PUNE1'],
    ['there', 'GOA01'],
    ['nowhere', undefined],
  ] as const) {
    const person = { ...newPerson(), ...(branchCode && { branchCode }) };
    people[name] = { person, userCode: (await register(app, person)).userCode };
    app.advance(minutes(1));
    await logIn(app, { ...person, password: 'not this one' });
    app.advance(minutes(1));
  }
  await app.request('POST', '/v1/otps', {
    body: { purpose: 'login', identifier: people.here.person.email, otpType: 'email' },
  });
});

const get = (path: string, query: Record<string, string>, { claims } = root) =>
  app.request('GET', path, { claims, query });

describe('GET /v1/admin/logins', () => {
  const list = (query: Record<string, string>, who = root) => get('/v1/admin/logins', query, who);

  it('shows everybody’s attempts to a super_admin, newest first', async () => {
    const times = of('loginTimestamp', await list({ limit: '100' }));
    expect(times).toHaveLength(6);
    expect(times).toEqual([...times].sort().reverse());
  });

  it.each([
    ['status', () => ({ status: 'failed_password' }), 3],
    ['a user', () => ({ userCode: people.here.userCode }), 2],
    ['a user and a status', () => ({ userCode: people.here.userCode, status: 'success' }), 1],
    ['an address', () => ({ ip: '203.0.113.7' }), 6],
    ['an address and a user', () => ({ ip: '203.0.113.7', userCode: people.there.userCode }), 2],
    ['suspicion', () => ({ suspicious: 'true' }), 0],
    ['no suspicion', () => ({ suspicious: 'false' }), 6],
    ['risk', () => ({ minRisk: '70' }), 0],
    ['a time', () => ({ from: later(app.now(), -minutes(3)) }), 3],
  ])('filters by %s', async (_, query, count) => {
    expect(items(await list({ ...query(), limit: '100' }))).toHaveLength(count);
  });

  it('shows an admin of a branch only people of theirs, and asks for one', async () => {
    const unnamed = await list({}, scoped);
    expect([unnamed.status, unnamed.body['errors']]).toEqual([
      400,
      [expect.objectContaining({ parameter: 'userCode' })],
    ]);
    expect(items(await list({ userCode: people.here.userCode }, scoped))).toHaveLength(2);
    const outside = await list({ userCode: people.there.userCode }, scoped);
    const nobody = await list({ userCode: 'ZZZZZZ' }, scoped);
    expect([outside.status, nobody.status]).toEqual([404, 404]);
    expect({ ...outside.body, instance: '' }).toEqual({ ...nobody.body, instance: '' });
  });

  it('is refused to an admin without the feature', async () => {
    const other = await admin(app, { branchCode: 'PUNE1', features: { USER: 'full' } });
    expect((await list({ userCode: people.here.userCode }, other)).body.code).toBe('feature_denied');
  });

  it('costs one step after authorising, and no more with what others did', async () => {
    const { steps } = await app.cost(() => list({ status: 'failed_password' }));
    expect(steps).toBeLessThanOrEqual(2);
  });
});

describe('GET /v1/admin/logins/stats', () => {
  it('tells the counts of a day, today unless another is named', async () => {
    const counter = { branch: 'ALL', group: 'logins' as const, name: 'success', day: '2026-11-22' };
    for (const shard of ['0', '5'])
      await app.store.write(
        app.now(),
        patch(statisticsCounter, { ...counter, shard }, { add: { count: 4 }, upsert: true }),
      );
    const today = await get('/v1/admin/logins/stats', {});
    expect(today.body).toMatchObject({ date: '2026-11-22', counts: { success: 8 } });
    expect((await get('/v1/admin/logins/stats', { date: '2026-11-21' })).body['counts']).toEqual({});
  });

  it('is for those who see everybody', async () => {
    expect((await get('/v1/admin/logins/stats', {}, scoped)).body.code).toBe('forbidden');
  });
});

describe('GET /v1/admin/otps', () => {
  const list = (query: Record<string, string>, who = root) => get('/v1/admin/otps', { limit: '100', ...query }, who);

  it('shows what was sent, never a code, and where to only masked', async () => {
    const all = await list({});
    expect(items(all)).toHaveLength(4);
    expect(JSON.stringify(all.body)).not.toContain(people.here.person.email);
    expect(JSON.stringify(all.body)).not.toMatch(/hash/i);
    expect(of('id', all)).toEqual([...of('id', all)].sort().reverse());
  });

  it.each([
    [{ state: 'used' }, 3],
    [{ state: 'active' }, 1],
    [{ state: 'active', otpType: 'email' }, 1],
    [{ state: 'active', otpType: 'mobile' }, 0],
    [{ otpPurpose: 'registration' }, 3],
    [{ otpType: 'both', state: 'used' }, 3],
  ])('filters by %o', async (query, count) => expect(items(await list(query))).toHaveLength(count));

  it('is kept to the people of a branch', async () => {
    expect((await list({}, scoped)).status).toBe(400);
    expect(items(await list({ userCode: people.here.userCode }, scoped))).toHaveLength(2);
    expect((await list({ userCode: people.nowhere.userCode }, scoped)).status).toBe(404);
  });
});

describe('GET /v1/admin/registrations', () => {
  const list = (query: Record<string, string>, who = root) =>
    get('/v1/admin/registrations', { limit: '100', ...query }, who);

  it('shows the longest inactive first, by state, time and branch', async () => {
    const codes = [people.here, people.there, people.nowhere].map(({ userCode }) => userCode);
    expect(of('userCode', await list({}))).toEqual(codes);
    expect(of('userCode', await list({ state: 'incomplete', branch: 'goa01' }))).toEqual([people.there.userCode]);
    expect(items(await list({ state: 'complete' }))).toEqual([]);
    const { lastActiveAt } = items(await list({}))[1] as { lastActiveAt: string };
    expect(of('userCode', await list({ inactiveBefore: lastActiveAt }))).toEqual(codes.slice(0, 2));
  });

  it('shows an admin only those of their branches, and nothing of others', async () => {
    expect(of('userCode', await list({}, scoped))).toEqual([people.here.userCode]);
    expect(items(await list({ branch: 'GOA01' }, scoped))).toEqual([]);
    const homeless = await admin(app, { features: { USER: 'full' } });
    expect(items(await list({}, homeless))).toEqual([]);
  });

  it('shows what was abandoned', async () => {
    const key = { userCode: people.there.userCode as never };
    const known = (await app.store.get(registrationProgress, key))!;
    const abandoned = { state: 'abandoned' as const, abandoned: true, abandonedAt: later(app.now(), days(7)) };
    const stamp = { action: 'update' as const, actorType: 'system' as const, at: app.now() };
    await app.store.write(later(app.now(), hours(1)), replace(registrationProgress, known, abandoned, stamp));
    expect(of('userCode', await list({ state: 'abandoned' }))).toEqual([people.there.userCode]);
    expect(of('userCode', await list({ state: 'incomplete' }))).not.toContain(people.there.userCode);
  });
});
