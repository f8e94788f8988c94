import { describe, expect, it } from 'vitest';
import { replace } from '../../../shared/store/writes.ts';
import { userPlatformAccess } from '../../../shared/entities/user-platform-access.ts';
import { claim, claimValue } from '../../../shared/entities/claim.ts';
import { later } from '../../../shared/domain/time.ts';
import { guard } from '../../../shared/entities/guard.ts';
import { admin, claimsOf } from '../../support/admins.ts';
import { logIn } from '../../support/journey.ts';
import { altered, onUser, said, stored } from '../../support/users.ts';
import { reason, world } from '../../support/roles.ts';

describe('PUT /v1/admin/users/{userCode}/role', () => {
  it('answers 200: a user becomes an admin who is invited, and may not sign in as a user any more', async () => {
    const { app, user, change, standing, boss } = await world();
    const { status, body } = await change(user.userCode, 'admin');
    expect([status, body]).toMatchObject([200, { role: 'admin', isStaff: true }]);
    expect(app.directory.invitations).toEqual([user.email]);
    expect(app.directory.users).toMatchObject([{ userCode: user.userCode, groups: new Set(['admin']) }]);
    expect(await standing()).toBe(200);
    expect((await app.request('GET', '/v1/me', { token: user.token })).status).toBe(401);
    expect((await logIn(app, user)).status).toBe(401);
    expect((await stored(app, user.userCode))?.stamp).toMatchObject({
      action: 'role_change',
      actor: boss.userCode,
      reason,
    });
  });

  it('promotes to super_admin and back, in group and set of super_admins', async () => {
    const { app, user, change } = await world();
    const set = async () => (await app.store.get(guard, { name: 'SUPERADMINS' }))?.members;
    const groups = () => [...(app.directory.users[0]?.groups ?? [])];
    await change(user.userCode, 'super_admin');
    expect([await set(), groups()]).toEqual([expect.arrayContaining([user.userCode]), ['super_admin']]);
    expect((await change(user.userCode, 'admin')).status).toBe(200);
    expect([await set(), groups()]).toEqual([expect.not.arrayContaining([user.userCode]), ['admin']]);
    await change(user.userCode, 'super_admin');
    expect([await set(), groups()]).toEqual([expect.arrayContaining([user.userCode]), ['super_admin']]);
  });

  it('gives a promoted admin a whole panel, however narrow the admin’s was', async () => {
    const { app, user, change } = await world();
    await change(user.userCode, 'admin');
    const key = { userCode: user.userCode as never, platform: 'admin_panel' as const };
    const panel = (await app.store.get(userPlatformAccess, key))!;
    const stamp = { action: 'access_grant' as const, actorType: 'system' as const, at: app.now() };
    const narrow = { accessLevel: 'read_only' as const, expiresAt: later(app.now(), 60_000) };
    await app.store.write(app.now(), replace(userPlatformAccess, panel, narrow, stamp));
    expect((await change(user.userCode, 'super_admin')).status).toBe(200);
    const whole = await app.store.get(userPlatformAccess, key);
    expect([whole?.accessLevel, whole?.expiresAt]).toEqual(['full', undefined]);
  });

  it('demotes to user: no directory user, no panel, and the former sign-in works again', async () => {
    const { app, user, change } = await world();
    await change(user.userCode, 'admin');
    const one = app.directory.users[0]!;
    expect((await change(user.userCode, 'user')).body).toMatchObject({ role: 'user', isStaff: false });
    expect(app.directory.users).toEqual([]);
    expect(said(await app.request('GET', '/v1/admin/me', { claims: claimsOf(one) }))).toEqual([401, 'unauthenticated']);
    expect(await app.store.get(claim, { kind: 'cognito', value: claimValue(one.sub) })).toBeUndefined();
    expect((await stored(app, user.userCode))?.cognitoSub).toBeUndefined();
    expect((await logIn(app, user)).status).toBe(201);
    expect((await change(user.userCode, 'user')).status).toBe(200);
    expect((await change(user.userCode, 'admin')).status).toBe(200);
  });

  it('answers 403 to an admin, whatever they hold', async () => {
    const { app, user } = await world();
    const { claims } = await admin(app, { features: { USER: 'full', AUTH: 'full' } });
    expect(said(await onUser(app, claims)('PUT', user.userCode, '/role', { role: 'admin', reason }))).toEqual([
      403,
      'forbidden',
    ]);
  });

  it('answers 409 to who is blocked or inactive, and when the directory knows the address as another’s', async () => {
    const { app, user, change } = await world();
    await altered(app, user.userCode, { userBlocked: true });
    expect(said(await change(user.userCode, 'admin'))).toEqual([409, 'invalid_transition']);
    await altered(app, user.userCode, { userBlocked: false });
    app.directory.users.push({
      email: user.email as never,
      userCode: 'ZZZZZZ' as never,
      name: '',
      sub: 'x',
      groups: new Set(),
      enabled: true,
    });
    expect(said(await change(user.userCode, 'admin'))).toEqual([409, 'conflict']);
    expect((await stored(app, user.userCode))?.role).toBe('user');
  });
});

const moments = (count: number) =>
  Array.from({ length: count }, (_, place) => place + 1).flatMap((nth) =>
    [false, true].map((after) => [nth, after] as const),
  );

describe('a failure half-way gives nobody anything, and the same request goes on:', () => {
  it.each(moments(3))('directory call %i of a promotion (took effect: %s)', async (nth, after) => {
    const { app, user, change, standing } = await world();
    app.directory.failAt(nth, after);
    const first = await change(user.userCode, 'admin');
    if (nth <= 2) {
      expect(said(first)).toEqual([503, 'unavailable']);
      expect([await standing(), (await stored(app, user.userCode))?.role]).toEqual([
        app.directory.users.length === 0 ? 'nobody' : 401,
        'user',
      ]);
    }
    expect((await change(user.userCode, 'admin')).status).toBe(200);
    expect([await standing(), app.directory.users.length, app.directory.invitations.length]).toEqual([200, 1, 1]);
  });

  it.each(moments(2))('directory call %i of a demotion (took effect: %s)', async (nth, after) => {
    const { app, user, change } = await world();
    await change(user.userCode, 'super_admin');
    const { claims } = { claims: claimsOf(app.directory.users[0]!) };
    app.directory.failAt(nth, after);
    await change(user.userCode, 'user');
    expect((await app.request('GET', '/v1/admin/me', { claims })).status).toBeGreaterThanOrEqual(401);
    expect((await stored(app, user.userCode))?.role).toBe('user');
    expect((await app.store.get(guard, { name: 'SUPERADMINS' }))?.members).not.toContain(user.userCode);
    expect((await change(user.userCode, 'user')).status).toBe(200);
    expect(app.directory.users).toEqual([]);
    expect((await stored(app, user.userCode))?.cognitoSub).toBeUndefined();
  });

  it.each(moments(2))('write %i of a promotion, then of a demotion (took effect: %s)', async (nth, after) => {
    const { app, table, user, change, standing } = await world();
    table.failAt(nth, after);
    await change(user.userCode, 'super_admin');
    const role = (await stored(app, user.userCode))?.role;
    expect(await standing()).toBe(role === 'super_admin' ? 200 : 401);
    expect((await change(user.userCode, 'super_admin')).status).toBe(200);
    expect(await standing()).toBe(200);
    const { sub } = app.directory.users[0]!;
    const claims = claimsOf({ userCode: user.userCode as never, sub, email: user.email });
    table.failAt(nth, after);
    await change(user.userCode, 'user');
    const left = (await stored(app, user.userCode))?.role;
    expect((await app.request('GET', '/v1/admin/me', { claims })).status === 200).toBe(left !== 'user');
    expect((await change(user.userCode, 'user')).status).toBe(200);
    expect(app.directory.users).toEqual([]);
    expect(await app.store.get(claim, { kind: 'cognito', value: claimValue(sub) })).toBeUndefined();
  });

  it.each(moments(2))('directory call %i of making an admin (took effect: %s)', async (nth, after) => {
    const { app, make, standing, table } = await world();
    app.directory.failAt(nth, after);
    const first = await make();
    expect(said(first)).toEqual([503, 'unavailable']);
    expect(await standing()).toBe(app.directory.users.length === 0 ? 'nobody' : 401);
    expect((await make()).status).toBe(201);
    expect([await standing(), app.directory.invitations.length]).toEqual([200, 1]);
    const accounts = table
      .items()
      .filter(({ entity, email }) => entity === 'UserAccount' && email === 'nia@example.com');
    expect(accounts).toHaveLength(1);
  });

  it.each(moments(2))('write %i of making an admin (took effect: %s)', async (nth, after) => {
    const { table, make, standing } = await world();
    table.failAt(nth, after);
    const first = await make({ role: 'super_admin' });
    if (first.status !== 201 && !(nth === 2 && after))
      expect(await standing()).toSatisfy((is) => is === 'nobody' || is === 401);
    expect((await make({ role: 'super_admin' })).status).toBe(201);
    expect(await standing()).toBe(200);
  });

  it('also when it is given up and the account deleted: the address is free for another admin', async () => {
    const { app, make, asBoss, table } = await world();
    app.directory.failAt(2);
    await make();
    const half = table.items().find(({ entity, email }) => entity === 'UserAccount' && email === 'nia@example.com');
    expect((await asBoss('DELETE', String(half?.['userCode']))).status).toBe(204);
    expect(app.directory.users).toEqual([]);
    expect((await make({ role: 'super_admin' })).status).toBe(201);
  });
});
