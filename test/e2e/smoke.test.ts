import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { outcomes, type Outcome } from '../../bin/smoke/run-checks.ts';
import { program } from '../support/program.ts';
import { ownSystem, type OwnSystem } from '../support/system.ts';
import { at, edited, withoutHeader, firstKey, letsThrough, type Breaks } from '../support/spoiling.ts';

const PAGE = 'http://localhost:3000';
const smoke = program('smoke.ts');

let system: OwnSystem;
/** What stands before the API and spoils one thing. */
let before: Server;
let url: string;
let breaks: Breaks = () => undefined;

beforeAll(async () => {
  system = await ownSystem();
  before = createServer((incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    const onward = ask(`${system.endpoints().api}${path}`, { method, headers }, (answered) => {
      const chunks: Buffer[] = [];
      answered.on('data', (chunk: Buffer) => chunks.push(chunk));
      answered.on('end', () => {
        const { 'content-length': _, ...rest } = answered.headers;
        const answer = { status: answered.statusCode ?? 0, headers: rest, body: Buffer.concat(chunks).toString() };
        const { status, headers: told, body } = { ...answer, ...breaks(answer, { method, path, headers }) };
        outgoing.writeHead(status, told).end(body);
      });
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => before.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(before.address() as AddressInfo).port}`;
});
afterEach(() => {
  breaks = () => undefined;
});
afterAll(async () => {
  before.closeAllConnections();
  before.close();
  await system.stop();
});

const failed = async (): Promise<Extract<Outcome, { ok: false }>[]> => {
  const all = await Array.fromAsync(outcomes({ url, origin: PAGE, timeout: 10 }));
  return all.filter((one) => !one.ok);
};

let attempts = 0;

describe('npm run smoke', () => {
  it('finds nothing wrong with a system that runs, and opens no account', async () => {
    const accounts = async () => {
      const token = await system.adminToken({ role: 'super_admin' });
      return (await system.call('GET', '/v1/admin/users', { token })).body['items'];
    };
    const known = await accounts();
    const { code, stdout } = await smoke('--url', system.endpoints().api, '--origin', PAGE);
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.filter((line) => !line.startsWith('ok      ')), lines.length]).toEqual([0, [], 19]);
    expect(known).toHaveLength(system.endpoints().admins.length);
    expect(await accounts()).toEqual(known);
  });

  const cases: [string, string, Breaks, RegExp][] = [
    [
      'health',
      'an hour behind',
      at(
        'GET',
        '/v1/health',
        edited((body) => ({ ...body, time: new Date(Date.now() - 3_600_000).toISOString() })),
      ),
      /clock is 3\d{3} seconds away/,
    ],
    [
      'choices',
      'without a list',
      at(
        'GET',
        '/v1/choices',
        edited(({ gender: _, ...rest }) => rest),
      ),
      /no list gender/,
    ],
    [
      'openapi.json',
      'of another version',
      at(
        'GET',
        '/v1/openapi.json',
        edited((body) => ({ ...body, info: { version: '0.0.1' } })),
      ),
      /version 0\.0\.1/,
    ],
    [
      'openapi.json',
      'without a route',
      at(
        'GET',
        '/v1/openapi.json',
        edited((body) => ({ ...body, paths: { ...(body['paths'] as object), '/v1/me': {} } })),
      ),
      /routes are missing, GET \/v1\/me/,
    ],
    [
      'keys',
      'with a private key',
      at(
        'GET',
        '/.well-known/jwks.json',
        edited((body) => ({ keys: [{ ...firstKey(body), d: 'AAAA' }] })),
      ),
      /a private key is published/,
    ],
    [
      'keys',
      'that is no point',
      at(
        'GET',
        '/.well-known/jwks.json',
        edited((body) => ({ keys: [{ ...firstKey(body), x: 'AAAA' }] })),
      ),
      /no point of P-256/,
    ],
    [
      'notices',
      'that need no consent',
      at('GET', '/v1/notices', { body: '{"items":[]}' }),
      /none of the notices is required/,
    ],
    [
      'unknown path',
      'that is answered by a page',
      at('GET', '/v1/smoke-test', (answer) => ({ headers: { ...answer.headers, 'content-type': 'text/html' } })),
      /text\/html instead of application\/problem\+json/,
    ],
    ['unknown method', 'that is let through', letsThrough('method_not_allowed'), /200 instead of 405/],
    ['other media types', 'that are let through', letsThrough('unsupported_media_type'), /200 instead of 415/],
    ['malformed JSON', 'that is let through', letsThrough('malformed_json'), /200 instead of 400/],
    ['unknown fields', 'that are let through', letsThrough('validation_failed'), /200 instead of 400/],
    [
      'long bodies',
      'that the firewall blocks',
      ({ status }) => (status === 413 ? { status: 403 } : undefined),
      /403 instead of 413/,
    ],
    ['user routes', 'that are open', at('GET', '/v1/me', { status: 200 }), /200 instead of 401/],
    ['admin routes', 'that are open', at('GET', '/v1/admin/me', { status: 200 }), /200 instead of 401/],
    ['webhooks', 'that fail', at('POST', '/v1/webhooks/smoke_test', { status: 502 }), /502 instead of 404/],
    [
      'sign-in of strangers',
      'that fails',
      ({ body }) => (body.includes('"code":"invalid_credentials"') ? { status: 500 } : undefined),
      /500 instead of 401/,
    ],
    [
      'sign-in of strangers',
      'that tells them apart',
      (answer) =>
        answer.body.includes('"code":"invalid_credentials"')
          ? edited((body) => ({ ...body, detail: `attempt ${(attempts += 1)}` }))(answer)
          : undefined,
      /not answered alike/,
    ],
    [
      'foreign pages',
      'that may read',
      ({ headers }, seen) =>
        seen.headers.origin?.endsWith('.invalid')
          ? { headers: { ...headers, 'access-control-allow-origin': '*' } }
          : undefined,
      /lets https:\/\/smoke-test\.invalid read it/,
    ],
    [
      'own pages',
      'whose preflight is refused',
      at('OPTIONS', '/v1/health', withoutHeader('access-control-allow-origin')),
      /OPTIONS \/v1\/health does not let/,
    ],
    [
      'headers of every reply',
      'without nosniff',
      at('GET', '/v1/notices', withoutHeader('x-content-type-options')),
      /GET \/v1\/notices answered 200 without x-content-type-options/,
    ],
    [
      'headers of every reply',
      'with a problem that is kept',
      at('GET', '/v1/me', (answer) => ({ headers: { ...answer.headers, 'cache-control': 'max-age=60' } })),
      /GET \/v1\/me answered 401, and caches may keep it/,
    ],
  ];
  it.each(cases)('names %s %s, and nothing else', async (name, _, spoilt, why) => {
    breaks = spoilt;
    const found = await failed();
    expect(found.map((one) => one.name)).toEqual([name]);
    expect(found[0]!.why).toMatch(why);
    expect(found[0]!.mend).toMatch(/\.$/);
  });

  it('says in one line what is wrong and what to look at, and ends with 1', async () => {
    breaks = at('GET', '/v1/me', { status: 200 });
    const { code, stdout, stderr } = await smoke('--url', url);
    expect([code, stderr]).toEqual([1, '']);
    const wrong = stdout.split('\n').filter((line) => line.startsWith('FAILED'));
    expect(wrong).toEqual([
      expect.stringMatching(/^FAILED {2}user routes: .* instead of 401\. Take the deployment off/),
    ]);
  });

  it('gives the same as JSON', async () => {
    breaks = at('GET', '/v1/me', { status: 200 });
    const { code, stdout } = await smoke('--url', url, '--json');
    const all = JSON.parse(stdout) as Outcome[];
    expect([code, all.length, all.filter(({ ok }) => !ok)]).toEqual([
      1,
      18,
      [expect.objectContaining({ name: 'user routes', mend: expect.any(String) })],
    ]);
  });

  it('asks a server that is not there once', async () => {
    const { code, stdout } = await smoke('--url', 'http://127.0.0.1:1');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^FAILED {2}reachable: GET \/v1\/health .*\n$/)]);
  });

  it('asks below the path of a stage', async () => {
    const { stdout } = await smoke('--url', `${url}/live/`);
    expect(stdout).toMatch(/^ok {6}reachable\nFAILED {2}health: GET \/v1\/health answered 404 instead of 200\./);
  });

  it.each([
    [[], /^--url: the address of the API is wanted\. Usage: /],
    [['--url', 'ftp://example.com'], /^--url: /],
    [['--url', 'https://example.com', '--origin', 'https://*.example.com'], /^--origin: /],
    [['--url', 'https://example.com', '--timeout', 'long'], /^--timeout: /],
    [['--nonsense'], /Usage: /],
  ])('refuses %j in one sentence, and ends with 2', async (args, sentence) => {
    const { code, stdout, stderr } = await smoke(...args);
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(sentence);
  });
});
