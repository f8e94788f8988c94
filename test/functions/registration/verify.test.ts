import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../shared/domain/time.ts';
import { otpRecord } from '../../../shared/entities/otp-record.ts';
import { testApp } from '../../support/app.ts';
import { begin, codesOf, newPerson, register } from '../../support/journey.ts';

const verify = (id: string) => `/v1/registrations/${id}/verify`;
const wrong = (code: string) => (code === '999999' ? '000000' : '999999');

describe('proving both contacts', () => {
  it('opens the account and a session at step 1', async () => {
    const app = await testApp();
    const person = newPerson();
    const id = await begin(app, person);
    const { status, body } = await app.request('POST', verify(id), { body: codesOf(app, person) });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      tokenType: 'Bearer',
      expiresIn: 900,
      user: { email: person.email, mobile: person.mobile, role: 'user', registrationStep: 1 },
      registration: { currentStep: 1, stepsCompleted: [0] },
    });
    expect(
      (await app.request('GET', '/v1/me/registration', { token: String(body['accessToken']) })).body,
    ).toMatchObject({
      currentStep: 1,
      lastCompletedStep: 0,
    });
  });

  it.each(['emailOtp', 'mobileOtp'] as const)(
    'costs an attempt when only %s is wrong, and does not say which',
    async (field) => {
      const app = await testApp();
      const person = newPerson();
      const id = await begin(app, person);
      const codes = codesOf(app, person);
      const { status, body } = await app.request('POST', verify(id), {
        body: { ...codes, [field]: wrong(codes[field]) },
      });
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'otp_invalid', attemptsLeft: 4 });
      expect(body['errors']).toBeUndefined();
    },
  );

  it('locks at the fifth failure and refuses the right codes from then on', async () => {
    const app = await testApp();
    const person = newPerson();
    const id = await begin(app, person);
    const codes = codesOf(app, person);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      statuses.push(
        (await app.request('POST', verify(id), { body: { ...codes, emailOtp: wrong(codes.emailOtp) } })).status,
      );
    }
    const { status, body } = await app.request('POST', verify(id), { body: codes });
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
    expect([status, body.code]).toEqual([429, 'otp_locked']);
    expect(await app.store.get(otpRecord, { id })).toMatchObject({ status: 'locked', attemptCount: 5 });
  });

  it('treats used, expired and unknown registrations alike', async () => {
    const app = await testApp();
    const [used, late] = [newPerson(), newPerson()];
    const usedId = await begin(app, used);
    const codes = codesOf(app, used);
    await app.request('POST', verify(usedId), { body: codes });
    const lateId = await begin(app, late);
    const lateCodes = codesOf(app, late);
    app.advance(minutes(10));
    const answers = [
      await app.request('POST', verify(usedId), { body: codes }),
      await app.request('POST', verify(lateId), { body: lateCodes }),
      await app.request('POST', verify('01M80Z50J0E9SPC1NQSFP8KG53'), { body: codes }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code, body['attemptsLeft']])).toEqual(
      Array(3).fill([422, 'otp_invalid', 0]),
    );
  });

  it('answers 404 for something that cannot be a registration', async () => {
    const app = await testApp();
    expect(
      (await app.request('POST', verify('nonsense'), { body: { emailOtp: '123456', mobileOtp: '123456' } })).status,
    ).toBe(404);
  });

  it('tells only who proved the number that it was verified elsewhere meanwhile, and leaves the codes unused', async () => {
    const app = await testApp();
    const [first, second] = [newPerson(), newPerson()];
    const firstId = await begin(app, first);
    const secondId = await begin(app, { ...second, mobile: first.mobile });
    const firstCodes = {
      ...codesOf(app, first),
      mobileOtp: app.outbox.find(({ to }) => to === first.mobile)!.values['code']!,
    };
    const secondCodes = codesOf(app, { ...second, mobile: first.mobile });
    expect((await app.request('POST', verify(secondId), { body: secondCodes })).status).toBe(201);
    const { status, body } = await app.request('POST', verify(firstId), { body: firstCodes });
    expect([status, body.code]).toEqual([409, 'mobile_in_use']);
    expect(await app.store.get(otpRecord, { id: firstId })).toMatchObject({ status: 'active', isUsed: false });
  });
});

describe('resending', () => {
  it('waits out the cooldown, replaces the codes of the chosen channel and keeps what was failed', async () => {
    const app = await testApp();
    const person = newPerson();
    const id = await begin(app, person);
    const old = codesOf(app, person);
    await app.request('POST', verify(id), { body: { ...old, emailOtp: wrong(old.emailOtp) } });
    const early = await app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'email' } });
    expect([early.status, early.body.code, early.headers['retry-after']]).toEqual([429, 'otp_cooldown', '60']);
    app.advance(seconds(60));
    const sent = app.outbox.length;
    const again = await app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'email' } });
    expect(again.status).toBe(202);
    expect(app.outbox.slice(sent).map(({ channel }) => channel)).toEqual(['email']);
    expect(await app.store.get(otpRecord, { id })).toMatchObject({ attemptCount: 1, resendCount: 1 });
    expect((await app.request('POST', verify(id), { body: codesOf(app, person) })).status).toBe(201);
  });

  it('cannot revive a locked record', async () => {
    const app = await testApp();
    const person = newPerson();
    const id = await begin(app, person);
    const codes = codesOf(app, person);
    for (let attempt = 0; attempt < 5; attempt += 1)
      await app.request('POST', verify(id), { body: { ...codes, mobileOtp: wrong(codes.mobileOtp) } });
    app.advance(seconds(61));
    const { status, body } = await app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'both' } });
    expect([status, body.code]).toEqual([429, 'otp_locked']);
  });

  it('moves the time until which the e-mail is held', async () => {
    const app = await testApp();
    const person = newPerson();
    const id = await begin(app, person);
    app.advance(minutes(9));
    await app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'both' } });
    app.advance(minutes(5));
    await begin(app, { ...newPerson(), email: person.email });
    expect((await app.request('POST', verify(id), { body: codesOf(app, person) })).status).toBe(201);
  });

  it('answers alike for a decoy, and sends nothing', async () => {
    const app = await testApp();
    const owner = newPerson();
    await register(app, owner);
    const id = await begin(app, { ...newPerson(), email: owner.email });
    app.advance(seconds(61));
    const sent = app.outbox.length;
    expect((await app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'both' } })).status).toBe(
      202,
    );
    expect(app.outbox).toHaveLength(sent);
  });
});

describe('the personal step', () => {
  const personal = {
    firstName: 'Asha',
    lastName: 'Rao',
    gender: 'female',
    dob: '1990-01-15',
    addressLine1: '12 MG Road',
    city: 'Bengaluru',
    state: 'Karnataka',
    pincode: '560001',
  };
  const put = '/v1/me/registration/personal';

  it('moves profile and progress together', async () => {
    const app = await testApp();
    const { accessToken: token } = await register(app, newPerson());
    const { status, body } = await app.request('PUT', put, { token, body: personal });
    expect([status, body['currentStep'], body['stepsCompleted']]).toEqual([200, 2, [0, 1]]);
    expect((await app.request('GET', '/v1/me', { token })).body).toMatchObject({
      firstName: 'Asha',
      pincode: '560001',
      country: 'IN',
    });
  });

  it('refuses children and impossible ages', async () => {
    const app = await testApp();
    const { accessToken: token } = await register(app, newPerson());
    for (const dob of ['2008-11-23', '1900-01-01']) {
      const { status, body } = await app.request('PUT', put, { token, body: { ...personal, dob } });
      expect([status, body.code]).toEqual([422, 'underage']);
    }
    expect((await app.request('PUT', put, { token, body: { ...personal, dob: '2008-11-22' } })).status).toBe(200);
  });

  it('forgets what a second PUT leaves out', async () => {
    const app = await testApp();
    const { accessToken: token } = await register(app, newPerson());
    await app.request('PUT', put, { token, body: { ...personal, middleName: 'Devi' } });
    await app.request('PUT', put, { token, body: personal });
    expect((await app.request('GET', '/v1/me', { token })).body['middleName']).toBeUndefined();
  });
});
