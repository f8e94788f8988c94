import { describe, expect, it } from 'vitest';
import { hours, minutes } from '../../../shared/domain/time.ts';
import { knownAddress } from '../../../shared/entities/known-address.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { answer, challengeOf, sentCode } from '../../support/authenticator.ts';
import { codesOf, logIn, newPerson, opened, register, type Person } from '../../support/journey.ts';

const HOME = '203.0.113.7';
const AWAY = '198.51.100.66';

/** A moment after whatever came before, so that the history has an order. */
const from = (
  app: TestApp,
  person: Pick<Person, 'email' | 'password'>,
  ip: string,
  more: Record<string, unknown> = {},
) => {
  app.advance(1);
  return app.request('POST', '/v1/sessions', {
    body: { identifier: person.email, password: person.password, platform: 'mobile_app', ...more },
    ip,
  });
};

/** Somebody who was away from their account long enough for the messages of their registration to be old. */
const known = async (app: TestApp) => {
  const person = newPerson();
  const { accessToken: token, userCode } = await register(app, person);
  return { person, token, userCode };
};

/** An address that tries one password at several accounts. */
const stuff = async (app: TestApp, ip: string) => {
  for (const name of ['asha', 'bharat', 'chitra'])
    await from(app, { email: `${name}@example.com`, password: 'letmein1' }, ip);
};

const newestLogin = async (app: TestApp, token: string) => {
  const { body } = await app.request('GET', '/v1/me/logins', { token, query: { limit: '1' } });
  return (body['items'] as Record<string, unknown>[])[0];
};

const alerts = (app: TestApp) =>
  app.outbox
    .filter(({ template }) => template.endsWith('_login'))
    .map(({ template, channel, to }) => [template, channel, to]);

describe('a suspicious sign-in', () => {
  it('is challenged although no second factor is switched on; its owner is told, and sees why', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    await stuff(app, AWAY);
    const challenged = await from(app, person, AWAY);
    expect(challenged.status).toBe(202);
    expect(challenged.body).toMatchObject({ reason: 'risk', methods: ['sms', 'email'] });
    expect(alerts(app)).toEqual([['suspicious_login', 'email', person.email]]);
    expect(app.outbox.at(-1)?.values).toEqual({ device: '-', place: AWAY, time: '22 Nov 2026, 12:00 IST' });
    const reasons = ['new_device', 'new_network', 'address_attacks'];
    expect(await newestLogin(app, token)).toMatchObject({
      status: 'failed_two_factor',
      isSuspicious: true,
      riskScore: 70,
      riskReasons: reasons,
    });
    await app.request('POST', `/v1/sessions/challenges/${challengeOf(challenged)}/send`, { body: { method: 'sms' } });
    const entered = await answer(app, challengeOf(challenged), 'sms', sentCode(app, 'challenge_code', 'sms'), {
      ip: AWAY,
    });
    expect(entered.status).toBe(201);
    expect(await newestLogin(app, token)).toMatchObject({
      status: 'success',
      isSuspicious: true,
      riskReasons: reasons,
    });
  });

  it('is none from the own device, nor from the network at home', async () => {
    const app = await testApp();
    const { person } = await known(app);
    const introduced = await from(app, person, HOME, { device: person.device });
    const device = { ...person.device, token: introduced.body['deviceToken'] };
    await stuff(app, AWAY);
    expect((await from(app, person, AWAY, { device })).status).toBe(201);
    await stuff(app, '203.0.113.99');
    expect((await from(app, person, '203.0.113.99')).status).toBe(201);
  });

  it('is measured by the failures before it, not by the sign-in itself', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    const wrong = { ...person, password: 'not this one' };
    for (let count = 0; count < 2; count += 1) await from(app, wrong, HOME);
    await from(app, person, HOME);
    expect(await newestLogin(app, token)).toMatchObject({ riskReasons: ['new_device'] });
    for (let count = 0; count < 3; count += 1) await from(app, wrong, HOME);
    await from(app, person, HOME);
    expect(await newestLogin(app, token)).toMatchObject({ riskReasons: ['new_device', 'recent_failures'] });
    for (let count = 0; count < 3; count += 1) await from(app, wrong, HOME);
    app.advance(hours(1));
    const late = opened(await from(app, person, HOME));
    expect(await newestLogin(app, late.accessToken)).toMatchObject({ riskReasons: ['new_device'] });
  });

  it('after a reset is not challenged by the contact that reset the password', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    const asked = await app.request('POST', '/v1/otps', {
      body: { purpose: 'forgot_password', identifier: person.email, otpType: 'email' },
    });
    const newPassword = 'a bicycle in the rain';
    const reset = { otpId: asked.body['otpId'], otp: codesOf(app, person).emailOtp, newPassword };
    expect((await app.request('POST', '/v1/passwords/reset', { body: reset })).status).toBe(204);
    await stuff(app, AWAY);
    const thief = await from(app, { ...person, password: newPassword }, AWAY);
    expect(thief.body).toMatchObject({ reason: 'risk', methods: ['sms'] });
    const entered = await from(app, { ...person, password: newPassword }, HOME);
    expect(entered.status).toBe(201);
    const after = opened(entered).accessToken;
    expect(await newestLogin(app, after)).toMatchObject({ riskReasons: ['new_device', 'after_reset'] });
    await from(app, { ...person, password: newPassword }, HOME);
    expect(await newestLogin(app, after)).toMatchObject({ riskReasons: ['new_device'] });
    expect(token).not.toBe(after);
  });

  it('by a code is told by the other channel, and needs nothing more when both contacts were proven', async () => {
    const app = await testApp();
    const { person } = await known(app);
    app.places[AWAY] = { country: 'RO', city: 'Cluj', anonymous: true };
    const byCode = async (otpType: string, pick: (codes: ReturnType<typeof codesOf>) => object) => {
      app.advance(minutes(2));
      const asked = await app.request('POST', '/v1/otps', {
        body: { purpose: 'login', identifier: person.email, otpType },
      });
      return app.request('POST', '/v1/sessions/otp', {
        body: { otpId: asked.body['otpId'], platform: 'mobile_app', ...pick(codesOf(app, person)) },
        ip: AWAY,
      });
    };
    const email = await byCode('email', ({ emailOtp }) => ({ otp: emailOtp }));
    expect(email.body).toMatchObject({ reason: 'risk', methods: ['sms'] });
    expect(alerts(app).at(-1)).toEqual(['suspicious_login', 'sms', person.mobile]);
    const mobile = await byCode('mobile', ({ mobileOtp }) => ({ otp: mobileOtp }));
    expect(mobile.body).toMatchObject({ methods: ['email'] });
    expect(alerts(app).at(-1)).toEqual(['suspicious_login', 'email', person.email]);
    const both = await byCode('both', (codes) => codes);
    expect(both.status).toBe(201);
    expect(alerts(app).at(-1)).toEqual(['suspicious_login', 'email', person.email]);
    expect(app.outbox.at(-1)?.values['place']).toBe(`Cluj, RO (${AWAY})`);
  });

  it('is told to nobody who does not want to hear of it, and challenged all the same', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    await app.request('PATCH', '/v1/me/security', { token, body: { suspiciousActivityAlert: false } });
    await stuff(app, AWAY);
    expect((await from(app, person, AWAY)).status).toBe(202);
    expect(alerts(app)).toEqual([]);
  });
});

describe('where a sign-in comes from', () => {
  it('is remembered by network, and by country once one is known', async () => {
    const app = await testApp();
    const { person, token, userCode } = await known(app);
    app.places[HOME] = { country: 'IN', city: 'Pune' };
    await from(app, person, HOME);
    app.places[AWAY] = { country: 'US' };
    await from(app, person, AWAY);
    expect(await newestLogin(app, token)).toMatchObject({ riskReasons: ['new_device', 'new_network', 'new_country'] });
    const { items } = await app.store.list(knownAddress, { index: 'primary', of: { userCode } }, { limit: 10 });
    expect(items).toMatchObject([{ ipAddress: HOME, network: '203.0.113', count: 2 }]);
  });

  it('is told once for each new device, unless its owner does not want to know', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    const device = { id: 'phone', name: 'Rāhul’s <b>Pixel</b> 9 — call +91 98765' };
    const first = await from(app, person, HOME, { device });
    expect(alerts(app)).toEqual([['new_device_login', 'email', person.email]]);
    expect(app.outbox.at(-1)?.values['device']).toBe('Rāhuls bPixelb 9  call 91 98765');
    await from(app, person, HOME, { device: { ...device, token: first.body['deviceToken'] } });
    expect(alerts(app)).toHaveLength(1);
    await from(app, person, HOME);
    expect(alerts(app)).toHaveLength(1);
    await app.request('PATCH', '/v1/me/security', { token, body: { loginNotificationEnabled: false } });
    await from(app, person, HOME, { device: { id: 'tablet' } });
    expect(alerts(app)).toHaveLength(1);
  });

  it('costs strangers what it costs users', async () => {
    const app = await testApp();
    const { person } = await known(app);
    const wrong = await app.cost(() => logIn(app, { ...person, password: 'not this one' }));
    const unknown = await app.cost(() => logIn(app, newPerson()));
    expect([unknown.calls, unknown.steps]).toEqual([wrong.calls, wrong.steps]);
  });
});
