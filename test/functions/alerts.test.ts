import { expect, it } from 'vitest';
import { minutes, seconds } from '../../shared/domain/time.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { answer, challengeOf, enrol, sentCode, shownAt } from '../support/authenticator.ts';
import { codesOf, logIn, newPerson, opened, register, stepUp, type Person } from '../support/journey.ts';

type Act = (app: TestApp, person: Person, token: string) => Promise<unknown>;

const changeContact = async (app: TestApp, token: string, contact: { email: string } | { mobile: string }) => {
  const { body } = await app.request('POST', '/v1/me/contacts', { token, body: contact });
  const otp = sentCode(app, 'contact_code', 'email' in contact ? 'email' : 'sms');
  return app.request('POST', '/v1/me/contacts/verify', { token, body: { otpId: body['otpId'], otp } });
};

const switchOn = async (app: TestApp, token: string, method: 'sms' | 'email') => {
  const { body } = await app.request('POST', '/v1/me/security/two-factor', { token, body: { method } });
  const otp = sentCode(app, 'two_factor_code', method);
  return app.request('POST', '/v1/me/security/two-factor/confirm', { token, body: { otpId: body['otpId'], otp } });
};

const reset = async (app: TestApp, person: Person, otpType: 'email' | 'mobile') => {
  const asked = await app.request('POST', '/v1/otps', {
    body: { purpose: 'forgot_password', identifier: person.email, otpType },
  });
  const { emailOtp, mobileOtp } = codesOf(app, person);
  const otp = otpType === 'email' ? emailOtp : mobileOtp;
  const body = { otpId: asked.body['otpId'], otp, newPassword: 'a bicycle in the rain' };
  return app.request('POST', '/v1/passwords/reset', { body });
};

/** With an authenticator and both proofs fresh. */
const guarded = async (app: TestApp, person: Person, token: string) => {
  const { secret } = await enrol(app, token);
  const body = { password: person.password, method: 'authenticator', code: shownAt(secret, app.now()) };
  await app.request('POST', '/v1/me/step-up', { token, body });
};

/** Every act that could be a thief's, the contact it changes or was proven by, and what tells the owner where. */
const acts: [string, Act, string, ('email' | 'sms')[]][] = [
  [
    'a new e-mail address',
    (app, _, token) => changeContact(app, token, { email: newPerson().email }),
    'contact_change_done',
    ['email', 'sms'],
  ],
  [
    'a new mobile number',
    (app, _, token) => changeContact(app, token, { mobile: newPerson().mobile }),
    'contact_change_done',
    ['email', 'sms'],
  ],
  [
    'a new password',
    (app, { password }, token) =>
      app.request('PUT', '/v1/me/password', {
        token,
        body: { currentPassword: password, newPassword: 'a bicycle in the rain' },
      }),
    'password_changed',
    ['email'],
  ],
  ['a reset by e-mail', (app, person) => reset(app, person, 'email'), 'password_changed', ['sms']],
  ['a reset by SMS', (app, person) => reset(app, person, 'mobile'), 'password_changed', ['email']],
  ['SMS as a second factor', (app, _, token) => switchOn(app, token, 'sms'), 'two_factor_changed', ['email']],
  ['e-mail as a second factor', (app, _, token) => switchOn(app, token, 'email'), 'two_factor_changed', ['sms']],
  ['an authenticator', (app, _, token) => enrol(app, token), 'two_factor_changed', ['email']],
  [
    'new recovery codes',
    async (app, person, token) => {
      await guarded(app, person, token);
      app.outbox.length = 0;
      await app.request('POST', '/v1/me/security/recovery-codes', { token });
    },
    'two_factor_changed',
    ['email'],
  ],
  [
    'no second factor any more',
    async (app, person, token) => {
      await guarded(app, person, token);
      app.outbox.length = 0;
      await app.request('DELETE', '/v1/me/security/two-factor', { token });
    },
    'two_factor_changed',
    ['email'],
  ],
  [
    'other security settings',
    (app, _, token) => app.request('PATCH', '/v1/me/security', { token, body: { suspiciousActivityAlert: false } }),
    'security_changed',
    ['email'],
  ],
  [
    'a closed account',
    (app, _, token) => app.request('DELETE', '/v1/me', { token }),
    'account_closed',
    ['email', 'sms'],
  ],
  [
    'guessing at the password',
    async (app, person) => {
      for (let count = 0; count < 8; count += 1) await logIn(app, { ...person, password: 'not this one' });
    },
    'account_locked',
    ['email'],
  ],
  [
    'guessing at the password in a session',
    async (app, _, token) => {
      for (let count = 0; count < 8; count += 1) await stepUp(app, token, { password: 'not this one' });
    },
    'account_locked',
    ['email'],
  ],
  [
    'guessing at the second factor',
    async (app, person, token) => {
      await enrol(app, token);
      for (let count = 0; count < 2; count += 1) {
        const id = challengeOf(await logIn(app, person));
        for (let guess = 0; guess < 4; guess += 1) await answer(app, id, 'authenticator', '000000');
      }
    },
    'account_locked',
    ['email'],
  ],
  [
    'a copied refresh token',
    async (app, person) => {
      const { refreshToken } = opened(await logIn(app, person));
      await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } });
      app.advance(seconds(11));
      await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } });
    },
    'session_stolen',
    ['email'],
  ],
];

it.each(acts)('%s is told to its owner where the act changed nothing', async (_, act, template, channels) => {
  const app = await testApp();
  const person = newPerson();
  const { accessToken: token } = await register(app, person);
  await stepUp(app, token, person);
  app.advance(minutes(1));
  await act(app, person, token);
  const told = app.outbox.filter((message) => message.template === template);
  expect(told.map(({ channel }) => channel)).toEqual(channels);
  // As the contacts were before the act.
  for (const { channel, to } of told) expect(to).toBe(channel === 'email' ? person.email : person.mobile);
});
