import { describe, expect, it } from 'vitest';
import { workflows } from '../../functions/manifest.ts';
import { EXPOSED_HEADERS, preflightOf } from '../../shared/http/cors.ts';
import type { Route } from '../../shared/http/route.ts';
import { testApp } from '../support/app.ts';

const LISTED = 'https://app.test';
const readers = {
  'access-control-allow-origin': LISTED,
  'access-control-expose-headers': EXPOSED_HEADERS.join(', '),
  vary: 'Origin',
};

describe('replies to pages', () => {
  it.each([
    ['a reply', 'GET', '/v1/health', 200],
    ['a refusal', 'GET', '/v1/me', 401],
    ['an unknown path', 'GET', '/v1/nowhere', 404],
    ['an unknown method', 'DELETE', '/v1/health', 405],
    ['a body that is none', 'POST', '/v1/sessions', 400],
  ])('%s can be read by a listed origin, and by no other', async (_, method, path, status) => {
    const app = await testApp();
    const ask = (origin: string) =>
      app.request(method, path, { headers: { Origin: origin }, ...(method === 'POST' && { body: '{' }) });
    const listed = await ask(LISTED);
    expect(listed.status).toBe(status);
    expect(listed.headers).toMatchObject(readers);
    for (const origin of ['https://evil.test', 'null', `${LISTED}.evil.test`, '*']) {
      const { headers } = await ask(origin);
      expect(headers).toMatchObject({ vary: 'Origin' });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('failures can be read, too', async () => {
    const app = await testApp();
    app.faults.delivery = true;
    const { status, headers } = await app.request('POST', '/v1/registrations', {
      headers: { origin: LISTED },
      body: {
        email: 'asha@example.com',
        mobile: '+919876543210',
        password: 'a long enough passphrase',
        platform: 'web',
        consents: [{ notice: 'privacy', version: '1' }],
      },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers).toMatchObject(readers);
  });

  it('never carry credentials', async () => {
    const app = await testApp();
    const { headers } = await app.request('GET', '/v1/health', { headers: { origin: LISTED } });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });
});

describe('a preflight', () => {
  const all = workflows.flatMap(({ routes }) => Object.values<Route>(routes));
  const at = (path: string) => preflightOf(all.filter((route) => route.path === path));

  it.each([
    ['/v1/health', ['GET'], []],
    ['/v1/sessions', ['POST'], ['content-type', 'idempotency-key']],
    ['/v1/me', ['GET', 'PATCH', 'DELETE'], ['authorization', 'content-type', 'if-match']],
    ['/v1/webhooks/{provider}', ['POST'], ['content-type']],
  ])('of %s lets pages send what its routes take', (path, methods, headers) => {
    expect(at(path)).toEqual({ methods, headers });
  });
});
