import { describe, expect, it } from 'vitest';
import { hours, minutes, seconds } from '../../../shared/domain/time.ts';
import { loginActivity } from '../../../shared/entities/login-activity.ts';
import { session } from '../../../shared/entities/session.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { replace } from '../../../shared/store/writes.ts';
import { testApp } from '../../support/app.ts';
import { answer, challengeOf, logInTwice, shownAt, withAuthenticator } from '../../support/authenticator.ts';
import { logIn, opened } from '../../support/journey.ts';
import { historyOf } from '../../support/challenges.ts';

describe('a sign-in with a second factor', () => {
  it('is challenged after the right password, and opens with the code of the authenticator', async () => {
    const app = await testApp();
    const { person, secret, userCode } = await withAuthenticator(app);
    const challenged = await logIn(app, person);
    expect(challenged.status).toBe(202);
    expect(challenged.body).toEqual({
      challengeId: challengeOf(challenged),
      reason: 'two_factor',
      methods: ['authenticator', 'recovery_code'],
      expiresAt: new Date(Date.parse(app.now()) + minutes(10)).toISOString(),
    });
    const code = shownAt(secret, app.now());
    const entered = await answer(app, challengeOf(challenged), 'authenticator', code);
    expect(entered.status).toBe(201);
    const { sessionId } = opened(entered);
    expect(await app.store.get(session, { userCode: userCode as never, sessionId: sessionId as never })).toMatchObject({
      assurance: 'two_factor',
      passwordProvenAt: app.now(),
      codeProvenAt: app.now(),
    });
    expect(app.opened).toContainEqual({ entity: 'Credentials', field: 'totpSecretEncrypted', userCode });
  });

  it('stays failed in the history until the second factor comes, and is one login all the same', async () => {
    const app = await testApp();
    const { person, secret, token } = await withAuthenticator(app);
    const challenged = await logIn(app, person);
    expect((await historyOf(app, token))[0]).toMatchObject({
      status: 'failed_two_factor',
      method: 'password',
      riskScore: expect.any(Number) as number,
    });
    await answer(app, challengeOf(challenged), 'authenticator', '000000');
    const { items } = await app.store.list(
      loginActivity,
      { index: 'byStatus', of: { status: 'failed_two_factor' } },
      { limit: 5 },
    );
    expect(items[0]?.failureReason).toBe('second_factor_wrong');
    await answer(app, challengeOf(challenged), 'authenticator', shownAt(secret, app.now()));
    const history = await historyOf(app, token);
    expect(history.map(({ status }) => status)).toEqual(['success', 'success']);
    const left = await app.store.list(
      loginActivity,
      { index: 'byStatus', of: { status: 'failed_two_factor' } },
      { limit: 5 },
    );
    expect(left.items).toEqual([]);
  });

  it('takes each step of the authenticator once, also one that enrolled', async () => {
    const app = await testApp();
    const { person, secret } = await withAuthenticator(app);
    const shown = shownAt(secret, app.now());
    const [first, second] = [await logIn(app, person), await logIn(app, person)];
    expect((await answer(app, challengeOf(first), 'authenticator', shown)).status).toBe(201);
    const again = await answer(app, challengeOf(second), 'authenticator', shown);
    expect([again.status, again.body.code, again.body['attemptsLeft']]).toEqual([422, 'otp_invalid', 4]);
    app.advance(seconds(30));
    expect((await answer(app, challengeOf(second), 'authenticator', shownAt(secret, app.now()))).status).toBe(201);
  });

  it('takes a recovery code once, however it is written', async () => {
    const app = await testApp();
    const { person, recoveryCodes } = await withAuthenticator(app);
    const [code = ''] = recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    const first = await logIn(app, person);
    expect(
      (await answer(app, challengeOf(first), 'recovery_code', code.toLowerCase().replaceAll('-', ' '))).status,
    ).toBe(201);
    const second = await logIn(app, person);
    expect((await answer(app, challengeOf(second), 'recovery_code', code)).body.code).toBe('otp_invalid');
    expect((await answer(app, challengeOf(second), 'recovery_code', recoveryCodes[1] ?? '')).status).toBe(201);
  });

  it('is good for nobody else: neither challenge, nor code, nor recovery code', async () => {
    const app = await testApp();
    const [one, other] = [await withAuthenticator(app), await withAuthenticator(app)];
    const challenged = await logIn(app, one.person);
    for (const code of other.recoveryCodes.slice(0, 2))
      expect((await answer(app, challengeOf(challenged), 'recovery_code', code)).status).toBe(422);
    expect((await answer(app, challengeOf(challenged), 'authenticator', shownAt(other.secret, app.now()))).status).toBe(
      422,
    );
  });

  it('locks a challenge with the fifth wrong answer, and the user with the sixth, whatever the challenge', async () => {
    const app = await testApp();
    const { person, secret } = await withAuthenticator(app);
    const first = challengeOf(await logIn(app, person));
    const left: unknown[] = [];
    for (let count = 0; count < 4; count += 1)
      left.push((await answer(app, first, 'authenticator', '000000')).body['attemptsLeft']);
    expect(left).toEqual([4, 3, 2, 1]);
    expect((await answer(app, first, 'authenticator', '000000')).body.code).toBe('otp_locked');
    expect((await answer(app, first, 'authenticator', shownAt(secret, app.now()))).body.code).toBe('otp_locked');
    const second = challengeOf(await logIn(app, person));
    expect((await answer(app, second, 'authenticator', '000000')).body['attemptsLeft']).toBe(4);
    const locked = await answer(app, second, 'authenticator', shownAt(secret, app.now()));
    expect([locked.status, locked.body.code, locked.headers['retry-after']]).toEqual([423, 'account_locked', '3600']);
    app.advance(hours(1));
    expect((await logInTwice(app, person, secret)).accessToken).not.toBe('undefined');
  });

  it('does not let strangers lock the owner’s own device out', async () => {
    const app = await testApp();
    const { person, secret } = await withAuthenticator(app);
    const known = await logIn(app, person, { device: person.device });
    const entered = await answer(app, challengeOf(known), 'authenticator', shownAt(secret, app.now()));
    const token = String(entered.body['deviceToken']);
    for (let count = 0; count < 2; count += 1) {
      const stolen = challengeOf(await logIn(app, person));
      for (let guess = 0; guess < 4; guess += 1) await answer(app, stolen, 'authenticator', '000000');
    }
    app.advance(seconds(30));
    const own = await logIn(app, person, { device: { ...person.device, token } });
    expect((await answer(app, challengeOf(own), 'authenticator', shownAt(secret, app.now()))).status).toBe(201);
  });

  it('ends with its time, with its use, and with a new password', async () => {
    const app = await testApp();
    const { person, secret, token } = await withAuthenticator(app);
    const late = challengeOf(await logIn(app, person));
    app.advance(minutes(10));
    expect((await answer(app, late, 'authenticator', shownAt(secret, app.now()))).body['attemptsLeft']).toBe(0);
    const used = challengeOf(await logIn(app, person));
    await answer(app, used, 'authenticator', shownAt(secret, app.now()));
    app.advance(seconds(30));
    expect((await answer(app, used, 'authenticator', shownAt(secret, app.now()))).body['attemptsLeft']).toBe(0);

    const begun = challengeOf(await logIn(app, person));
    const newPassword = 'a bicycle in the rain';
    await app.request('PUT', '/v1/me/password', { token, body: { currentPassword: person.password, newPassword } });
    app.advance(seconds(30));
    expect((await answer(app, begun, 'authenticator', shownAt(secret, app.now()))).body.code).toBe('otp_invalid');
  });

  it('is refused to an account that was blocked meanwhile', async () => {
    const app = await testApp();
    const { person, secret, userCode } = await withAuthenticator(app);
    const challenged = challengeOf(await logIn(app, person));
    const account = await app.store.get(userAccount, { userCode: userCode as never });
    const by = { action: 'user_block' as const, actorType: 'system' as const, at: app.now() };
    await app.store.write(app.now(), replace(userAccount, account!, { userBlocked: true, blockedAt: app.now() }, by));
    const refused = await answer(app, challenged, 'authenticator', shownAt(secret, app.now()));
    expect([refused.status, refused.body.code]).toEqual([403, 'account_blocked']);
  });

  it('answers unknown challenges and methods that were not offered', async () => {
    const app = await testApp();
    const { person, secret } = await withAuthenticator(app);
    expect((await answer(app, '01M80Z50J0E9SPC1NQSFP8KG53', 'authenticator', '123456')).body).toMatchObject({
      code: 'otp_invalid',
      attemptsLeft: 0,
    });
    const challenged = challengeOf(await logIn(app, person));
    const wrong = await answer(app, challenged, 'sms', '123456');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'validation_failed']);
    expect(wrong.body['errors']).toEqual([
      { pointer: '#/method', code: 'validation_failed', detail: 'one of authenticator, recovery_code' },
    ]);
    const send = (method: string) =>
      app.request('POST', `/v1/sessions/challenges/${challenged}/send`, { body: { method } });
    expect((await send('email')).status).toBe(400);
    const malformed = await answer(app, challenged, 'recovery_code', 'short');
    expect([malformed.status, malformed.body['errors']]).toEqual([
      400,
      [expect.objectContaining({ pointer: '#/code' })],
    ]);
    expect((await answer(app, challenged, 'authenticator', shownAt(secret, app.now()))).status).toBe(201);
  });

  it('loses nothing when the key service is down: the same code works afterwards', async () => {
    const app = await testApp();
    const { person, secret } = await withAuthenticator(app);
    const challenged = challengeOf(await logIn(app, person));
    const shown = shownAt(secret, app.now());
    app.faults.vault = true;
    expect((await answer(app, challenged, 'authenticator', shown)).status).toBe(503);
    app.faults.vault = false;
    app.faults.signer = true;
    expect((await answer(app, challenged, 'authenticator', shown)).status).toBe(503);
    app.faults.signer = false;
    expect((await answer(app, challenged, 'authenticator', shown)).status).toBe(201);
  });
});
