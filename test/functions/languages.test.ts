import { expect, it } from 'vitest';
import { minutes } from '../../shared/domain/time.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { begin, codesOf, logIn, newPerson, register, stepUp, type Person } from '../support/journey.ts';

/** Template and language of what a person was sent since the last look. */
const reader = (app: TestApp) => {
  let read = 0;
  return () => {
    const fresh = app.outbox.slice(read).map(({ template, language, channel }) => [template, language, channel]);
    read = app.outbox.length;
    return fresh;
  };
};

const hindi = () => ({ ...newPerson(), language: 'hi' as const });

const recover = async (app: TestApp, person: Person) => {
  const { body } = await app.request('POST', '/v1/otps', {
    body: { identifier: person.email, purpose: 'forgot_password', otpType: 'email', platform: 'web' },
  });
  return String(body['otpId']);
};

it('sends the codes of a registration, first and again, in the language it asked for, and remembers it', async () => {
  const app = await testApp();
  const sent = reader(app);
  const person = hindi();
  const id = await begin(app, person);
  app.advance(minutes(2));
  await app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'both' } });
  const codes = [
    ['registration_code', 'hi', 'email'],
    ['registration_code', 'hi', 'sms'],
  ];
  expect(sent()).toEqual([...codes, ...codes]);
  const opened = await app.request('POST', `/v1/registrations/${id}/verify`, { body: codesOf(app, person) });
  const token = String(opened.body['accessToken']);
  expect((await app.request('GET', '/v1/me', { token })).body['language']).toBe('hi');
});

it('tells an owner in the language of the owner that somebody tries to register anew', async () => {
  const app = await testApp();
  const [owner, waiting] = [hindi(), hindi()];
  await register(app, owner);
  await begin(app, waiting);
  const sent = reader(app);
  sent();
  await begin(app, { ...newPerson(), email: owner.email });
  await begin(app, { ...newPerson(), mobile: owner.mobile });
  await begin(app, { ...newPerson(), email: waiting.email });
  expect(sent()).toEqual([
    ['already_registered', 'hi', 'email'],
    ['already_registered', 'hi', 'sms'],
    ['registration_pending', 'hi', 'email'],
  ]);
});

it('reads the owner of a contact also when there is none, so that the work does not tell', async () => {
  const app = await testApp();
  const owner = newPerson();
  await register(app, owner);
  const free = await app.cost(() => begin(app, newPerson()));
  const taken = await app.cost(() => begin(app, { ...newPerson(), email: owner.email }));
  expect([taken.calls, taken.steps]).toEqual([free.calls, free.steps]);
});

it('writes English until another language is chosen, and that one from then on', async () => {
  const app = await testApp();
  const person = newPerson();
  const { accessToken: token } = await register(app, person);
  expect((await app.request('GET', '/v1/me', { token })).body['language']).toBe('en');
  expect(app.outbox.map(({ language }) => language)).toEqual(['en', 'en']);
  const refused = await app.request('PATCH', '/v1/me', { token, body: { language: 'fr' } });
  expect([refused.status, refused.body.code]).toEqual([400, 'validation_failed']);
  const changed = await app.request('PATCH', '/v1/me', { token, body: { language: 'hi' } });
  expect([changed.status, changed.body['language']]).toEqual([200, 'hi']);
  const sent = reader(app);
  sent();
  await recover(app, person);
  expect(sent()).toEqual([['recovery_code', 'hi', 'email']]);
});

it('sends every code and notice of an account in its language', async () => {
  const app = await testApp();
  const person = hindi();
  await register(app, person);
  const sent = reader(app);
  sent();

  const login = await app.request('POST', '/v1/otps', {
    body: { identifier: person.email, purpose: 'login', otpType: 'both', platform: 'web' },
  });
  app.advance(minutes(2));
  await app.request('POST', `/v1/otps/${String(login.body['otpId'])}/resend`);
  expect(sent().map(([template, language]) => [template, language])).toEqual(
    Array.from({ length: 4 }, () => ['login_code', 'hi']),
  );

  const { body } = await logIn(app, person);
  const token = String(body['accessToken']);
  await stepUp(app, token, person);
  const { email } = newPerson();
  const asked = await app.request('POST', '/v1/me/contacts', { token, body: { email } });
  const otp = codesOf(app, { ...person, email }).emailOtp;
  await app.request('POST', '/v1/me/contacts/verify', { token, body: { otpId: asked.body['otpId'], otp } });
  expect(sent()).toEqual([
    ['contact_code', 'hi', 'email'],
    ['contact_changed', 'hi', 'email'],
    ['contact_change_done', 'hi', 'email'],
    ['contact_change_done', 'hi', 'sms'],
  ]);

  const newPassword = 'a bicycle in the rain';
  const moved = { ...person, email };
  await app.request('PUT', '/v1/me/password', { token, body: { currentPassword: person.password, newPassword } });
  const otpId = await recover(app, moved);
  await app.request('POST', '/v1/passwords/reset', {
    body: { otpId, otp: codesOf(app, moved).emailOtp, newPassword: 'seven green parrots' },
  });
  expect(sent()).toEqual([
    ['password_changed', 'hi', 'email'],
    ['recovery_code', 'hi', 'email'],
    ['password_changed', 'hi', 'sms'],
  ]);

  const again = await logIn(app, { ...moved, password: 'seven green parrots' });
  const stolen = { refreshToken: again.body['refreshToken'] };
  await app.request('POST', '/v1/sessions/refresh', { body: stolen });
  app.advance(minutes(1));
  await app.request('POST', '/v1/sessions/refresh', { body: stolen });
  expect(sent()).toEqual([['session_stolen', 'hi', 'email']]);
});
