import { describe, expect, it } from 'vitest';
import { hours, minutes, seconds } from '../../../shared/domain/time.ts';
import { credentials } from '../../../shared/entities/credentials.ts';
import { session } from '../../../shared/entities/session.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { answer, challengeOf, sentCode, shownAt, withAuthenticator } from '../../support/authenticator.ts';
import { logIn, newPerson, opened, stepUp } from '../../support/journey.ts';
import { known, begin, confirm, proveCode, changes } from '../../support/second-factors.ts';

describe('taking second factors away', () => {
  const later = async (app: TestApp) => {
    const one = await withAuthenticator(app);
    const challenged = challengeOf(await logIn(app, one.person));
    const token = opened(await answer(app, challenged, 'authenticator', shownAt(one.secret, app.now()))).accessToken;
    app.advance(minutes(6));
    return { ...one, token };
  };

  it('needs the password and a code, both fresh', async () => {
    const app = await testApp();
    const { person, secret, token } = await later(app);
    const end = () => app.request('DELETE', '/v1/me/security/two-factor', { token });
    expect((await end()).body['needs']).toBe('password_and_code');
    await stepUp(app, token, person);
    expect((await end()).body['needs']).toBe('code');
    expect((await proveCode(app, token, secret)).status).toBe(204);
    app.advance(minutes(5));
    expect((await end()).body['needs']).toBe('password_and_code');
    const both = { password: person.password, method: 'authenticator', code: shownAt(secret, app.now()) };
    expect((await app.request('POST', '/v1/me/step-up', { token, body: both })).status).toBe(204);
    expect((await end()).status).toBe(204);
    expect(changes(app).at(-1)).toEqual(['email', 'disabled']);
    expect((await logIn(app, person)).status).toBe(201);
    expect((await app.request('GET', '/v1/me/security', { token })).body).toMatchObject({
      twoFactorEnabled: false,
      twoFactorMethods: [],
      recoveryCodesLeft: 0,
    });
  });

  it('of the authenticator leaves the others, and the last takes the recovery codes along', async () => {
    const app = await testApp();
    const { person, token, userCode } = await withAuthenticator(app);
    const begun = await begin(app, token, 'sms');
    await confirm(app, token, begun.body['otpId'], sentCode(app, 'two_factor_code', 'sms'));
    await stepUp(app, token, person);
    expect((await app.request('DELETE', '/v1/me/security/authenticator', { token })).status).toBe(204);
    expect((await logIn(app, person)).body['methods']).toEqual(['sms', 'recovery_code']);
    const kept = await app.store.get(credentials, { userCode: userCode as never });
    expect([kept?.totpSecretEncrypted, kept?.recoveryCodeHashes?.length]).toEqual([undefined, 10]);
    expect(changes(app).at(-1)).toEqual(['email', 'authenticator_removed']);
  });
});

describe('recovery codes', () => {
  it('are renewed after a step-up with a code, and the old ones are void', async () => {
    const app = await testApp();
    const { person, token, secret, recoveryCodes } = await withAuthenticator(app);
    app.advance(hours(1));
    const { refreshToken } = opened(
      await answer(app, challengeOf(await logIn(app, person)), 'recovery_code', recoveryCodes[0] ?? ''),
    );
    const fresh = opened(await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } })).accessToken;
    const renew = () => app.request('POST', '/v1/me/security/recovery-codes', { token: fresh });
    expect((await renew()).body.code).toBe('step_up_required');
    expect((await proveCode(app, fresh, secret)).status).toBe(204);
    const renewed = await renew();
    expect([renewed.status, (renewed.body['recoveryCodes'] as string[]).length]).toEqual([200, 10]);
    expect(changes(app).at(-1)).toEqual(['email', 'recovery_codes_renewed']);
    const challenged = challengeOf(await logIn(app, person));
    expect((await answer(app, challenged, 'recovery_code', recoveryCodes[1] ?? '')).status).toBe(422);
    const [code = ''] = renewed.body['recoveryCodes'] as string[];
    expect((await answer(app, challenged, 'recovery_code', code)).status).toBe(201);
    expect(token).not.toBe(fresh);
  });

  it('are of no use to whoever has no second factor', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    await stepUp(app, token, person);
    const refused = await app.request('POST', '/v1/me/security/recovery-codes', { token });
    expect([refused.status, refused.body.code]).toEqual([409, 'invalid_transition']);
  });
});

describe('a step-up', () => {
  it('notes no proof of a password beside a method that was not offered', async () => {
    const app = await testApp();
    const { person, token, userCode, sessionId } = await known(app);
    const before = await app.store.get(session, { userCode, sessionId });
    app.advance(minutes(6));
    const body = { password: person.password, method: 'authenticator', code: '123456' };
    expect((await app.request('POST', '/v1/me/step-up', { token, body })).status).toBe(400);
    expect(await app.store.get(session, { userCode, sessionId })).toEqual(before);
  });

  it('raises the assurance of its session only by a proof of another kind', async () => {
    const app = await testApp();
    const { person, userCode } = await known(app);
    const { accessToken: token, sessionId } = opened(await logIn(app, person));
    const assurance = async () =>
      (await app.store.get(session, { userCode, sessionId: sessionId as never }))?.assurance;
    expect((await stepUp(app, token, { password: 'not this one' })).body.code).toBe('invalid_credentials');
    expect(await assurance()).toBe('password');
    await stepUp(app, token, person);
    expect(await assurance()).toBe('password');
    const sent = await app.request('POST', '/v1/me/step-up/send', { token, body: { method: 'sms' } });
    expect(sent.status).toBe(202);
    const code = sentCode(app, 'step_up_code', 'sms');
    const wrong = code === '111111' ? '222222' : '111111';
    const prove = (given: string) =>
      app.request('POST', '/v1/me/step-up', { token, body: { method: 'sms', code: given } });
    expect((await prove(wrong)).body).toMatchObject({ code: 'otp_invalid', attemptsLeft: 5 });
    expect(await assurance()).toBe('password');
    expect((await prove(code)).status).toBe(204);
    expect(await assurance()).toBe('two_factor');
    expect((await prove(code)).status).toBe(422);
  });

  it('counts wrong passwords with those of the sign-in', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    for (let count = 0; count < 3; count += 1) await logIn(app, { ...person, password: 'not this one' });
    for (let count = 0; count < 3; count += 1) await stepUp(app, token, { password: 'not this one' });
    const locked = await stepUp(app, token, person);
    expect([locked.status, locked.body.code]).toEqual([423, 'account_locked']);
  });

  it('is not answered by the contact that opened the session, nor by a code of another session', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    const asked = await app.request('POST', '/v1/otps', {
      body: { purpose: 'login', identifier: person.email, otpType: 'mobile' },
    });
    const otp = sentCode(app, 'login_code', 'sms');
    const body = { otpId: asked.body['otpId'], otp, platform: 'mobile_app' };
    const mine = opened(await app.request('POST', '/v1/sessions/otp', { body })).accessToken;
    const send = (of: string, method: string) =>
      app.request('POST', '/v1/me/step-up/send', { token: of, body: { method } });
    expect((await send(mine, 'sms')).body['errors']).toEqual([expect.objectContaining({ detail: 'one of email' })]);
    expect((await send(mine, 'email')).status).toBe(202);
    const code = sentCode(app, 'step_up_code', 'email');
    const other = opened(await logIn(app, person)).accessToken;
    const elsewhere = await app.request('POST', '/v1/me/step-up', { token: other, body: { method: 'email', code } });
    expect(elsewhere.body.code).toBe('otp_invalid');
    expect((await app.request('POST', '/v1/me/step-up', { token: mine, body: { method: 'email', code } })).status).toBe(
      204,
    );
    expect(token).not.toBe(mine);
  });

  it('says what it takes', async () => {
    const app = await testApp();
    const { token } = await known(app);
    for (const body of [
      {},
      { method: 'sms' },
      { code: '123456' },
      { method: 'pigeon', code: '123456' },
      { method: 'sms', code: '12' },
    ])
      expect((await app.request('POST', '/v1/me/step-up', { token, body })).status).toBe(400);
    app.advance(seconds(1));
    const cooldown = async () =>
      app.request('POST', '/v1/me/step-up/send', {
        token: opened(await logIn(app, newPerson())).accessToken,
        body: { method: 'sms' },
      });
    expect((await cooldown()).status).toBe(401);
  });
});
