import { describe, expect, it } from 'vitest';
import { OtpPurpose, OtpType } from '../../../shared/domain/choices.ts';
import { channelsOf } from '../../../shared/domain/otp.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { otpRecord } from '../../../shared/entities/otp-record.ts';
import { codeMessages } from '../../../shared/http/code-messages.ts';
import { randomIds } from '../../../shared/adapters/ids.ts';
import { testApp } from '../../support/app.ts';
import { begin, codesOf, logIn, newPerson, register } from '../../support/journey.ts';

const userCode = 'ABCDEF' as never;
const contacts = { email: 'asha@example.com', mobile: '+919876543210' };
const sent = OtpType.options.filter((otpType) => channelsOf(otpType).length > 0);

describe.each(sent)('a code of type %s', (otpType) => {
  it.each(['login', 'bank_verification', 'business_verification', 'email_verification'] as const)(
    'works once, for %s and nothing else',
    async (otpPurpose) => {
      const { otps, store, now } = await testApp();
      const at = now();
      const stamp = { action: 'otp_request', actorType: 'system', at } as const;
      const id = randomIds.record(at);
      const sentTo = Object.fromEntries(channelsOf(otpType).map((channel) => [channel, contacts[channel]]));
      const issued = otps.issue(
        { id, otpType, otpPurpose, userCode, sentTo, language: 'en', at, ip: '203.0.113.7' },
        stamp,
      );
      expect((await store.commit(at, issued.writes)).kind).toBe('done');
      expect(codeMessages(randomIds, issued.record, issued.codes, at).map(({ to }) => to)).toEqual(
        Object.values(sentTo),
      );
      for (const other of OtpPurpose.options.filter((purpose) => purpose !== otpPurpose)) {
        expect((await otps.attempt(id, other, issued.codes, at, stamp)).kind).toBe('wrong');
      }
      const attempt = await otps.attempt(id, otpPurpose, issued.codes, at, stamp);
      expect(attempt.kind).toBe('right');
      if (attempt.kind !== 'right') return;
      expect((await store.commit(at, otps.use(attempt.otp, userCode, at, stamp))).kind).toBe('done');
      expect((await store.commit(at, otps.use(attempt.otp, userCode, at, stamp))).kind).toBe('refused');
      expect(await store.get(otpRecord, { id })).toMatchObject({
        otpType,
        otpPurpose,
        status: 'used',
        attemptCount: 1,
      });
    },
  );
});

it('takes the code of one channel for no other', async () => {
  const { otps, store, now } = await testApp();
  const at = now();
  const stamp = { action: 'otp_request', actorType: 'system', at } as const;
  const id = randomIds.record(at);
  const issued = otps.issue(
    { id, otpType: 'both', otpPurpose: 'login', userCode, sentTo: contacts, language: 'en', at, ip: '203.0.113.7' },
    stamp,
  );
  await store.commit(at, issued.writes);
  const { email, mobile } = issued.codes;
  const swapped = { email: new Secret(mobile?.expose() ?? ''), mobile: new Secret(email?.expose() ?? '') };
  expect((await otps.attempt(id, 'login', swapped, at, stamp)).kind).toBe('wrong');
});

describe('when the key service is down', () => {
  it('a verification answers 503 and leaves the codes unused', async () => {
    const app = await testApp();
    const person = newPerson();
    const id = await begin(app, person);
    app.faults.signer = true;
    const failed = await app.request('POST', `/v1/registrations/${id}/verify`, { body: codesOf(app, person) });
    expect([failed.status, failed.body.code]).toEqual([503, 'unavailable']);
    expect(await app.store.get(otpRecord, { id })).toMatchObject({ status: 'active', isUsed: false });
    app.faults.signer = false;
    expect((await app.request('POST', `/v1/registrations/${id}/verify`, { body: codesOf(app, person) })).status).toBe(
      201,
    );
  });

  it('a sign-in and a refresh answer 503; the refresh token stays good', async () => {
    const app = await testApp();
    const person = newPerson();
    const { refreshToken } = await register(app, person);
    app.faults.signer = true;
    expect((await logIn(app, person)).status).toBe(503);
    expect((await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } })).status).toBe(503);
    app.faults.signer = false;
    expect((await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } })).status).toBe(200);
    expect((await logIn(app, person)).status).toBe(201);
  });
});
