import { describe, expect, it } from 'vitest';
import { days, minutes, seconds } from '../../../shared/domain/time.ts';
import { liveSessions } from '../../../shared/entities/live-sessions.ts';
import { loginActivity } from '../../../shared/entities/login-activity.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { newPerson, opened, register } from '../../support/journey.ts';

const refresh = (app: TestApp, refreshToken: string) =>
  app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } });

describe('refreshing', () => {
  it('gives a new pair for the same session', async () => {
    const app = await testApp();
    const first = await register(app, newPerson());
    const answer = await refresh(app, first.refreshToken);
    const second = opened(answer);
    expect(answer.status).toBe(200);
    expect(second.sessionId).toBe(first.sessionId);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await app.request('GET', '/v1/me', { token: second.accessToken })).status).toBe(200);
  });

  it('gives a client that lost the answer the same successor, also when it names its requests', async () => {
    const app = await testApp();
    const { refreshToken } = await register(app, newPerson());
    const headers = { 'Idempotency-Key': '0123456789abcdef' };
    const ask = () => app.request('POST', '/v1/sessions/refresh', { body: { refreshToken }, headers });
    const [first, again] = [await ask(), await ask()];
    expect([again.status, opened(again).refreshToken]).toEqual([200, opened(first).refreshToken]);
  });

  it('gives fifty parallel callers of one token one session and one successor', async () => {
    const app = await testApp();
    const { refreshToken, userCode } = await register(app, newPerson());
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(app, refreshToken)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => opened(answer).refreshToken)).size).toBe(1);
    expect((await app.store.get(liveSessions, { userCode: userCode as never }))?.sessions).toHaveLength(1);
  });

  it('gives the same successor again within ten seconds of a lost reply', async () => {
    const app = await testApp();
    const { refreshToken } = await register(app, newPerson());
    const first = opened(await refresh(app, refreshToken));
    app.advance(seconds(10));
    expect(opened(await refresh(app, refreshToken)).refreshToken).toBe(first.refreshToken);
  });

  it('ends the session when an old token comes back later, and marks the login suspicious', async () => {
    const app = await testApp();
    const { refreshToken, userCode } = await register(app, newPerson());
    const stolen = opened(await refresh(app, refreshToken));
    app.advance(seconds(11));
    expect((await refresh(app, refreshToken)).body.code).toBe('session_revoked');
    expect((await refresh(app, stolen.refreshToken)).body.code).toBe('session_revoked');
    expect((await app.request('GET', '/v1/me', { token: stolen.accessToken })).body.code).toBe('session_revoked');
    const { items } = await app.store.list(
      loginActivity,
      { index: 'primary', of: { partition: userCode } },
      { limit: 10 },
    );
    expect(items[0]).toMatchObject({
      isSuspicious: true,
      riskReasons: ['refresh_token_replayed'],
      sessionDuration: 11,
    });
  });

  it('ends the session for any other secret that names it', async () => {
    const app = await testApp();
    const { refreshToken, accessToken } = await register(app, newPerson());
    const forged = `${refreshToken.slice(0, -43)}${'A'.repeat(43)}`;
    expect((await refresh(app, forged)).body.code).toBe('session_revoked');
    expect((await app.request('GET', '/v1/me', { token: accessToken })).body.code).toBe('session_revoked');
  });

  it('ends after thirty days unused, and after ninety however much it is used', async () => {
    const idle = await testApp();
    const { refreshToken } = await register(idle, newPerson());
    idle.advance(days(30));
    expect((await refresh(idle, refreshToken)).status).toBe(401);

    const busy = await testApp();
    let token = (await register(busy, newPerson())).refreshToken;
    const statuses: number[] = [];
    for (let month = 0; month < 4; month += 1) {
      busy.advance(days(25));
      const answer = await refresh(busy, token);
      statuses.push(answer.status);
      if (answer.status === 200) token = opened(answer).refreshToken;
    }
    expect(statuses).toEqual([200, 200, 200, 401]);
  });
});

describe('access tokens', () => {
  it('come in an Authorization header whose scheme may be written in any case', async () => {
    const app = await testApp();
    const { accessToken } = await register(app, newPerson());
    for (const scheme of ['Bearer', 'bearer', 'BEARER ']) {
      expect(
        (await app.request('GET', '/v1/me', { headers: { Authorization: `${scheme} ${accessToken}` } })).status,
      ).toBe(200);
    }
  });

  it('expire after fifteen minutes', async () => {
    const app = await testApp();
    const { accessToken: token } = await register(app, newPerson());
    app.advance(seconds(15 * 60 - 1));
    expect((await app.request('GET', '/v1/me', { token })).status).toBe(200);
    app.advance(seconds(1));
    const { status, body } = await app.request('GET', '/v1/me', { token });
    expect([status, body.code]).toEqual([401, 'token_expired']);
  });

  it('are refused when forged, foreign, unsigned or malformed', async () => {
    const app = await testApp();
    const stranger = await testApp();
    const { accessToken } = await register(app, newPerson());
    const [header = '', claims = '', signature = ''] = accessToken.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), role: 'super_admin' }),
    ).toString('base64url');
    const foreign = (await register(stranger, newPerson())).accessToken;
    for (const token of [
      `${header}.${other}.${signature}`,
      `${none}.${claims}.`,
      `${none}.${claims}.AA`,
      'x.y.z',
      'nonsense',
      '',
    ]) {
      expect((await app.request('GET', '/v1/me', { token })).body.code).toBe('unauthenticated');
    }
    expect((await app.request('GET', '/v1/me', { token: foreign })).status).toBe(401);
    expect((await app.request('GET', '/v1/me')).headers['www-authenticate']).toBe('Bearer');
  });
});

describe('signing out', () => {
  it('works on the next request, and closes the login with its length', async () => {
    const app = await testApp();
    const { accessToken: token, refreshToken, userCode } = await register(app, newPerson());
    app.advance(seconds(90));
    expect((await app.request('DELETE', '/v1/me/sessions/current', { token })).status).toBe(204);
    expect((await app.request('GET', '/v1/me', { token })).body.code).toBe('session_revoked');
    expect((await refresh(app, refreshToken)).body.code).toBe('session_revoked');
    const { items } = await app.store.list(
      loginActivity,
      { index: 'primary', of: { partition: userCode } },
      { limit: 10 },
    );
    expect(items[0]).toMatchObject({ sessionDuration: 90, logoutTimestamp: app.now(), isSuspicious: false });
  });
});

it('hands out no access token that outlives its session', async () => {
  const app = await testApp();
  let { refreshToken } = await register(app, newPerson());
  for (let week = 0; week < 4; week += 1) {
    app.advance(days(22));
    ({ refreshToken } = opened(await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } })));
  }
  app.advance(days(2) - minutes(4));
  const last = await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } });
  expect([last.status, last.body['expiresIn'], last.body['refreshExpiresIn']]).toEqual([200, 240, 240]);
});
