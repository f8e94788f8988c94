import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

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

describe('a running system', () => {
  it.each(['throttle', 'error'])('refuses work it cannot do (table: %s) and loses nothing by it', async (kind) => {
    const { verify } = await begin();
    await set({ target: 'dynamodb', kind, rate: 1 });
    const refused = await verify();
    expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
    await clear();
    expect((await verify()).status).toBe(201);
  });

  it.each([
    { target: 'dynamodb', kind: 'throttle', rate: 1, count: 1 },
    { target: 'dynamodb', kind: 'drop', rate: 1, count: 1 },
    { target: 'kms', kind: 'error', rate: 1, count: 1 },
    { target: 'sqs', kind: 'throttle', rate: 1, count: 1 },
  ])('does not even notice $target: $kind, once', async (fault) => {
    await set(fault);
    expect((await registerOver(system, stranger())).status).toBe(201);
    await clear();
  });

  it('delivers codes when the senders are back', async () => {
    await set({ target: 'provider', kind: 'error', rate: 1, count: 4 });
    expect((await registerOver(system, stranger())).status).toBe(201);
    await clear();
  });

  it.each(['error', 'drop'])('has the whole audit log after the stream failed (%s)', async (kind) => {
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
  });
});
