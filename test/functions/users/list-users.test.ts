import { describe, expect, it } from 'vitest';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { admin, type Claims } from '../../support/admins.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';
import { newPerson, register } from '../../support/journey.ts';
import { consumer } from '../../support/projecting.ts';
import { recorded } from '../../support/recorded.ts';
import { altered, listed, member, said } from '../../support/users.ts';

type Query = Record<string, string | string[]>;

const list = (app: TestApp, claims: Claims, query: Query = {}) =>
  app.request('GET', '/v1/admin/users', { claims, query });

/** Two branches, one below the other, and a member of each. */
const world = async () => {
  const app = await testApp();
  const boss = await admin(app, { role: 'super_admin' });
  await makeBranch(app, boss.claims, 'NORTH');
  await makeBranch(app, boss.claims, 'DELHI', { referredBy: 'NORTH' });
  await makeBranch(app, boss.claims, 'SOUTH');
  const people: Record<string, string> = {};
  for (const branch of ['NORTH', 'DELHI', 'SOUTH']) {
    app.advance(1000);
    people[branch] = (await member(app, branch)).userCode;
  }
  app.advance(1000);
  people['none'] = (await member(app)).userCode;
  return { app, boss, people };
};

describe('GET /v1/admin/users', () => {
  it('answers 200 with everybody to a super_admin, newest first, with KYC flags and the name of the branch', async () => {
    const { app, boss, people } = await world();
    const answer = await list(app, boss.claims);
    expect(answer.status).toBe(200);
    expect(listed(answer)).toEqual([people['none'], people['SOUTH'], people['DELHI'], people['NORTH'], boss.userCode]);
    const items = answer.body['items'] as object[];
    expect(items[2]).toMatchObject({
      branchCode: 'DELHI',
      branchName: 'Branch DELHI',
      isAadhaarVerified: false,
      isPanVerified: false,
      isBankVerified: false,
      isKycComplete: false,
      email: expect.stringContaining('@'),
    });
    expect(items[0]).not.toHaveProperty('branchName');
    expect(JSON.stringify(answer.body)).not.toMatch(/cognitoSub|"stamp"|"pk"|emailAsTyped/);
  });

  it('keeps an admin to their branch and those below it; without a branch to nobody', async () => {
    const { app, people } = await world();
    const north = await admin(app, { branchCode: 'NORTH', features: { USER: 'read_only' } });
    expect(listed(await list(app, north.claims))).toEqual([north.userCode, people['DELHI'], people['NORTH']]);
    expect(listed(await list(app, north.claims, { branch: 'DELHI' }))).toEqual([people['DELHI']]);
    expect(listed(await list(app, north.claims, { branch: 'SOUTH' }))).toEqual([]);
    const nowhere = await admin(app, { features: { USER: 'full' } });
    expect(listed(await list(app, nowhere.claims))).toEqual([]);
  });

  it('filters by role, status, KYC and branch, and by all of them', async () => {
    const { app, boss, people } = await world();
    const { NORTH = '', DELHI = '', SOUTH = '', none = '' } = people;
    await altered(app, NORTH, { isActive: false });
    await altered(app, DELHI, { userBlocked: true, blockedAt: app.now() });
    await altered(app, SOUTH, { isKycComplete: true });
    await altered(app, none, { deletedAt: app.now(), isActive: false });
    const found = async (query: Query) => listed(await list(app, boss.claims, query));
    expect(await found({})).toEqual([SOUTH, DELHI, NORTH, boss.userCode]);
    expect(await found({ status: 'active' })).toEqual([SOUTH, boss.userCode]);
    expect(await found({ status: 'inactive' })).toEqual([NORTH]);
    expect(await found({ status: 'blocked' })).toEqual([DELHI]);
    expect(await found({ status: 'deleted' })).toEqual([none]);
    expect(await found({ status: ['blocked', 'deleted'] })).toEqual([none, DELHI]);
    expect(await found({ status: ['active', 'inactive'] })).toEqual([SOUTH, NORTH, boss.userCode]);
    expect(await found({ role: 'super_admin' })).toEqual([boss.userCode]);
    expect(await found({ role: ['user', 'super_admin'], status: 'active' })).toEqual([SOUTH, boss.userCode]);
    expect(await found({ kyc: 'complete' })).toEqual([SOUTH]);
    expect(await found({ kyc: 'incomplete', role: 'user' })).toEqual([DELHI, NORTH]);
    expect(await found({ branch: 'south', kyc: 'complete', status: 'active', role: 'user' })).toEqual([SOUTH]);
    expect(await found({ branch: 'SOUTH', status: 'blocked' })).toEqual([]);
  });

  it('pages without losing or repeating anybody', async () => {
    const { app, boss } = await world();
    const seen: string[] = [];
    let cursor: unknown;
    do {
      const answer = await list(app, boss.claims, {
        limit: '2',
        status: 'active',
        ...(typeof cursor === 'string' && { cursor }),
      });
      seen.push(...listed(answer));
      cursor = answer.body['nextCursor'];
    } while (cursor !== null);
    expect(seen).toEqual(listed(await list(app, boss.claims)));
  });

  it('masks personal fields at the level restricted, and does not search by them', async () => {
    const { app } = await world();
    const { claims } = await admin(app, { branchCode: 'SOUTH', features: { USER: 'restricted' } });
    const { body } = await list(app, claims);
    for (const item of body['items'] as { email: string; mobile?: string }[]) {
      expect(item.email).toMatch(/^.\*\*\*.@/);
      expect(item.mobile ?? '+91XXXXXX1234').toMatch(/^\+91X{6}/);
    }
    expect(said(await list(app, claims, { q: 'person' }))).toEqual([403, 'feature_denied']);
  });

  it('searches e-mail, mobile, name and user code within the branch of the admin, with the other filters', async () => {
    const source = recorded();
    const app = await testApp({ driver: source.driver });
    const boss = await admin(app, { role: 'super_admin' });
    await makeBranch(app, boss.claims, 'NORTH');
    await makeBranch(app, boss.claims, 'SOUTH');
    const north = await register(app, { ...newPerson(), email: 'zubin.north@firm.in', branchCode: 'NORTH' } as never);
    const south = await register(app, { ...newPerson(), email: 'zubin.south@firm.in', branchCode: 'SOUTH' } as never);
    await consumer(app.store)(source.records);
    const one = await admin(app, { branchCode: 'NORTH', features: { USER: 'read_only' } });
    expect(listed(await list(app, boss.claims, { q: 'Zubin' })).sort()).toEqual(
      [north.userCode, south.userCode].sort(),
    );
    expect(listed(await list(app, one.claims, { q: 'zubin' }))).toEqual([north.userCode]);
    expect(listed(await list(app, one.claims, { q: 'zubin', branch: 'SOUTH' }))).toEqual([]);
    expect(listed(await list(app, boss.claims, { q: 'zubin', status: 'blocked' }))).toEqual([]);
    expect(listed(await list(app, boss.claims, { q: north.userCode.toLowerCase() }))).toEqual([north.userCode]);
    expect(said(await list(app, boss.claims, { q: 'zu' }))).toEqual([400, 'validation_failed']);
  });

  it('answers 400 to filters it does not know', async () => {
    const { app, boss } = await world();
    for (const query of [{ status: 'gone' }, { role: 'root' }, { kyc: 'some' }, { branch: '?' }])
      expect(said(await list(app, boss.claims, query as never))).toEqual([400, 'validation_failed']);
  });

  it('takes one step after it was decided who asks, and costs the same with 100 and 2,000 users', async () => {
    const driver = memoryDriver();
    const app = await testApp({ driver });
    const boss = await admin(app, { role: 'super_admin' });
    await makeBranch(app, boss.claims, 'NORTH');
    const scoped = await admin(app, { branchCode: 'NORTH', features: { USER: 'read_only' } });
    const grow = async (count: number) => {
      for (let made = 0; made < count; made += 1) await admin(app, { role: 'user', branchCode: 'NORTH' });
    };
    const cost = (claims: Claims, query: Query) => app.cost(() => list(app, claims, { limit: '3', ...query }));
    const all = async () => [
      await cost(boss.claims, {}),
      await cost(boss.claims, { status: 'active', kyc: 'incomplete' }),
      await cost(boss.claims, { role: 'user' }),
      await cost(scoped.claims, {}),
      await cost(scoped.claims, { status: 'active' }),
    ];
    await grow(100);
    await all();
    const few = await all();
    await grow(1900);
    await all();
    const many = await all();
    expect(many.map(({ calls, steps }) => [calls, steps])).toEqual(few.map(({ calls, steps }) => [calls, steps]));
    // Which users fall on which shard is chance, and so is where a read is rounded up.
    for (const [place, { readUnits }] of many.entries())
      expect(Math.abs(readUnits - (few[place]?.readUnits ?? 0))).toBeLessThanOrEqual(1);
    // Authorising, then the page; for whom a branch bounds, what lies below it before the page.
    expect(few.map(({ steps }) => steps)).toEqual([2, 2, 2, 3, 3]);
  });
});

describe('GET /v1/admin/users/stats', () => {
  it('answers 200 with counts of everybody, or of the branches an admin may see', async () => {
    const source = recorded();
    const app = await testApp({ driver: source.driver });
    const boss = await admin(app, { role: 'super_admin' });
    await makeBranch(app, boss.claims, 'NORTH');
    const one = await member(app, 'NORTH');
    const other = await member(app);
    const gone = await member(app);
    await altered(app, one.userCode, { isKycComplete: true });
    await altered(app, other.userCode, { userBlocked: true, isActive: false });
    await altered(app, gone.userCode, { deletedAt: app.now() });
    const scoped = await admin(app, { branchCode: 'NORTH', features: { USER: 'read_only' } });
    await consumer(app.store)(source.records);
    const stats = (claims: Claims) => app.request('GET', '/v1/admin/users/stats', { claims });
    expect((await stats(boss.claims)).body).toEqual({
      total: 4,
      active: 3,
      inactive: 1,
      blocked: 1,
      deleted: 1,
      kycComplete: 1,
      roles: { user: 2, admin: 1, super_admin: 1 },
    });
    expect((await stats(scoped.claims)).body).toMatchObject({ total: 2, kycComplete: 1, roles: { user: 1, admin: 1 } });
    const nowhere = await admin(app, { features: { USER: 'full' } });
    expect((await stats(nowhere.claims)).body).toMatchObject({ total: 0 });
  });
});
