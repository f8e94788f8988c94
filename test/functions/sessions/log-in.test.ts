import { describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/domain/time.ts';
import { liveSessions } from '../../../shared/entities/live-sessions.ts';
import { loginActivity } from '../../../shared/entities/login-activity.ts';
import { session } from '../../../shared/entities/session.ts';
import { userPlatformAccess } from '../../../shared/entities/user-platform-access.ts';
import { erase, replace } from '../../../shared/store/writes.ts';
import { testApp } from '../../support/app.ts';
import { logIn, newPerson, opened, register } from '../../support/journey.ts';
import { wrong, outward, change } from '../../support/log-in.ts';

describe('signing in with a password', () => {
  it('takes e-mail, mobile number in any usual spelling, and user code', async () => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    const local = person.mobile.slice(3);
    for (const identifier of [
      person.email.toUpperCase(),
      person.mobile,
      `0${local}`,
      `91 ${local.slice(0, 5)}-${local.slice(5)}`,
      userCode.toLowerCase(),
    ]) {
      expect((await logIn(app, person, { identifier })).status).toBe(201);
    }
  });

  it('cannot tell an unknown identifier from a wrong password', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    const known = await logIn(app, person, wrong);
    const unknown = await logIn(app, newPerson());
    expect(known.status).toBe(401);
    expect(outward(unknown)).toEqual(outward(known));
  });

  it('does not know admins, who sign in through their directory', async () => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    await change(app, userCode, { role: 'admin' });
    expect((await logIn(app, person)).body.code).toBe('invalid_credentials');
  });

  it('does not know accounts whose contacts were never proved', async () => {
    const app = await testApp();
    const person = newPerson();
    await app.request('POST', '/v1/registrations', { body: person });
    const { status, body } = await logIn(app, person);
    expect([status, body.code]).toEqual([401, 'invalid_credentials']);
  });

  it('records every attempt, the known under their user, the unknown masked', async () => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    await logIn(app, person, wrong);
    await logIn(app, person);
    await logIn(app, newPerson());
    const { items } = await app.store.list(loginActivity, { index: 'all', of: {} }, { limit: 100, newestFirst: false });
    expect(items.map(({ status }) => status).sort()).toEqual([
      'failed_not_found',
      'failed_password',
      'success',
      'success',
    ]);
    const unknown = items.find(({ status }) => status === 'failed_not_found')!;
    expect(unknown.userCode).toBeUndefined();
    expect(unknown.loginIdentifier).toMatch(/^pe\*+om$/);
    expect(items.filter((item) => item.userCode === userCode)).toHaveLength(3);
  });

  it.each([
    ['account_inactive', 403, { isActive: false }],
    ['account_blocked', 403, { userBlocked: true, blockedAt: '2026-11-22T06:00:00.000Z' }],
    ['account_inactive', 403, { deletedAt: '2026-11-22T06:00:00.000Z' }],
  ] as const)('answers %s only to the right password', async (code, status, changes) => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    await change(app, userCode, changes);
    expect((await logIn(app, person, wrong)).body.code).toBe('invalid_credentials');
    const answer = await logIn(app, person);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('lets an elapsed block pass', async () => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    await change(app, userCode, {
      userBlocked: true,
      blockedAt: app.now(),
      blockedUntil: '2026-11-22T07:00:00.000Z',
      unblockHour: '2026-11-22T07',
    });
    expect((await logIn(app, person)).status).toBe(403);
    app.advance(minutes(30));
    expect((await logIn(app, person)).status).toBe(201);
  });

  it('needs a platform that was granted', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    const { status, body } = await logIn(app, person, { platform: 'pos_terminal' });
    expect([status, body.code]).toEqual([403, 'platform_denied']);
  });

  it('needs an address inside the ranges of the platform grant', async () => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    const grant = (await app.store.get(userPlatformAccess, { userCode: userCode as never, platform: 'web' }))!;
    await app.store.write(
      app.now(),
      replace(
        userPlatformAccess,
        grant,
        { allowedIpRanges: ['198.51.100.0/24'] },
        { action: 'update', actorType: 'system', at: app.now() },
      ),
    );
    const body = { identifier: person.email, password: person.password, platform: 'web' };
    expect((await app.request('POST', '/v1/sessions', { body })).body.code).toBe('ip_denied');
    expect((await app.request('POST', '/v1/sessions', { body, ip: '198.51.100.9' })).status).toBe(201);
    const spoofed = { body, headers: { 'X-Forwarded-For': '198.51.100.9' } };
    expect((await app.request('POST', '/v1/sessions', spoofed)).body.code).toBe('ip_denied');
  });

  it('ends the oldest session of a platform past the fifth, and leaves other platforms alone', async () => {
    const app = await testApp();
    const person = newPerson();
    const first = await register(app, person);
    const web = opened(await logIn(app, person, { platform: 'web' }));
    const sessions: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      app.advance(1000);
      sessions.push(opened(await logIn(app, person)).sessionId);
    }
    const live = await app.store.get(liveSessions, { userCode: first.userCode as never });
    expect(live?.sessions.map(({ sessionId }) => sessionId).sort()).toEqual([web.sessionId, ...sessions].sort());
    expect((await app.request('GET', '/v1/me', { token: first.accessToken })).body.code).toBe('session_revoked');
  });

  it('leaves at most five live sessions of fifty parallel logins', async () => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    const answers = await Promise.all(Array.from({ length: 50 }, () => logIn(app, person)));
    expect(new Set(answers.map(({ status }) => status))).not.toContain(500);
    expect((await app.store.get(liveSessions, { userCode: userCode as never }))?.sessions).toHaveLength(5);
  });

  it('is not kept out by a listed session whose record is gone', async () => {
    const app = await testApp();
    const person = newPerson();
    const { userCode, sessionId } = await register(app, person);
    await app.store.write(app.now(), erase(session, { userCode: userCode as never, sessionId: sessionId as never }));
    for (let count = 0; count < 5; count += 1) {
      app.advance(1000);
      expect((await logIn(app, person)).status).toBe(201);
    }
    const live = await app.store.get(liveSessions, { userCode: userCode as never });
    expect(live?.sessions).toHaveLength(5);
  });

  it('does not move the version of the account: an ETag taken before a login is good after it', async () => {
    const app = await testApp();
    const person = newPerson();
    const { accessToken: token } = await register(app, person);
    const { headers } = await app.request('GET', '/v1/me', { token });
    await logIn(app, person, wrong);
    await logIn(app, person);
    const patched = await app.request('PATCH', '/v1/me', {
      token,
      body: { city: 'Pune' },
      headers: { 'If-Match': headers['etag']! },
    });
    expect(patched.status).toBe(200);
  });
});
