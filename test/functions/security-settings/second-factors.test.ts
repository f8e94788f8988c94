import { describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/domain/time.ts';
import { credentials } from '../../../shared/entities/credentials.ts';

import { testApp } from '../../support/app.ts';
import { answer, challengeOf, enrol, sentCode, shownAt, withAuthenticator } from '../../support/authenticator.ts';
import { logIn, stepUp } from '../../support/journey.ts';
import { known, begin, confirm, proveCode, changes } from '../../support/second-factors.ts';

describe('a contact as a second factor', () => {
  it.each([
    ['sms', 'email', 'enabled_sms'],
    ['email', 'sms', 'enabled_email'],
  ] as const)('%s is switched on by its code, with recovery codes, and told by %s', async (method, told, change) => {
    const app = await testApp();
    const { person, token } = await known(app);
    const begun = await begin(app, token, method);
    expect(begun.status).toBe(202);
    expect(app.outbox.at(-1)).toMatchObject({ channel: method, to: method === 'sms' ? person.mobile : person.email });
    const confirmed = await confirm(app, token, begun.body['otpId'], sentCode(app, 'two_factor_code', method));
    expect(confirmed.status).toBe(200);
    expect(confirmed.body).toMatchObject({
      twoFactorEnabled: true,
      twoFactorMethod: method,
      twoFactorMethods: [method],
    });
    expect(confirmed.body['recoveryCodes']).toHaveLength(10);
    expect(changes(app)).toEqual([[told, change]]);
    expect((await app.request('GET', '/v1/me/security', { token })).body).toMatchObject({
      twoFactorEnabled: true,
      recoveryCodesLeft: 10,
    });
  });

  it('keeps recovery codes that are there, and takes nobody else’s code', async () => {
    const app = await testApp();
    const [owner, thief] = [await known(app), await known(app)];
    await enrol(app, owner.token);
    const { body } = await begin(app, owner.token, 'sms');
    const otp = sentCode(app, 'two_factor_code', 'sms');
    expect((await confirm(app, thief.token, body['otpId'], otp)).body['attemptsLeft']).toBe(0);
    const mine = await confirm(app, owner.token, body['otpId'], otp);
    expect(mine.body).toEqual({
      twoFactorEnabled: true,
      twoFactorMethod: 'authenticator',
      twoFactorMethods: ['authenticator', 'sms'],
    });
    expect((await confirm(app, owner.token, body['otpId'], otp)).status).toBe(422);
  });

  it('locks a code after five wrong ones', async () => {
    const app = await testApp();
    const { token } = await known(app);
    const { body } = await begin(app, token, 'sms');
    const right = sentCode(app, 'two_factor_code', 'sms');
    const wrong = right === '111111' ? '222222' : '111111';
    for (let count = 0; count < 4; count += 1) await confirm(app, token, body['otpId'], wrong);
    expect((await confirm(app, token, body['otpId'], wrong)).body.code).toBe('otp_locked');
    expect((await confirm(app, token, body['otpId'], right)).body.code).toBe('otp_locked');
  });
});

describe('an authenticator', () => {
  it('guards nothing until its first code came back, and then with ten recovery codes', async () => {
    const app = await testApp();
    const { person, token, userCode } = await known(app);
    const begun = await app.request('POST', '/v1/me/security/authenticator', { token });
    expect(begun.status).toBe(201);
    const { secret, otpauthUri } = begun.body as unknown as Record<string, string>;
    expect(otpauthUri).toContain(`secret=${secret}`);
    expect((await logIn(app, person)).status).toBe(201);
    const wrong = await app.request('POST', '/v1/me/security/authenticator/confirm', {
      token,
      body: { code: '000000' },
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'otp_invalid']);
    const code = shownAt(secret ?? '', app.now());
    const done = await app.request('POST', '/v1/me/security/authenticator/confirm', { token, body: { code } });
    expect([done.status, (done.body['recoveryCodes'] as string[]).length]).toEqual([200, 10]);
    expect(changes(app)).toEqual([['email', 'enabled_authenticator']]);
    expect((await logIn(app, person)).status).toBe(202);
    const kept = await app.store.get(credentials, { userCode });
    expect([kept?.totpPendingEncrypted, kept?.totpSecretEncrypted?.toString()]).toEqual([undefined, '[sealed]']);
    const again = await app.request('POST', '/v1/me/security/authenticator/confirm', { token, body: { code } });
    expect(again.status).toBe(422);
  });

  it('must be confirmed within its time; a new one leaves the old in force until then', async () => {
    const app = await testApp();
    const { person, token, secret: old } = await withAuthenticator(app);
    const begun = await app.request('POST', '/v1/me/security/authenticator', { token });
    const challenged = await logIn(app, person);
    expect((await answer(app, challengeOf(challenged), 'authenticator', shownAt(old, app.now()))).status).toBe(201);
    app.advance(minutes(10));
    const code = shownAt(String(begun.body['secret']), app.now());
    const late = await app.request('POST', '/v1/me/security/authenticator/confirm', { token, body: { code } });
    expect(late.status).toBe(422);
  });

  it('is not enrolled by an old session without a step-up', async () => {
    const app = await testApp();
    const { person, token } = await known(app);
    app.advance(minutes(6));
    const refused = await app.request('POST', '/v1/me/security/authenticator', { token });
    expect([refused.status, refused.body.code, refused.body['needs']]).toEqual([
      403,
      'step_up_required',
      'password_or_code',
    ]);
    expect((await begin(app, token, 'sms')).status).toBe(403);
    expect((await stepUp(app, token, person)).status).toBe(204);
    expect((await app.request('POST', '/v1/me/security/authenticator', { token })).status).toBe(201);
  });

  it('does not give way to another by the password alone', async () => {
    const app = await testApp();
    const { person, token, secret } = await withAuthenticator(app);
    app.advance(minutes(6));
    await stepUp(app, token, person);
    for (const path of ['/v1/me/security/authenticator', '/v1/me/security/two-factor']) {
      const body = path.endsWith('two-factor') ? { body: { method: 'sms' } } : {};
      const refused = await app.request('POST', path, { token, ...body });
      expect([refused.status, refused.body['needs']]).toEqual([403, 'code']);
    }
    await proveCode(app, token, secret);
    expect((await app.request('POST', '/v1/me/security/authenticator', { token })).status).toBe(201);
  });

  it('says nothing when the key service is down, and leaves nothing behind', async () => {
    const app = await testApp();
    const { token, userCode } = await known(app);
    app.faults.vault = true;
    expect((await app.request('POST', '/v1/me/security/authenticator', { token })).body.code).toBe('unavailable');
    expect((await app.store.get(credentials, { userCode }))?.totpPendingEncrypted).toBeUndefined();
  });
});
