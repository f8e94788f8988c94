import { describe, expect, it } from 'vitest';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { auditTrail } from '../../../shared/entities/audit-trail.ts';
import { create } from '../../../shared/store/writes.ts';
import { entryAt } from '../../support/audit-log.ts';
import { admin } from '../../support/admins.ts';
import { testApp } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';
import { logIn, opened } from '../../support/journey.ts';
import { altered, member, onUser, said } from '../../support/users.ts';

const world = async () => {
  const driver = memoryDriver();
  const app = await testApp({ driver });
  const boss = await admin(app, { role: 'super_admin' });
  for (const code of ['NORTH', 'SOUTH']) await makeBranch(app, boss.claims, code);
  const levels = { AUDI: 'read_only', USER: 'full' } as const;
  const north = await admin(app, { branchCode: 'NORTH', features: levels });
  const user = await member(app, 'NORTH');
  const far = await member(app, 'SOUTH');
  return { app, driver, boss, north, user, far, on: onUser(app, north.claims) };
};

const items = ({ body }: { body: Record<string, unknown> }) => body['items'] as Record<string, unknown>[];

const VIEWS = ['logins', 'ips', 'sessions', 'audit', 'security', 'registration', 'managed-branches'];

describe.each(VIEWS)('GET /v1/admin/users/{userCode}/%s', (view) => {
  it('answers 200 within the branch, also of somebody who is deleted, and 404 alike outside and to nobody', async () => {
    const { app, on, user, far } = await world();
    expect((await on('GET', user.userCode, `/${view}`)).status).toBe(200);
    const outside = await on('GET', far.userCode, `/${view}`);
    const nobody = await on('GET', 'ZZZZZZ', `/${view}`);
    expect(said(outside)).toEqual([404, 'not_found']);
    expect({ ...outside.body, instance: '' }).toEqual({ ...nobody.body, instance: '' });
    await altered(app, user.userCode, { deletedAt: app.now() });
    expect((await on('GET', user.userCode, `/${view}`)).status).toBe(view === 'sessions' ? 404 : 200);
  });

  it('shows no secret, and at the level restricted not where somebody was', async () => {
    const { app, on, user } = await world();
    await logIn(app, { ...user, password: 'wrong' });
    const plain = JSON.stringify((await on('GET', user.userCode, `/${view}`)).body);
    expect(plain).not.toMatch(/Hash|salt|"pk"|"stamp"|totp|secret/i);
    const { claims } = await admin(app, {
      branchCode: 'NORTH',
      features: { AUDI: 'restricted', USER: 'restricted' },
    });
    const masked = JSON.stringify((await onUser(app, claims)('GET', user.userCode, `/${view}`)).body);
    expect(masked).not.toContain('203.0.113');
    expect(masked).not.toContain(user.email);
  });
});

it('logins are filtered by status and time, newest first', async () => {
  const { app, north, user } = await world();
  app.advance(1000);
  await logIn(app, { ...user, password: 'wrong' });
  const path = `/v1/admin/users/${user.userCode}/logins`;
  const ask = (query: Record<string, string | string[]>) => app.request('GET', path, { claims: north.claims, query });
  expect(items(await ask({})).map(({ status }) => status)).toEqual(['failed_password', 'success']);
  expect(items(await ask({ status: 'success' }))).toHaveLength(1);
  expect(items(await ask({ status: ['success', 'failed_password'] }))).toHaveLength(2);
  expect(items(await ask({ from: app.now() }))).toMatchObject([
    { status: 'failed_password', ipAddress: '203.0.113.7' },
  ]);
});

it('addresses are shown once each, with how often they were used', async () => {
  const { on, user } = await world();
  expect(items(await on('GET', user.userCode, '/ips'))).toMatchObject([
    { ipAddress: '203.0.113.7', lastSeenAt: expect.any(String), count: expect.any(Number) },
  ]);
});

it('the log shows what was done to the user', async () => {
  const { app, on, user } = await world();
  const { userCode } = user;
  const entry = entryAt(app.now(), {
    resourceId: userCode,
    subjectUserCode: userCode,
    action: 'user_block',
    sequence: 3,
  });
  await app.store.write(app.now(), create(auditTrail, entry));
  expect(items(await on('GET', user.userCode, '/audit'))).toMatchObject([{ action: 'user_block', sequence: 3 }]);
});

it('security tells failures and locks', async () => {
  const { app, on, user } = await world();
  for (let count = 0; count < 6; count += 1) await logIn(app, { ...user, password: 'wrong' });
  expect((await on('GET', user.userCode, '/security')).body).toMatchObject({
    twoFactorEnabled: false,
    failedLoginAttempts: expect.any(Number),
    accountLockedUntil: expect.any(String),
  });
});

it('managed branches are those that the admin may see', async () => {
  const { app, boss, on, user } = await world();
  await makeBranch(app, boss.claims, 'DELHI', { referredBy: 'NORTH', managerUserCode: user.userCode });
  await makeBranch(app, boss.claims, 'KOCHI', { referredBy: 'SOUTH', managerUserCode: user.userCode });
  expect(items(await on('GET', user.userCode, '/managed-branches'))).toMatchObject([{ branchCode: 'DELHI' }]);
  const all = await onUser(app, boss.claims)('GET', user.userCode, '/managed-branches');
  expect(items(all).map(({ branchCode }) => branchCode)).toEqual(['DELHI', 'KOCHI']);
});

describe('DELETE /v1/admin/users/{userCode}/sessions', () => {
  it('answers 204: all of them end at once, and the log says who did it', async () => {
    const { app, driver, north, on, user } = await world();
    const second = opened(await logIn(app, user));
    expect(items(await on('GET', user.userCode, '/sessions'))).toHaveLength(2);
    expect((await on('DELETE', user.userCode, '/sessions')).status).toBe(204);
    for (const token of [user.token, second.accessToken])
      expect((await app.request('GET', '/v1/me', { token })).body.code).toBe('session_revoked');
    expect(items(await on('GET', user.userCode, '/sessions'))).toEqual([]);
    expect(driver.items().filter(({ entity }) => entity === 'AuditEvent')).toMatchObject([
      { resourceType: 'Session', subjectUserCode: user.userCode, stamp: { action: 'logout', actor: north.userCode } },
    ]);
    expect((await on('DELETE', user.userCode, '/sessions')).status).toBe(204);
  });

  it('answers 403 for a super_admin of the branch, and 404 outside', async () => {
    const { app, on, far } = await world();
    const { userCode } = await admin(app, { role: 'super_admin', branchCode: 'NORTH' });
    expect(said(await on('DELETE', userCode, '/sessions'))).toEqual([403, 'forbidden']);
    expect(said(await on('DELETE', far.userCode, '/sessions'))).toEqual([404, 'not_found']);
  });
});
