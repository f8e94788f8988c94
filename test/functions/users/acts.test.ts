import { describe, expect, it } from 'vitest';
import { hours, later } from '../../../shared/domain/time.ts';
import { appAccessControl } from '../../../shared/entities/app-access-control.ts';
import { guard } from '../../../shared/entities/guard.ts';
import { referenceCount } from '../../../shared/entities/reference-count.ts';
import { registrationProgress } from '../../../shared/entities/registration-progress.ts';
import { replace } from '../../../shared/store/writes.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { lift } from '../../../functions/lift-blocks/lift.ts';
import { admin, type Admin } from '../../support/admins.ts';
import { testApp } from '../../support/app.ts';
import { changeBranch, makeBranch } from '../../support/branches.ts';
import { logIn } from '../../support/journey.ts';
import { listed, member, onUser, patched, said, stored } from '../../support/users.ts';

const reason = 'chargebacks';

const world = async () => {
  const driver = memoryDriver();
  const app = await testApp({ driver });
  const boss = await admin(app, { role: 'super_admin' });
  for (const code of ['NORTH', 'SOUTH']) await makeBranch(app, boss.claims, code);
  const north = await admin(app, { branchCode: 'NORTH', features: { USER: 'full' } });
  const user = await member(app, 'NORTH');
  const far = await member(app, 'SOUTH');
  return { app, driver, boss, north, user, far, on: onUser(app, north.claims), asBoss: onUser(app, boss.claims) };
};

type World = Awaited<ReturnType<typeof world>>;

const denials = ({ driver }: World) =>
  driver
    .items()
    .filter(({ entity }) => entity === 'AuditEvent')
    .map(({ stamp }) => stamp as { action: string; reason: string });

describe('block and unblock', () => {
  it('answer 200: every session ends at once, the reason is kept and logged', async () => {
    const { app, on, user, north } = await world();
    const { status, body } = await on('POST', user.userCode, '/block', { reason });
    expect([status, body]).toMatchObject([
      200,
      { userBlocked: true, userBlockReason: reason, blockedBy: north.userCode, blockedAt: app.now() },
    ]);
    expect((await app.request('GET', '/v1/me', { token: user.token })).body.code).toBe('session_revoked');
    expect((await logIn(app, user)).body.code).toBe('account_blocked');
    expect((await stored(app, user.userCode))?.stamp).toMatchObject({
      action: 'user_block',
      actor: north.userCode,
      actorType: 'admin',
      reason,
    });
    expect(
      listed(await app.request('GET', '/v1/admin/users', { claims: north.claims, query: { status: 'blocked' } })),
    ).toEqual([user.userCode]);
    const lifted = await on('POST', user.userCode, '/unblock', { reason: 'cleared' });
    expect(lifted.status).toBe(200);
    expect(lifted.body).not.toHaveProperty('userBlockReason');
    expect((await stored(app, user.userCode))?.stamp).toMatchObject({ action: 'user_unblock', reason: 'cleared' });
    expect((await logIn(app, user)).status).toBe(201);
    expect(said(await on('POST', user.userCode, '/unblock', { reason }))).toEqual([409, 'invalid_transition']);
  });

  it('with an end, which the sweeper lifts; blocking anew prolongs', async () => {
    const { app, on, user } = await world();
    const until = later(app.now(), hours(1));
    await on('POST', user.userCode, '/block', { reason, until });
    expect(await stored(app, user.userCode)).toMatchObject({ blockedUntil: until, unblockHour: until.slice(0, 13) });
    const longer = later(app.now(), hours(2));
    expect((await on('POST', user.userCode, '/block', { reason, until: longer })).body['blockedUntil']).toBe(longer);
    app.advance(hours(2));
    const log = { info: () => undefined, error: () => undefined };
    await lift({ store: app.store, log, limit: 10 })({ at: app.now(), isOver: () => false });
    expect((await stored(app, user.userCode))?.userBlocked).toBe(false);
    expect((await logIn(app, user)).status).toBe(201);
  });

  it('answer 400 to an end that has passed, and without a reason', async () => {
    const { app, on, user } = await world();
    expect(said(await on('POST', user.userCode, '/block', { reason, until: app.now() }))).toEqual([
      400,
      'validation_failed',
    ]);
    expect(said(await on('POST', user.userCode, '/block', {}))).toEqual([400, 'validation_failed']);
    expect(said(await on('POST', user.userCode, '/block', { reason: ' ' }))).toEqual([400, 'validation_failed']);
  });

  it('of a super_admin change the set of those who may act, also when the sweeper lifts the block', async () => {
    const { app, asBoss } = await world();
    const other = await admin(app, { role: 'super_admin' });
    const set = async () => (await app.store.get(guard, { name: 'SUPERADMINS' }))?.members;
    expect(await set()).toContain(other.userCode);
    await asBoss('POST', other.userCode, '/block', { reason, until: later(app.now(), hours(1)) });
    expect(await set()).not.toContain(other.userCode);
    app.advance(hours(1));
    const log = { info: () => undefined, error: () => undefined };
    await lift({ store: app.store, log, limit: 10 })({ at: app.now(), isOver: () => false });
    expect((await stored(app, other.userCode))?.userBlocked).toBe(false);
    expect(await set()).toContain(other.userCode);
  });

  it('sign an admin out of the directory; if that is down the block stands and can be repeated', async () => {
    const { app, boss, asBoss } = await world();
    const { body } = await app.request('POST', '/v1/admin/users', {
      claims: boss.claims,
      body: { role: 'admin', email: 'nia@example.com', firstName: 'Nia' },
    });
    const userCode = String(body['userCode']);
    app.directory.failAt(1);
    expect((await asBoss('POST', userCode, '/block', { reason })).status).toBe(503);
    expect((await stored(app, userCode))?.userBlocked).toBe(true);
    expect((await asBoss('POST', userCode, '/block', { reason })).status).toBe(200);
  });
});

describe('PUT /v1/admin/users/{userCode}/branch', () => {
  it('answers 200: the account, its registration and its grants move, and so does the count of members', async () => {
    const { app, boss, asBoss, user } = await world();
    const count = async (code: string) => (await app.store.get(referenceCount, { to: 'branch', code }))?.count ?? 0;
    const [north, south] = [await count('NORTH'), await count('SOUTH')];
    const { status, body } = await asBoss('PUT', user.userCode, '/branch', { branchCode: 'south' });
    expect([status, body]).toMatchObject([200, { branchCode: 'SOUTH', branchName: 'Branch SOUTH' }]);
    expect([await count('NORTH'), await count('SOUTH')]).toEqual([north - 1, south + 1]);
    const progress = await app.store.get(registrationProgress, { userCode: user.userCode as never });
    expect(progress?.branchCode).toBe('SOUTH');
    const branchUsers = await app.request('GET', '/v1/admin/branches/SOUTH/users', { claims: boss.claims });
    expect(listed(branchUsers)).toContain(user.userCode);
    expect((await asBoss('PUT', user.userCode, '/branch', { branchCode: 'SOUTH' })).status).toBe(200);
    expect(await count('SOUTH')).toBe(south + 1);
  });

  it('answers 422 alike to a branch that is not there, not active, or outside the admin’s own', async () => {
    const { app, boss, on, user, asBoss } = await world();
    expect(said(await on('PUT', user.userCode, '/branch', { branchCode: 'SOUTH' }))).toEqual([
      422,
      'reference_invalid',
    ]);
    expect(said(await on('PUT', user.userCode, '/branch', { branchCode: 'XXXXX' }))).toEqual([
      422,
      'reference_invalid',
    ]);
    await changeBranch(app, boss.claims, 'SOUTH', { isActive: false });
    expect(said(await asBoss('PUT', user.userCode, '/branch', { branchCode: 'SOUTH' }))).toEqual([
      422,
      'reference_invalid',
    ]);
  });

  it('answers 403 to an admin who would move an admin, and moves the admin’s grants for a super_admin', async () => {
    const { app, on, asBoss } = await world();
    const other = await admin(app, { branchCode: 'NORTH', features: { KYC: 'full' } });
    expect(said(await on('PUT', other.userCode, '/branch', { branchCode: 'NORTH' }))).toEqual([403, 'forbidden']);
    expect((await asBoss('PUT', other.userCode, '/branch', { branchCode: 'SOUTH' })).status).toBe(200);
    const grant = await app.store.get(appAccessControl, { userCode: other.userCode, featureCode: 'KYC' as never });
    expect(grant?.branchCode).toBe('SOUTH');
  });
});

/** What nobody does to themselves, to somebody above them, or to the last super_admin. */
const ACTS: [string, string, string, unknown][] = [
  ['user_block', 'POST', '/block', { reason }],
  ['role_change', 'PUT', '/role', { role: 'user', reason }],
  ['update', 'PUT', '/branch', { branchCode: 'NORTH' }],
  ['update', 'PATCH', '', { isActive: false }],
  ['delete', 'DELETE', '', undefined],
];

describe.each(ACTS)('%s by %s %s', (action, method, path, body) => {
  const act = (here: World, by: Admin, on: string) =>
    method === 'PATCH' ? patched(here.app, by.claims, on, body) : onUser(here.app, by.claims)(method, on, path, body);

  it('answers 403 on oneself, and logs it', async () => {
    const here = await world();
    expect(said(await act(here, here.boss, here.boss.userCode))).toEqual([403, 'self_action_forbidden']);
    expect(denials(here)).toMatchObject([{ action, reason: 'denied:self_action_forbidden' }]);
  });

  it.runIf(path !== '/role')('answers 404 outside the admin’s branch, and logs it as denied', async () => {
    const here = await world();
    expect(said(await act(here, here.north, here.far.userCode))).toEqual([404, 'not_found']);
    expect(denials(here)).toMatchObject([{ action, reason: 'denied:forbidden' }]);
    const { version } = (await stored(here.app, here.far.userCode))!;
    expect(version).toBe((await stored(here.app, here.far.userCode))!.version);
  });

  it('answers 403 to an admin who would act on a super_admin of their branch', async () => {
    const here = await world();
    const { userCode } = await admin(here.app, { role: 'super_admin', branchCode: 'NORTH' });
    expect(said(await act(here, here.north, userCode))).toEqual([403, 'forbidden']);
  });

  it.runIf(path !== '/branch')('answers 409 when it would leave no super_admin', async () => {
    const here = await world();
    const other = await admin(here.app, { role: 'super_admin' });
    // As after a race: the set no longer holds who asks.
    const known = (await here.app.store.get(guard, { name: 'SUPERADMINS' }))!;
    const changes = { members: [other.userCode], memberCount: 1 };
    const stamp = { action: 'role_change', actorType: 'system', at: here.app.now() } as const;
    await here.app.store.write(here.app.now(), replace(guard, known, changes, stamp));
    expect(said(await act(here, here.boss, other.userCode))).toEqual([409, 'invalid_transition']);
    expect(await stored(here.app, other.userCode)).toMatchObject({
      role: 'super_admin',
      isActive: true,
      userBlocked: false,
    });
  });

  it('answers 404 to nobody', async () => {
    const here = await world();
    expect(said(await act(here, here.boss, 'ZZZZZZ'))).toEqual([404, 'not_found']);
  });
});
