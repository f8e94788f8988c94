import { describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/domain/time.ts';
import { claim, claimValue } from '../../../shared/entities/claim.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { testApp } from '../../support/app.ts';
import { begin, codesOf, logIn, newPerson, register } from '../../support/journey.ts';

const start = '/v1/registrations';

/** What a stranger can see of an answer: everything but ids and times. */
const visible = ({
  status,
  headers,
  body,
}: {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}) => {
  const { 'x-request-id': _, ...rest } = headers;
  const { sentTo } = (body['otp'] ?? {}) as { sentTo?: unknown };
  return { status, headers: rest, keys: Object.keys(body), sentTo };
};

describe('starting a registration', () => {
  it('sends a different code to each contact and shows both masked', async () => {
    const app = await testApp();
    const person = newPerson();
    const { status, body } = await app.request('POST', start, { body: person });
    expect(status).toBe(202);
    expect(body).toMatchObject({
      registrationId: expect.stringMatching(/^[0-9A-Z]{26}$/),
      otp: {
        otpType: 'both',
        sentTo: { email: expect.stringContaining('***'), mobile: expect.stringContaining('XXXXXX') },
      },
    });
    const { emailOtp, mobileOtp } = codesOf(app, person);
    expect(app.outbox.map(({ channel, to }) => [channel, to])).toEqual([
      ['email', person.email],
      ['sms', person.mobile],
    ]);
    expect(emailOtp).toMatch(/^\d{6}$/);
    expect(mobileOtp).toMatch(/^\d{6}$/);
  });

  it('answers alike, and touches nothing, when the e-mail is taken, and tells its owner', async () => {
    const app = await testApp();
    const owner = newPerson();
    const { userCode } = await register(app, owner);
    const before = await app.store.get(userAccount, { userCode: userCode as never });
    const free = await app.request('POST', start, { body: newPerson() });
    const taken = await app.request('POST', start, { body: { ...newPerson(), email: owner.email } });
    expect({ ...visible(taken), sentTo: undefined }).toEqual({ ...visible(free), sentTo: undefined });
    expect(app.outbox.at(-1)).toMatchObject({ template: 'already_registered', channel: 'email', to: owner.email });
    expect(await app.store.get(userAccount, { userCode: userCode as never })).toEqual(before);
  });

  it('answers alike when the mobile is taken, and tells its owner by SMS', async () => {
    const app = await testApp();
    const owner = newPerson();
    await register(app, owner);
    const { status } = await app.request('POST', start, { body: { ...newPerson(), mobile: owner.mobile } });
    expect(status).toBe(202);
    expect(app.outbox.at(-1)).toMatchObject({ template: 'already_registered', channel: 'sms', to: owner.mobile });
  });

  it('gives a decoy that never verifies, however often it is tried', async () => {
    const app = await testApp();
    const owner = newPerson();
    await register(app, owner);
    const id = await begin(app, { ...newPerson(), email: owner.email });
    const left: unknown[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { status, body } = await app.request('POST', `${start}/${id}/verify`, {
        body: { emailOtp: '123456', mobileOtp: '123456' },
      });
      left.push([status, body['attemptsLeft']]);
    }
    expect(left).toEqual([
      [422, 4],
      [422, 3],
      [422, 2],
      [422, 1],
      [429, undefined],
      [429, undefined],
    ]);
  });

  it('makes exactly one account of fifty parallel registrations of one e-mail', async () => {
    const app = await testApp();
    const { email } = newPerson();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => app.request('POST', start, { body: { ...newPerson(), email } })),
    );
    // Five requests an hour may send to one address, of whoever they are.
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(45);
    const { items } = await app.store.list(userAccount, { index: 'byActive', of: { isActive: true } }, { limit: 100 });
    expect(items.filter((account) => account.email === email)).toHaveLength(1);
  });

  it('lets a new registration take over an unverified one when its code has expired, and deletes the old account', async () => {
    const app = await testApp();
    const squatter = newPerson();
    await begin(app, squatter);
    const { userCode: old } = (await app.store.get(claim, { kind: 'email', value: claimValue(squatter.email) }))!;
    app.advance(minutes(11));
    const owner = { ...newPerson(), email: squatter.email };
    const { userCode } = await register(app, owner);
    expect(userCode).not.toBe(old);
    expect(await app.store.get(userAccount, { userCode: old })).toBeUndefined();
    expect((await logIn(app, owner)).status).toBe(201);
    expect((await logIn(app, { ...squatter, password: squatter.password })).status).toBe(401);
  });

  it('does not let an unverified registration be taken over while its code lives', async () => {
    const app = await testApp();
    const first = newPerson();
    const id = await begin(app, first);
    await begin(app, { ...newPerson(), email: first.email });
    expect(app.outbox.at(-1)).toMatchObject({ template: 'registration_pending', to: first.email });
    const { status } = await app.request('POST', `${start}/${id}/verify`, { body: codesOf(app, first) });
    expect(status).toBe(201);
  });

  it('gives a client that lost our answer the same registration again', async () => {
    const app = await testApp();
    const person = newPerson();
    const id = await begin(app, person);
    const sent = app.outbox.length;
    expect(await begin(app, person)).toBe(id);
    expect(app.outbox).toHaveLength(sent);
  });

  it('names every fault at once: shape before rules', async () => {
    const app = await testApp();
    const rules = await app.request('POST', start, {
      body: { ...newPerson(), email: 'nobody@mailinator.com', mobile: '12345', password: 'short', consents: [] },
    });
    expect(rules.status).toBe(422);
    expect(rules.body.code).toBe('email_invalid');
    expect(
      (rules.body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code]),
    ).toEqual([
      ['#/email', 'email_invalid'],
      ['#/mobile', 'mobile_invalid'],
      ['#/password', 'password_weak'],
      ['#/consents', 'consent_required'],
    ]);
    const shape = await app.request('POST', start, {
      body: { ...newPerson(), mobile: '12345', platform: 7, isAdmin: true },
    });
    expect(shape.status).toBe(400);
    expect(
      (shape.body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code]),
    ).toEqual(
      expect.arrayContaining([
        ['#/mobile', 'mobile_invalid'],
        ['#/platform', 'invalid_value'],
        ['#/isAdmin', 'unknown_field'],
      ]),
    );
  });

  it('keeps the account and its claim when the queue is down, and tells how to go on', async () => {
    const app = await testApp();
    const person = newPerson();
    app.faults.delivery = true;
    const failed = await app.request('POST', start, { body: person });
    expect(failed.status).toBe(503);
    expect(failed.body).toMatchObject({ code: 'delivery_failed', registrationId: expect.any(String) });
    app.faults.delivery = false;
    app.advance(minutes(1));
    const resent = await app.request('POST', `${start}/${String(failed.body['registrationId'])}/resend`, {
      body: { channel: 'both' },
    });
    expect(resent.status).toBe(202);
    const { status } = await app.request('POST', `${start}/${String(failed.body['registrationId'])}/verify`, {
      body: codesOf(app, person),
    });
    expect(status).toBe(201);
  });
});
