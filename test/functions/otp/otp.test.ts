import { describe, expect, it } from 'vitest';
import { days, hours, minutes, seconds } from '../../../shared/domain/time.ts';
import { activity } from '../../../shared/entities/activity.ts';
import { loginActivity } from '../../../shared/entities/login-activity.ts';
import { otpRecord } from '../../../shared/entities/otp-record.ts';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { newPerson, register, type Person } from '../../support/journey.ts';
import { ask, changed, enter, newest } from './asking.ts';

const outward = ({ status, headers, body }: Answer) => {
  const { otpId: _, instance: __, ...rest } = body;
  return { status, headers: { ...headers, 'x-request-id': '' }, body: rest };
};

describe('asking for a code', () => {
  it('answers alike for existing, unknown, blocked, inactive and deleted people', async () => {
    const app = await testApp();
    const people = [newPerson(), newPerson(), newPerson(), newPerson()];
    const codes: string[] = [];
    for (const person of people) codes.push((await register(app, person)).userCode);
    app.advance(hours(1));
    await changed(app, codes[1]!, { userBlocked: true, blockedAt: app.now() });
    await changed(app, codes[2]!, { isActive: false });
    await changed(app, codes[3]!, { deletedAt: app.now() });
    // Addresses of one length and first and last letter, so that their masks are equal.
    const answers = await Promise.all(
      [...people.map(({ email }) => email), 'person9@example.com'].map((email) => ask(app, email)),
    );
    const [first] = answers.map((answer) => ({
      ...outward(answer),
      body: { ...outward(answer).body, sentTo: undefined },
    }));
    for (const answer of answers)
      expect({ ...outward(answer), body: { ...outward(answer).body, sentTo: undefined } }).toEqual(first);
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(202));
  });

  it('shows the address that was typed, masked, and never the other one', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    app.advance(hours(1));
    const both = await ask(app, person.email, { otpType: 'both' });
    expect(both.body['sentTo']).toEqual({ email: expect.stringMatching(/^p\*\*\*/) });
    const mobile = await ask(app, person.email, { otpType: 'mobile' });
    expect(mobile.body['sentTo']).toEqual({});
    expect(JSON.stringify(mobile.body)).not.toContain(person.mobile.slice(-4));
  });

  it('sends to the proven contacts only, in words of its purpose', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    app.advance(hours(1));
    await ask(app, person.mobile, { otpType: 'both' });
    expect(app.outbox.slice(-2).map(({ template, to }) => [template, to])).toEqual([
      ['login_code', person.email],
      ['login_code', person.mobile],
    ]);
    await ask(app, person.email, { purpose: 'forgot_password' });
    expect(app.outbox.at(-1)).toMatchObject({ template: 'recovery_code', to: person.email });
  });

  it('lets the newest code of a purpose work and no older one', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    app.advance(hours(1));
    const old = await ask(app, person.email);
    const oldCode = newest(app, person.email);
    const recent = await ask(app, person.email);
    const stale = await enter(app, { otpId: old.body['otpId'], otp: oldCode });
    expect([stale.status, stale.body.code]).toEqual([422, 'otp_invalid']);
    expect((await enter(app, { otpId: recent.body['otpId'], otp: newest(app, person.email) })).status).toBe(201);
  });

  it('allows five requests an hour and ten a day per address, told by RateLimit headers', async () => {
    const app = await testApp({ start: '2026-11-22T00:00:00.000Z' });
    const nobody = newPerson();
    const statuses: number[] = [];
    for (let hour = 0; hour < 3; hour += 1) {
      for (let count = 0; count < 6; count += 1) statuses.push((await ask(app, nobody.email)).status);
      app.advance(hours(1));
    }
    expect(statuses).toEqual([...Array(5).fill(202), 429, ...Array(5).fill(202), 429, ...Array(6).fill(429)]);
    const refused = await ask(app, nobody.email);
    expect(refused.headers).toMatchObject({
      'retry-after': String(21 * 3600),
      'ratelimit-policy': '"address_day";q=10;w=86400',
      ratelimit: `"address_day";r=0;t=${21 * 3600}`,
    });
    app.advance(days(1));
    expect((await ask(app, nobody.email)).status).toBe(202);
  });

  it('allows three hundred requests an hour from one IPv4 address, and sixty from one IPv6 /64', async () => {
    const app = await testApp();
    const from = async (ip: string, count: number) => {
      const answers = await Promise.all(
        Array.from({ length: count }, () =>
          app.request('POST', '/v1/otps', {
            ip,
            body: { purpose: 'login', identifier: newPerson().email, otpType: 'email' },
          }),
        ),
      );
      return answers.filter(({ status }) => status === 202).length;
    };
    expect(await from('203.0.113.9', 310)).toBe(300);
    expect(await from('2001:db8:1:2::1', 35)).toBe(35);
    expect(await from('2001:db8:1:2:ffff::9', 35)).toBe(25);
    expect(await from('2001:db8:1:3::1', 5)).toBe(5);
  });

  it('counts two hundred parallel requests to five sends', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    app.advance(hours(1));
    const before = app.outbox.length;
    await Promise.all(Array.from({ length: 200 }, () => ask(app, person.email)));
    expect(app.outbox.length - before).toBe(5);
  });

  it('is unavailable, and writes nothing, when the queue is down', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    app.advance(hours(1));
    app.faults.delivery = true;
    const failed = await ask(app, person.email);
    expect([failed.status, failed.body.code]).toEqual([503, 'delivery_failed']);
    app.faults.delivery = false;
    app.advance(seconds(60));
    const resent = await app.request('POST', `/v1/otps/${String(failed.body['otpId'])}/resend`);
    expect(resent.status).toBe(202);
    expect((await enter(app, { otpId: failed.body['otpId'], otp: newest(app, person.email) })).status).toBe(201);
  });
});

describe('signing in with a code', () => {
  const known = async (): Promise<{ app: TestApp; person: Person; userCode: string }> => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    app.advance(hours(1));
    return { app, person, userCode };
  };

  it('opens a session, once', async () => {
    const { app, person } = await known();
    const { body } = await ask(app, person.mobile, { otpType: 'mobile' });
    const code = newest(app, person.mobile);
    const [first, second] = [
      await enter(app, { otpId: body['otpId'], otp: code }),
      await enter(app, { otpId: body['otpId'], otp: code }),
    ];
    expect(first.body).toMatchObject({ user: { email: person.email, registrationStep: 1 } });
    expect([first.status, second.status]).toEqual([201, 422]);
  });

  it('wants both codes when both were sent', async () => {
    const { app, person } = await known();
    const { body } = await ask(app, person.email, { otpType: 'both' });
    const [emailOtp, mobileOtp] = [newest(app, person.email), newest(app, person.mobile)];
    expect((await enter(app, { otpId: body['otpId'], emailOtp })).status).toBe(422);
    expect((await enter(app, { otpId: body['otpId'], otp: emailOtp })).status).toBe(422);
    expect((await enter(app, { otpId: body['otpId'], emailOtp, mobileOtp })).status).toBe(201);
  });

  it('takes codes for five minutes', async () => {
    const { app, person } = await known();
    const { body } = await ask(app, person.email);
    app.advance(minutes(5));
    expect((await enter(app, { otpId: body['otpId'], otp: newest(app, person.email) })).body.code).toBe('otp_invalid');
  });

  it('takes no code of another purpose', async () => {
    const { app, person } = await known();
    const { body } = await ask(app, person.email, { purpose: 'forgot_password' });
    const code = newest(app, person.email);
    expect((await enter(app, { otpId: body['otpId'], otp: code })).body.code).toBe('otp_invalid');
    const reset = await app.request('POST', '/v1/passwords/reset', {
      body: { otpId: body['otpId'], otp: code, newPassword: 'a new and longer one' },
    });
    expect(reset.status).toBe(204);
  });

  it('keeps the code unused when the account may not come in', async () => {
    const { app, person, userCode } = await known();
    await changed(app, userCode, { userBlocked: true, blockedAt: app.now() });
    const { body } = await ask(app, person.email);
    const { status, body: problem } = await enter(app, { otpId: body['otpId'], otp: newest(app, person.email) });
    expect([status, problem.code]).toEqual([403, 'account_blocked']);
    expect(await app.store.get(otpRecord, { id: String(body['otpId']) })).toMatchObject({ isUsed: false });
  });

  it('never lets a decoy in, and locks it like any other', async () => {
    const app = await testApp();
    const { body } = await ask(app, newPerson().email);
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1)
      statuses.push((await enter(app, { otpId: body['otpId'], otp: '123456' })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 429, 429]);
  });

  it('notes every try in the login history, those at decoys without a name', async () => {
    const { app, person, userCode } = await known();
    const mine = await ask(app, person.email);
    const wrong = newest(app, person.email) === '111111' ? '222222' : '111111';
    await enter(app, { otpId: mine.body['otpId'], otp: wrong });
    const decoy = await ask(app, newPerson().email);
    await enter(app, { otpId: decoy.body['otpId'], otp: wrong });
    const { items } = await app.store.list(
      loginActivity,
      { index: 'byStatus', of: { status: 'failed_otp' } },
      { limit: 10 },
    );
    expect(items.map((item) => item.userCode).sort()).toEqual([userCode, undefined]);
    expect(items.find((item) => item.userCode === undefined)?.loginIdentifier).toContain('**');
  });

  it('counts wrong codes on the account', async () => {
    const { app, person, userCode } = await known();
    const { body } = await ask(app, person.email);
    const wrong = newest(app, person.email) === '111111' ? '222222' : '111111';
    for (let count = 0; count < 2; count += 1) await enter(app, { otpId: body['otpId'], otp: wrong });
    expect(await app.store.get(activity, { userCode: userCode as never })).toMatchObject({ emailOtpAttempts: 2 });
  });

  it('costs three steps and one signature', async () => {
    const { app, person } = await known();
    expect((await app.cost(() => ask(app, person.email))).steps).toBeLessThanOrEqual(3);
    const { body } = await ask(app, person.email);
    const cost = await app.cost(() => enter(app, { otpId: body['otpId'], otp: newest(app, person.email) }));
    expect(cost.steps).toBeLessThanOrEqual(3);
    expect(cost.signatures).toBe(1);
  });
});
