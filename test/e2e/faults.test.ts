import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aadhaarBody, ASHA } from '../support/kyc.ts';
import { ownSystem, registerOver, stranger, type OwnSystem, type Reply } from '../support/system.ts';

let system: OwnSystem;
beforeAll(async () => {
  system = await ownSystem();
});
afterAll(() => system.stop());

const set = (fault: object) =>
  fetch(`${system.endpoints().local}/faults`, { method: 'POST', body: JSON.stringify(fault) });
const clear = () => fetch(`${system.endpoints().local}/faults`, { method: 'DELETE' });

const begin = async () => {
  const person = stranger();
  const { body } = await system.call('POST', '/v1/registrations', { body: person });
  const codes = { emailOtp: await system.codeTo(person.email), mobileOtp: await system.codeTo(person.mobile) };
  const verify = () =>
    system.call('POST', `/v1/registrations/${String(body['registrationId'])}/verify`, { body: codes });
  return { person, verify };
};

const somebody = async () => {
  const person = stranger();
  const token = String((await registerOver(system, person)).body['accessToken']);
  await system.call('PUT', '/v1/me/registration/personal', { token, body: ASHA });
  return { ...person, token };
};

/** Past the cooldown of a code, and the pause of a provider's breaker. */
const wait = () => system.advance(6 * 60);

const said = ({ status, body }: Reply) => [status, body.code];

describe('a running system', () => {
  afterEach(clear);

  it.each(['throttle', 'error', 'drop'])(
    'refuses work it cannot do (table: %s) and loses nothing by it',
    async (kind) => {
      const { verify } = await begin();
      await set({ target: 'dynamodb', kind, rate: 1 });
      expect(said(await verify())).toEqual([503, 'unavailable']);
      await clear();
      expect((await verify()).status).toBe(201);
    },
  );

  it.each(['throttle', 'error', 'drop'])('opens no session that it cannot sign (keys: %s)', async (kind) => {
    const { verify, person } = await begin();
    await set({ target: 'kms', kind, rate: 1 });
    expect(said(await verify())).toEqual([503, 'unavailable']);
    await clear();
    const { status, body } = await verify();
    expect(status).toBe(201);
    const { body: list } = await system.call('GET', '/v1/me/sessions', { token: String(body['accessToken']) });
    expect([list['items'], (body['user'] as { email: string }).email]).toEqual([[expect.anything()], person.email]);
  });

  it.each(['throttle', 'error', 'drop'])(
    'says that a code could not be sent (queue: %s), and sends it when asked again',
    async (kind) => {
      const person = stranger();
      await set({ target: 'sqs', kind, rate: 1 });
      const refused = await system.call('POST', '/v1/registrations', { body: person });
      expect(said(refused)).toEqual([503, 'delivery_failed']);
      await clear();
      await wait();
      const path = `/v1/registrations/${String(refused.body['registrationId'])}`;
      const again = await system.call('POST', `${path}/resend`, { body: { channel: 'both' } });
      expect(again.status).toBe(202);
      const codes = { emailOtp: await system.codeTo(person.email), mobileOtp: await system.codeTo(person.mobile) };
      expect((await system.call('POST', `${path}/verify`, { body: codes })).status).toBe(201);
      expect(await system.messagesTo(person.email)).toHaveLength(1);
    },
  );

  it.each(['throttle', 'error', 'drop'])(
    'tells later what was done while nobody could be told (queue: %s)',
    async (kind) => {
      const { token, email } = await somebody();
      const templates = async () => (await system.messagesTo(email)).map(({ template }) => template);
      await set({ target: 'sqs', kind, rate: 1 });
      const done = await system.call('PATCH', '/v1/me/security', { token, body: { loginNotificationEnabled: false } });
      expect(done.status).toBe(200);
      await clear();
      expect(await templates()).not.toContain('security_changed');
      await system.advance(31 * 60);
      await fetch(`${system.endpoints().local}/schedules/send-owed-notices/run`, { method: 'POST' });
      await expect.poll(templates, { timeout: 10_000 }).toContain('security_changed');
    },
  );

  it.each(['throttle', 'error', 'drop'])(
    'says that a provider failed (%s), and asks it again when it is back',
    async (kind) => {
      const { token } = await somebody();
      const body = aadhaarBody({ verificationMethod: 'api_uidai' });
      await system.call('PUT', '/v1/me/kyc/aadhaar', { token, body });
      await set({ target: 'provider', kind, rate: 1 });
      expect(said(await system.call('POST', '/v1/me/kyc/aadhaar/otp', { token }))).toEqual([502, 'provider_failed']);
      await clear();
      await wait();
      expect((await system.call('POST', '/v1/me/kyc/aadhaar/otp', { token })).status).toBe(202);
      await system.call('DELETE', '/v1/me/kyc/aadhaar', { token });
    },
  );

  it.each([
    { target: 'dynamodb', kind: 'throttle' },
    { target: 'dynamodb', kind: 'drop' },
    { target: 'dynamodb', kind: 'delay' },
    { target: 'kms', kind: 'error' },
    { target: 'kms', kind: 'delay' },
    { target: 'sqs', kind: 'throttle' },
    { target: 'sqs', kind: 'delay' },
  ])('does not even notice $target: $kind, once', async (fault) => {
    await set({ ...fault, rate: 1, count: 1 });
    expect((await registerOver(system, stranger())).status).toBe(201);
  });

  it.each([
    { kind: 'throttle', count: 4 },
    { kind: 'error', count: 4 },
    { kind: 'drop', count: 4 },
    { kind: 'delay', count: 1 },
  ])('delivers codes when the senders are back ($kind)', async ({ kind, count }) => {
    await set({ target: 'provider', kind, rate: 1, count });
    expect((await registerOver(system, stranger())).status).toBe(201);
  });

  it.each(['throttle', 'error', 'delay', 'drop'])(
    'has the whole audit log after the stream failed (%s)',
    async (kind) => {
      await set({ target: 'stream', kind, rate: 1, count: 3 });
      const { body } = await registerOver(system, stranger());
      const token = String(body['accessToken']);
      for (const city of ['Pune', 'Mysuru'])
        expect((await system.call('PATCH', '/v1/me', { token, body: { city } })).status).toBe(200);
      const { headers } = await system.call('GET', '/v1/me', { token });
      const version = Number((headers.get('etag') ?? '').replaceAll('"', ''));
      await expect
        .poll(
          async () => {
            const { body: page } = await system.call('GET', '/v1/me/audit?limit=50', { token });
            const entries = page['items'] as { resourceType: string; sequence: number }[];
            return entries
              .filter(({ resourceType }) => resourceType === 'UserAccount')
              .map(({ sequence }) => sequence)
              .sort((left, right) => left - right);
          },
          { timeout: 20_000 },
        )
        .toEqual(Array.from({ length: version }, (_, place) => place + 1));
      const faults = await fetch(`${system.endpoints().local}/faults`);
      expect(await faults.json()).toEqual({ faults: [] });
    },
  );
});
