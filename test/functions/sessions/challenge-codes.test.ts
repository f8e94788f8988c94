import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../shared/domain/time.ts';
import { credentials } from '../../../shared/entities/credentials.ts';
import { session } from '../../../shared/entities/session.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { answer, challengeOf, sentCode, withAuthenticator } from '../../support/authenticator.ts';
import { logIn, newPerson, opened, register, stepUp } from '../../support/journey.ts';
import { byCode, switchOn } from '../../support/challenges.ts';

describe('codes as a second factor', () => {
  const send = (app: TestApp, challengeId: string, method: 'sms' | 'email') =>
    app.request('POST', `/v1/sessions/challenges/${challengeId}/send`, { body: { method } });

  it('go to the contact that was switched on, and only the newest answers', async () => {
    const app = await testApp();
    const person = newPerson();
    const { accessToken } = await register(app, person);
    expect((await switchOn(app, accessToken, 'sms')).body).toMatchObject({ twoFactorMethod: 'sms' });
    const challenged = await logIn(app, person);
    expect(challenged.body['methods']).toEqual(['sms', 'recovery_code']);
    const id = challengeOf(challenged);
    const sent = await send(app, id, 'sms');
    expect([sent.status, sent.body['sentTo']]).toEqual([202, { mobile: `+91XXXXXX${person.mobile.slice(-4)}` }]);
    const first = sentCode(app, 'challenge_code', 'sms');
    expect((await send(app, id, 'sms')).body.code).toBe('otp_cooldown');
    app.advance(seconds(60));
    expect((await send(app, id, 'sms')).status).toBe(202);
    const second = sentCode(app, 'challenge_code', 'sms');
    if (first !== second) expect((await answer(app, id, 'sms', first)).body.code).toBe('otp_invalid');
    expect((await answer(app, id, 'sms', second)).status).toBe(201);
  });

  it('never come by the channel that proved the first factor', async () => {
    const app = await testApp();
    const person = newPerson();
    const { accessToken } = await register(app, person);
    await switchOn(app, accessToken, 'sms');
    app.advance(minutes(2));
    expect((await byCode(app, person, 'mobile')).body['methods']).toEqual(['email', 'recovery_code']);
    app.advance(minutes(2));
    expect((await byCode(app, person, 'email')).body['methods']).toEqual(['sms', 'recovery_code']);
    app.advance(minutes(2));
    const both = await byCode(app, person, 'both');
    expect(both.status).toBe(201);
    const { sessionId, userCode } = opened(both);
    const kept = await app.store.get(session, { userCode: userCode as never, sessionId: sessionId as never });
    expect(kept?.assurance).toBe('two_factor');
  });

  it('do not stand in for an authenticator', async () => {
    const app = await testApp();
    const { person } = await withAuthenticator(app);
    expect((await byCode(app, person, 'both')).body['methods']).toEqual(['authenticator', 'recovery_code']);
  });

  it('of a challenge open nothing else', async () => {
    const app = await testApp();
    const person = newPerson();
    const { accessToken: token } = await register(app, person);
    await switchOn(app, token, 'sms');
    const [first, second] = [challengeOf(await logIn(app, person)), challengeOf(await logIn(app, person))];
    const { body } = await send(app, first, 'sms');
    const otp = sentCode(app, 'challenge_code', 'sms');
    const otpId = String(body['otpId']);
    const direct = await app.request('POST', '/v1/sessions/otp', { body: { otpId, otp, platform: 'mobile_app' } });
    expect([direct.status, direct.body['attemptsLeft']]).toEqual([422, 0]);
    expect((await app.request('POST', `/v1/otps/${otpId}/resend`)).body.code).toBe('otp_invalid');
    const reset = { otpId, otp, newPassword: 'a bicycle in the rain' };
    expect((await app.request('POST', '/v1/passwords/reset', { body: reset })).status).toBe(422);
    expect((await answer(app, second, 'sms', otp)).status).toBe(422);
    await stepUp(app, token, person);
    const contact = await app.request('POST', '/v1/me/contacts/verify', { token, body: { otpId, otp } });
    expect(contact.status).toBe(422);
    expect((await answer(app, first, 'sms', otp)).status).toBe(201);
  });

  it('are not sent when the queue is down, and can be asked for again after the cooldown', async () => {
    const app = await testApp();
    const person = newPerson();
    const { accessToken } = await register(app, person);
    await switchOn(app, accessToken, 'sms');
    const id = challengeOf(await logIn(app, person));
    app.faults.delivery = true;
    expect((await send(app, id, 'sms')).body.code).toBe('delivery_failed');
    app.faults.delivery = false;
    app.advance(seconds(60));
    await send(app, id, 'sms');
    expect((await answer(app, id, 'sms', sentCode(app, 'challenge_code', 'sms'))).status).toBe(201);
  });
});

it('stores neither secret nor recovery code in clear', async () => {
  const app = await testApp();
  const { userCode, secret, recoveryCodes } = await withAuthenticator(app);
  const stored = await app.store.get(credentials, { userCode: userCode as never });
  const raw = JSON.stringify({ ...stored, sealed: stored?.totpSecretEncrypted?.ciphertext() });
  for (const text of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
    expect(raw).not.toContain(text);
});
