import { describe, expect, it } from 'vitest';
import { days, hours } from '../../../shared/domain/time.ts';
import { credentials } from '../../../shared/entities/credentials.ts';
import { replace } from '../../../shared/store/writes.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { logIn, newPerson, opened, register, type Person } from '../../support/journey.ts';

const known = async () => {
  const app = await testApp();
  const person = newPerson();
  const session = await register(app, person);
  app.advance(hours(1));
  const { accessToken: token } = opened(await logIn(app, person));
  return { app, person, token, ...session };
};

const forgot = async (app: TestApp, { email }: Person) => {
  const { body } = await app.request('POST', '/v1/otps', {
    body: { purpose: 'forgot_password', identifier: email, otpType: 'email' },
  });
  return { otpId: String(body['otpId']), otp: app.outbox.findLast(({ to }) => to === email)?.values['code'] ?? '' };
};

const change = (app: TestApp, token: string, currentPassword: string, newPassword: string) =>
  app.request('PUT', '/v1/me/password', { token, body: { currentPassword, newPassword } });

describe('changing a password', () => {
  it('ends the other sessions, keeps this one, and tells the owner', async () => {
    const { app, person, token } = await known();
    const other = opened(await logIn(app, person, { platform: 'web' }));
    expect((await change(app, token, person.password, 'an entirely new phrase')).status).toBe(204);
    expect((await app.request('GET', '/v1/me', { token })).status).toBe(200);
    expect((await app.request('GET', '/v1/me', { token: other.accessToken })).body.code).toBe('session_revoked');
    expect((await logIn(app, person)).status).toBe(401);
    expect((await logIn(app, { ...person, password: 'an entirely new phrase' })).status).toBe(201);
    expect(app.outbox.at(-1)).toMatchObject({ template: 'password_changed', to: person.email });
  });

  it('is done although its notice could not be queued', async () => {
    const { app, person, token } = await known();
    app.faults.delivery = true;
    expect((await change(app, token, person.password, 'an entirely new phrase')).status).toBe(204);
    app.faults.delivery = false;
    expect(app.counted).toMatchObject({ NoticesLate: 1 });
    expect((await logIn(app, { ...person, password: 'an entirely new phrase' })).status).toBe(201);
  });

  it('counts wrong present passwords on the counter of sign-in', async () => {
    const { app, person, token } = await known();
    for (let count = 0; count < 6; count += 1)
      expect((await change(app, token, 'wrong', 'an entirely new phrase')).body.code).toBe('invalid_credentials');
    expect((await change(app, token, person.password, 'an entirely new phrase')).status).toBe(423);
    expect((await logIn(app, person)).status).toBe(423);
  });

  it.each([
    ['password1234', 'password_weak'],
    ['iloveyou', 'password_weak'],
  ])('refuses the common one %s', async (newPassword, code) => {
    const { app, person, token } = await known();
    const { status, body } = await change(app, token, person.password, newPassword);
    expect([status, body.code, (body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([
      422,
      code,
      '#/newPassword',
    ]);
  });

  it('refuses what is built from the person’s own e-mail', async () => {
    const { app, person, token } = await known();
    const { body } = await change(app, token, person.password, `${person.email.split('@')[0]}!2026`);
    expect(body.code).toBe('password_weak');
  });

  it('refuses the present password and the last five', async () => {
    const { app, person, token } = await known();
    const chosen = [
      'first new phrase',
      'second new phrase',
      'third new phrase',
      'fourth new phrase',
      'fifth new phrase',
      'sixth new phrase',
    ];
    let present = person.password;
    expect((await change(app, token, present, present)).body.code).toBe('password_reused');
    for (const next of chosen.slice(0, 5)) {
      expect((await change(app, token, present, next)).status).toBe(204);
      present = next;
    }
    expect((await change(app, token, present, person.password)).body.code).toBe('password_reused');
    expect((await change(app, token, present, 'sixth new phrase')).status).toBe(204);
    expect((await change(app, token, 'sixth new phrase', person.password)).status).toBe(204);
  });
});

describe('a forgotten password', () => {
  it('is set anew with a code; every session ends', async () => {
    const { app, person, token } = await known();
    const proof = await forgot(app, person);
    const { status } = await app.request('POST', '/v1/passwords/reset', {
      body: { ...proof, newPassword: 'an entirely new phrase' },
    });
    expect(status).toBe(204);
    expect((await app.request('GET', '/v1/me', { token })).body.code).toBe('session_revoked');
    expect((await logIn(app, { ...person, password: 'an entirely new phrase' })).status).toBe(201);
    const again = await app.request('POST', '/v1/passwords/reset', {
      body: { ...proof, newPassword: 'yet another new phrase' },
    });
    expect(again.body.code).toBe('otp_invalid');
  });

  it('lets its owner in although strangers had locked the account', async () => {
    const { app, person } = await known();
    for (let count = 0; count < 6; count += 1) await logIn(app, person, { password: 'wrong' });
    const proof = await forgot(app, person);
    await app.request('POST', '/v1/passwords/reset', { body: { ...proof, newPassword: 'an entirely new phrase' } });
    expect((await logIn(app, { ...person, password: 'an entirely new phrase' })).status).toBe(201);
  });

  it('keeps the code good when the new password is refused', async () => {
    const { app, person } = await known();
    const proof = await forgot(app, person);
    expect(
      (await app.request('POST', '/v1/passwords/reset', { body: { ...proof, newPassword: 'password1234' } })).body.code,
    ).toBe('password_weak');
    expect(
      (await app.request('POST', '/v1/passwords/reset', { body: { ...proof, newPassword: 'an entirely new phrase' } }))
        .status,
    ).toBe(204);
  });

  it('lets one of many parallel resets through', async () => {
    const { app, person } = await known();
    const proof = await forgot(app, person);
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, place) =>
        app.request('POST', '/v1/passwords/reset', { body: { ...proof, newPassword: `entirely new phrase ${place}` } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  it('takes either a code or a token, not both and not neither', async () => {
    const app = await testApp();
    const newPassword = 'an entirely new phrase';
    for (const body of [
      { newPassword },
      { newPassword, otpId: '01M80Z50J0E9SPC1NQSFP8KG53' },
      { newPassword, otp: '123456' },
    ]) {
      expect((await app.request('POST', '/v1/passwords/reset', { body })).body.code).toBe('validation_failed');
    }
  });
});

describe('an expired password', () => {
  it('gives the right to set a new one, once, for ten minutes', async () => {
    const { app, person } = await known();
    app.advance(days(90));
    const refused = await logIn(app, person);
    expect([refused.status, refused.body.code]).toEqual([403, 'password_expired']);
    const resetToken = String(refused.body['resetToken']);
    const reset = (newPassword: string) =>
      app.request('POST', '/v1/passwords/reset', { body: { resetToken, newPassword } });
    expect((await reset('an entirely new phrase')).status).toBe(204);
    expect((await reset('yet another new phrase')).body.code).toBe('otp_invalid');
    expect((await logIn(app, { ...person, password: 'an entirely new phrase' })).status).toBe(201);
  });

  it('is told to the right password only', async () => {
    const { app, person } = await known();
    app.advance(days(90));
    expect((await logIn(app, person, { password: 'wrong' })).body.code).toBe('invalid_credentials');
  });
});

describe('hashes of the old system', () => {
  it('open the door once more, and are replaced by ours', async () => {
    const { app, person, userCode } = await known();
    const secret = (await app.store.get(credentials, { userCode: userCode as never }))!;
    const { pbkdf2Sync } = await import('node:crypto');
    const django = `pbkdf2_sha256$10000$salt$${pbkdf2Sync(person.password, 'salt', 10_000, 32, 'sha256').toString('base64')}`;
    await app.store.write(
      app.now(),
      replace(credentials, secret, { passwordHash: django }, { action: 'update', actorType: 'system', at: app.now() }),
    );
    expect((await logIn(app, person, { password: 'wrong' })).status).toBe(401);
    expect((await logIn(app, person)).status).toBe(201);
    expect((await app.store.get(credentials, { userCode: userCode as never }))?.passwordHash).toMatch(
      /^\$argon2id\$v=19\$m=19456/,
    );
    expect((await logIn(app, person)).status).toBe(201);
  });
});
