import { describe, expect, it } from 'vitest';
import { days } from '../../../shared/domain/time.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { logIn, newPerson, opened, register, type Person } from '../../support/journey.ts';

const device = { id: 'phone', name: 'Asha’s phone' };

/** A person whose device has its token. */
const withDevice = async () => {
  const app = await testApp();
  const person = newPerson();
  await register(app, person);
  const first = await logIn(app, person, { device });
  return { app, person, token: String(first.body['deviceToken']) };
};

const fail = async (app: TestApp, person: Person, times: number, more: Record<string, unknown> = {}) => {
  for (let count = 0; count < times; count += 1) await logIn(app, person, { password: 'wrong', ...more });
};

describe('device tokens', () => {
  it('are given once to a new device, and not again to one that shows its own', async () => {
    const { app, person, token } = await withDevice();
    expect(token).toMatch(/^[0-9A-Z]{26}\.[\w-]{43}$/);
    expect((await logIn(app, person, { device: { ...device, token } })).body).not.toHaveProperty('deviceToken');
    expect((await logIn(app, person, { device })).body).toHaveProperty('deviceToken');
    expect((await logIn(app, person)).body).not.toHaveProperty('deviceToken');
  });

  it('let the owner in while strangers have locked the account', async () => {
    const { app, person, token } = await withDevice();
    await fail(app, person, 50);
    expect((await logIn(app, person)).status).toBe(423);
    expect((await logIn(app, person, { device: { ...device, id: 'other', token } })).status).toBe(201);
  });

  it('have a counter of their own, which locks too', async () => {
    const { app, person, token } = await withDevice();
    await fail(app, person, 6, { device: { ...device, token } });
    expect((await logIn(app, person, { device: { ...device, token } })).status).toBe(423);
    expect((await logIn(app, person)).status).toBe(201);
  });

  it('prove nothing when forged, of another user, or not seen for half a year', async () => {
    const { app, person, token } = await withDevice();
    const other = newPerson();
    await register(app, other);
    const foreign = String((await logIn(app, other, { device })).body['deviceToken']);
    await fail(app, person, 6);
    const forged = `${token.slice(0, -43)}${'A'.repeat(43)}`;
    for (const shown of [forged, foreign, 'nonsense'])
      expect((await logIn(app, person, { device: { ...device, token: shown } })).status).toBe(423);
    app.advance(days(180));
    await fail(app, person, 6);
    expect((await logIn(app, person, { device: { ...device, token } })).status).toBe(423);
  });

  it('keep the budget of three steps', async () => {
    const { app, person, token } = await withDevice();
    expect((await app.cost(() => logIn(app, person, { device: { ...device, token } }))).steps).toBeLessThanOrEqual(3);
  });
});

describe('the caller’s sessions', () => {
  it('are listed newest first, with the present one marked', async () => {
    const app = await testApp();
    const person = newPerson();
    const first = await register(app, person);
    app.advance(1000);
    const second = opened(await logIn(app, person, { platform: 'web', device }));
    const { body } = await app.request('GET', '/v1/me/sessions', { token: second.accessToken });
    expect(body).toMatchObject({
      items: [
        { sessionId: second.sessionId, platform: 'web', deviceName: 'Asha’s phone', isCurrent: true },
        { sessionId: first.sessionId, platform: 'mobile_app', isCurrent: false },
      ],
      nextCursor: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/Hash|salt/);
  });

  it('can be ended one by one; somebody else’s is not there', async () => {
    const app = await testApp();
    const [person, stranger] = [newPerson(), newPerson()];
    const mine = await register(app, person);
    const theirs = await register(app, stranger);
    const other = opened(await logIn(app, person, { platform: 'web' }));
    const end = (sessionId: string) =>
      app.request('DELETE', `/v1/me/sessions/${sessionId}`, { token: mine.accessToken });
    expect((await end(other.sessionId)).status).toBe(204);
    expect((await app.request('GET', '/v1/me', { token: other.accessToken })).body.code).toBe('session_revoked');
    expect((await end(other.sessionId)).status).toBe(404);
    expect((await end(theirs.sessionId)).status).toBe(404);
    expect((await app.request('GET', '/v1/me', { token: theirs.accessToken })).status).toBe(200);
  });

  it('can all be ended but the present one, with one write', async () => {
    const app = await testApp();
    const person = newPerson();
    const mine = await register(app, person);
    const others = [opened(await logIn(app, person)), opened(await logIn(app, person, { platform: 'web' }))];
    const { calls } = await app.cost(() => app.request('DELETE', '/v1/me/sessions', { token: mine.accessToken }));
    expect(calls).toBe(2);
    for (const { accessToken } of others)
      expect((await app.request('GET', '/v1/me', { token: accessToken })).status).toBe(401);
    expect((await app.request('GET', '/v1/me', { token: mine.accessToken })).status).toBe(200);
  });
});
