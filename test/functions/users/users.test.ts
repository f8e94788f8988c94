import { describe, expect, it } from 'vitest';
import { claim, claimValue } from '../../../shared/entities/claim.ts';
import { referenceCount } from '../../../shared/entities/reference-count.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { admin } from '../../support/admins.ts';
import { testApp } from '../../support/app.ts';
import { changeBranch, makeBranch } from '../../support/branches.ts';
import { logIn, newPerson, register } from '../../support/journey.ts';
import { altered, member, onUser, patched, said, stored } from '../../support/users.ts';

const reason = 'asked by phone';

const world = async () => {
  const driver = memoryDriver();
  const app = await testApp({ driver });
  const boss = await admin(app, { role: 'super_admin' });
  await makeBranch(app, boss.claims, 'NORTH');
  await makeBranch(app, boss.claims, 'SOUTH');
  const north = await admin(app, { branchCode: 'NORTH', features: { USER: 'full' } });
  const user = await member(app, 'NORTH');
  const far = await member(app, 'SOUTH');
  return { app, driver, boss, north, user, far, on: onUser(app, north.claims), asBoss: onUser(app, boss.claims) };
};

type World = Awaited<ReturnType<typeof world>>;

const isLive = async ({ app }: World, token: string) => (await app.request('GET', '/v1/me', { token })).status === 200;
const members = async ({ app }: World, code: string) =>
  (await app.store.get(referenceCount, { to: 'branch', code }))?.count ?? 0;
const events = ({ driver }: World, of = 'AuditEvent') => driver.items().filter(({ entity }) => entity === of);

describe('GET /v1/admin/users/{userCode}', () => {
  it('answers 200 with the account, its version and the name of its branch', async () => {
    const { on, user, app } = await world();
    const { status, body, headers } = await on('GET', user.userCode);
    expect(status).toBe(200);
    expect(headers['etag']).toBe(`"${(await stored(app, user.userCode))!.version}"`);
    expect(body).toMatchObject({
      userCode: user.userCode,
      email: user.email,
      branchName: 'Branch NORTH',
      isStaff: false,
      lastLogin: expect.any(String),
      legalHold: false,
    });
    expect(JSON.stringify(body)).not.toMatch(/cognitoSub|"stamp"|"pk"|passwordHash/);
  });

  it('answers 404 alike to nobody and to somebody of another branch, and logs only the second', async () => {
    const here = await world();
    const nobody = await here.on('GET', 'ZZZZZZ');
    expect(said(nobody)).toEqual([404, 'not_found']);
    expect(events(here)).toEqual([]);
    const far = await here.on('GET', here.far.userCode);
    expect({ ...far.body, instance: '' }).toEqual({ ...nobody.body, instance: '' });
    expect(events(here)).toMatchObject([{ stamp: { action: 'read', reason: 'denied:forbidden' } }]);
  });

  it('shows a deleted account only to who asks for it', async () => {
    const { on, user, app } = await world();
    await altered(app, user.userCode, { deletedAt: app.now() });
    expect(said(await on('GET', user.userCode))).toEqual([404, 'not_found']);
    const path = `/v1/admin/users/${user.userCode}`;
    const { claims } = await admin(app, { role: 'super_admin' });
    expect((await app.request('GET', path, { claims, query: { deleted: 'true' } })).status).toBe(200);
    expect((await app.request('GET', path, { claims, query: { status: 'deleted' } })).body['deletedAt']).toBe(
      app.now(),
    );
  });

  it('masks personal fields at the level restricted', async () => {
    const { app, user } = await world();
    const { claims } = await admin(app, { branchCode: 'NORTH', features: { USER: 'restricted' } });
    const { body } = await onUser(app, claims)('GET', user.userCode);
    expect(JSON.stringify(body)).not.toContain(user.email);
    expect(JSON.stringify(body)).not.toContain(user.mobile);
    expect(JSON.stringify(body)).not.toContain('203.0.113.7');
  });
});

describe('PATCH /v1/admin/users/{userCode}', () => {
  it('answers 200, changes what is said, and takes away what is null', async () => {
    const { app, north, user } = await world();
    const first = await patched(app, north.claims, user.userCode, {
      firstName: 'Asha',
      middleName: 'K.',
      city: 'Pune',
      pincode: '411001',
      reason,
    });
    expect([first.status, first.body]).toMatchObject([200, { firstName: 'Asha', middleName: 'K.', city: 'Pune' }]);
    const second = await patched(app, north.claims, user.userCode, { middleName: null });
    expect(second.body).not.toHaveProperty('middleName');
    expect((await stored(app, user.userCode))?.firstName).toBe('Asha');
  });

  it('answers 428 without If-Match and 412 to another version', async () => {
    const { on, user } = await world();
    expect(said(await on('PATCH', user.userCode, '', {}))).toEqual([428, 'precondition_required']);
    expect(said(await on('PATCH', user.userCode, '', {}, { 'If-Match': '"99"' }))).toEqual([412, 'version_conflict']);
  });

  it('deactivates with all sessions ended, and activates', async () => {
    const here = await world();
    const { app, north, user } = here;
    expect(await isLive(here, user.token)).toBe(true);
    expect((await patched(app, north.claims, user.userCode, { isActive: false, reason })).status).toBe(200);
    expect((await app.request('GET', '/v1/me', { token: user.token })).body.code).toBe('session_revoked');
    expect((await logIn(app, user)).body.code).toBe('account_inactive');
    await patched(app, north.claims, user.userCode, { isActive: true });
    expect((await logIn(app, user)).status).toBe(201);
  });

  it('gives a new e-mail address, claimed and told of, and a new mobile number that is yet to be proven', async () => {
    const here = await world();
    const { app, north, user, far } = here;
    expect(said(await patched(app, north.claims, user.userCode, { email: far.email }))).toEqual([409, 'conflict']);
    const { body } = await patched(app, north.claims, user.userCode, {
      email: 'New.Asha@example.com',
      mobile: '98111 22233',
    });
    expect(body).toMatchObject({
      email: 'new.asha@example.com',
      mobile: '+919811122233',
      isEmailVerified: true,
      isMobileVerified: false,
    });
    expect(app.outbox.slice(-2)).toMatchObject([
      { template: 'contact_change_done', to: user.email },
      { template: 'contact_change_done', to: user.mobile },
    ]);
    expect(await isLive(here, user.token)).toBe(false);
    expect((await logIn(app, { ...user, email: 'new.asha@example.com' })).status).toBe(201);
    for (const [kind, value] of [
      ['email', user.email],
      ['mobile', user.mobile],
      ['mobile', '+919811122233'],
    ] as const)
      expect(await app.store.get(claim, { kind, value: claimValue(value) })).toBeUndefined();
  });

  it('answers 409 field_frozen to names that KYC used and to contacts of admins', async () => {
    const { app, boss, north, user } = await world();
    await altered(app, user.userCode, { isPanVerified: true });
    expect(said(await patched(app, north.claims, user.userCode, { firstName: 'Asha' }))).toEqual([409, 'field_frozen']);
    expect(said(await patched(app, boss.claims, north.userCode, { email: 'n@example.com' }))).toEqual([
      409,
      'field_frozen',
    ]);
  });

  it('answers 422 to a minor and to what is no contact or pincode', async () => {
    const { app, north, user } = await world();
    for (const [body, code] of [
      [{ dob: '2015-01-01' }, 'underage'],
      [{ email: 'nothing' }, 'email_invalid'],
      [{ mobile: '12345' }, 'mobile_invalid'],
      [{ pincode: '000000' }, 'pincode_invalid'],
    ] as const)
      expect(said(await patched(app, north.claims, user.userCode, body))).toEqual([422, code]);
  });
});

describe('DELETE /v1/admin/users/{userCode} and restore', () => {
  it('answers 204: sessions end, contacts are free, the branch has a member less, both contacts are told', async () => {
    const here = await world();
    const { app, on, user } = here;
    const before = await members(here, 'NORTH');
    expect((await on('DELETE', user.userCode)).status).toBe(204);
    expect(await isLive(here, user.token)).toBe(false);
    expect(await members(here, 'NORTH')).toBe(before - 1);
    expect(app.outbox.slice(-2)).toMatchObject([{ template: 'account_closed' }, { template: 'account_closed' }]);
    expect(said(await on('DELETE', user.userCode))).toEqual([404, 'not_found']);
    expect(said(await on('GET', user.userCode))).toEqual([404, 'not_found']);
    const { userCode } = await register(app, { ...newPerson(), email: user.email, mobile: user.mobile });
    expect(userCode).not.toBe(user.userCode);
  });

  it('answers 200 to a restore, which takes the contacts and the place in the branch again', async () => {
    const here = await world();
    const { app, on, user } = here;
    const before = await members(here, 'NORTH');
    await on('DELETE', user.userCode);
    expect((await on('POST', user.userCode, '/restore')).status).toBe(200);
    expect(await members(here, 'NORTH')).toBe(before);
    expect((await logIn(app, user)).status).toBe(201);
    expect(said(await on('POST', user.userCode, '/restore'))).toEqual([409, 'invalid_transition']);
    const { accessToken } = await register(app, newPerson());
    expect(accessToken).toBeTruthy();
  });

  it('answers 409 when somebody else has a contact now, and 422 when the branch takes nobody', async () => {
    const { app, boss, asBoss, user, far } = await world();
    await asBoss('DELETE', user.userCode);
    await register(app, { ...newPerson(), mobile: user.mobile });
    expect(said(await asBoss('POST', user.userCode, '/restore'))).toEqual([409, 'conflict']);
    await asBoss('DELETE', far.userCode);
    await changeBranch(app, boss.claims, 'SOUTH', { isActive: false });
    expect(said(await asBoss('POST', far.userCode, '/restore'))).toEqual([422, 'reference_invalid']);
  });

  it('answers 412 to another version', async () => {
    const { on, user } = await world();
    expect(said(await on('DELETE', user.userCode, '', undefined, { 'If-Match': '"77"' }))).toEqual([
      412,
      'version_conflict',
    ]);
  });

  it('takes an admin from the directory, and invites them anew when they come back', async () => {
    const { app, asBoss, boss, on } = await world();
    const made = await app.request('POST', '/v1/admin/users', {
      claims: boss.claims,
      body: { role: 'admin', email: 'new.admin@example.com', firstName: 'Nia', branchCode: 'NORTH' },
    });
    const userCode = String(made.body['userCode']);
    expect((await on('DELETE', userCode)).status).toBe(204);
    expect(app.directory.users).toEqual([]);
    expect((await stored(app, userCode))?.cognitoSub).toBeUndefined();
    expect(said(await on('POST', userCode, '/restore'))).toEqual([403, 'forbidden']);
    expect((await asBoss('POST', userCode, '/restore')).status).toBe(200);
    expect(app.directory.users).toMatchObject([{ userCode, email: 'new.admin@example.com' }]);
    expect((await stored(app, userCode))?.cognitoSub).toBe(app.directory.users[0]?.sub);
  });
});

describe('legal hold', () => {
  it('answers 200, also for a deleted account, as often as it is asked for', async () => {
    const { app, on, user } = await world();
    await on('DELETE', user.userCode);
    for (let count = 0; count < 2; count += 1)
      expect((await on('POST', user.userCode, '/legal-hold', { reason })).body['legalHold']).toBe(true);
    expect((await stored(app, user.userCode))?.stamp).toMatchObject({ reason, actorType: 'admin' });
    expect((await on('DELETE', user.userCode, '/legal-hold', { reason })).body['legalHold']).toBe(false);
    expect(said(await on('POST', user.userCode, '/legal-hold', {}))).toEqual([400, 'validation_failed']);
  });
});
