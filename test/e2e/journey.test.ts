import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

let system: OwnSystem;
const secrets: string[] = [];

beforeAll(async () => {
  system = await ownSystem();
});

afterAll(() => system.stop());

type Entry = { action: string; resourceType: string; resourceId: string; sequence: number; changedFields: string[] };

const audit = async (token: string): Promise<Entry[]> => {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  do {
    const path = `/v1/me/audit?limit=5${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const { status, body } = await system.call('GET', path, { token });
    expect(status).toBe(200);
    entries.push(...(body['items'] as Entry[]));
    cursor = body['nextCursor'] as string | null;
  } while (cursor !== null);
  return entries;
};

describe('a person', () => {
  const person = stranger();
  let token = '';
  let refreshToken = '';

  it('registers, reads the codes from the inbox and verifies', async () => {
    const answer = await registerOver(system, person);
    expect(answer.status).toBe(201);
    token = String(answer.body['accessToken']);
    secrets.push(
      person.password,
      token,
      String(answer.body['refreshToken']),
      await system.codeTo(person.email),
      await system.codeTo(person.mobile),
    );
  });

  it('sees a token that anyone can verify with the published keys', async () => {
    const { body } = await system.call('GET', '/.well-known/jwks.json');
    const [header = ''] = token.split('.');
    const { kid, alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string; alg: string };
    expect(alg).toBe('ES256');
    expect(body['keys']).toContainEqual(expect.objectContaining({ kid, kty: 'EC', crv: 'P-256' }));
  });

  it('fills the personal step and changes the profile', async () => {
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
    const step = await system.call('PUT', '/v1/me/registration/personal', { token, body: personal });
    expect([step.status, step.body['currentStep']]).toEqual([200, 2]);
    const { headers } = await system.call('GET', '/v1/me', { token });
    const patched = await system.call('PATCH', '/v1/me', {
      token,
      body: { city: 'Mysuru' },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect([patched.status, patched.body['city']]).toEqual([200, 'Mysuru']);
  });

  it('signs in again, refreshes, and signs out', async () => {
    const signedIn = await system.call('POST', '/v1/sessions', {
      body: { identifier: person.mobile, password: person.password, platform: 'web' },
    });
    expect(signedIn.status).toBe(201);
    const refreshed = await system.call('POST', '/v1/sessions/refresh', {
      body: { refreshToken: signedIn.body['refreshToken'] },
    });
    expect(refreshed.status).toBe(200);
    const second = String(refreshed.body['accessToken']);
    refreshToken = String(refreshed.body['refreshToken']);
    secrets.push(second, refreshToken);
    expect((await system.call('DELETE', '/v1/me/sessions/current', { token: second })).status).toBe(204);
    expect((await system.call('GET', '/v1/me', { token: second })).body.code).toBe('session_revoked');
    expect((await system.call('POST', '/v1/sessions/refresh', { body: { refreshToken } })).body.code).toBe(
      'session_revoked',
    );
  });

  it('finds every change in the audit log, each once, in unbroken sequences', async () => {
    const { headers } = await system.call('GET', '/v1/me', { token });
    const version = Number((headers.get('etag') ?? '').replaceAll('"', ''));
    await expect
      .poll(async () => (await audit(token)).filter(({ resourceType }) => resourceType === 'UserAccount').length, {
        timeout: 15_000,
      })
      .toBe(version);
    await expect
      .poll(async () => (await audit(token)).some(({ action }) => action === 'logout'), { timeout: 15_000 })
      .toBe(true);
    const entries = await audit(token);
    for (const [resource, of] of Map.groupBy(
      entries,
      ({ resourceType, resourceId }) => `${resourceType} ${resourceId}`,
    )) {
      const sequences = of.map(({ sequence }) => sequence).sort((left, right) => left - right);
      expect([resource, sequences]).toEqual([
        resource,
        Array.from({ length: sequences.length }, (_, place) => place + 1),
      ]);
    }
    expect(entries.find(({ changedFields }) => changedFields.join() === 'city')).toMatchObject({
      oldValues: { city: 'Bengaluru' },
      newValues: { city: 'Mysuru' },
    });
    expect(JSON.stringify(entries)).not.toContain(person.email);
  });
});

describe('the system', () => {
  it('tells a stranger with a taken e-mail nothing, and its owner everything', async () => {
    const owner = stranger();
    await registerOver(system, owner);
    const before = (await system.messagesTo(owner.email)).length;
    const answer = await system.call('POST', '/v1/registrations', { body: { ...stranger(), email: owner.email } });
    expect(answer.status).toBe(202);
    await system.codeTo(owner.email, before + 1);
    expect((await system.messagesTo(owner.email))[0]).toMatchObject({ template: 'already_registered', codes: [] });
  });

  it('locks after six wrong passwords, whoever asks', async () => {
    const person = stranger();
    await registerOver(system, person);
    const wrong = { identifier: person.email, password: 'not this one', platform: 'web' };
    for (let attempt = 0; attempt < 6; attempt += 1)
      expect((await system.call('POST', '/v1/sessions', { body: wrong })).status).toBe(401);
    const right = await system.call('POST', '/v1/sessions', { body: { ...wrong, password: person.password } });
    expect([right.status, right.body.code]).toEqual([423, 'account_locked']);
    // An hour, less what the answer took to come.
    const wait = Number(right.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(3540);
    expect(wait).toBeLessThanOrEqual(3600);
  });

  it('speaks problem+json for whatever is thrown at it', async () => {
    const post = (body: string, contentType = 'application/json') =>
      system.call('POST', '/v1/sessions', { body, headers: { 'content-type': contentType } });
    const answers = [
      await post('{"identifier":'),
      await post('x'.repeat(70_000)),
      await post('{}', 'text/xml'),
      await post('{"identifier":"a","password":"b","platform":"web","extra":1}'),
      await system.call('GET', '/v1/nowhere'),
      await system.call('PATCH', '/v1/health'),
      await system.call('GET', '/v1/me', { token: 'a.b.c' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'malformed_json'],
      [413, 'payload_too_large'],
      [415, 'unsupported_media_type'],
      [400, 'validation_failed'],
      [404, 'not_found'],
      [405, 'method_not_allowed'],
      [401, 'unauthenticated'],
    ]);
    for (const { headers } of answers) expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it('serves its own description', async () => {
    const { body } = await system.call('GET', '/v1/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.0.3',
      paths: { '/v1/registrations': { post: { operationId: 'startRegistration' } } },
    });
    expect((await system.call('GET', '/v1/choices')).body['userRole']).toContainEqual({
      value: 'super_admin',
      label: 'Super Admin',
    });
  });

  it('lets time pass when asked: tokens expire, refresh tokens go on', async () => {
    const person = stranger();
    const { body } = await registerOver(system, person);
    await system.advance(15 * 60);
    expect((await system.call('GET', '/v1/me', { token: String(body['accessToken']) })).body.code).toBe(
      'token_expired',
    );
    expect(
      (await system.call('POST', '/v1/sessions/refresh', { body: { refreshToken: body['refreshToken'] } })).status,
    ).toBe(200);
  });

  it('keeps its data when it is started again', async () => {
    const person = stranger();
    const { body } = await registerOver(system, person);
    await system.restart();
    expect(
      (
        await system.call('POST', '/v1/sessions', {
          body: { identifier: person.email, password: person.password, platform: 'web' },
        })
      ).status,
    ).toBe(201);
    expect(
      (await system.call('POST', '/v1/sessions/refresh', { body: { refreshToken: body['refreshToken'] } })).status,
    ).toBe(200);
  });

  it('has written nothing secret or personal to its logs', async () => {
    const log = await system.log();
    expect(log).toContain('"event":"request"');
    for (const secret of secrets) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/traveller\d+@|\+?9197654|correct horse|\$argon2|eyJ[\w-]+\./);
  });
});
