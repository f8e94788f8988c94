import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { functions } from '../../functions/manifest.ts';
import { routing } from '../../local/gateway/resources.ts';
import type { Caller } from '../support/fuzz/callers.ts';
import { operations } from '../support/fuzz/contract.ts';
import { bytesOf, exchange } from '../support/fuzz/raw-http.ts';
import { replyFaults } from '../support/fuzz/reply-faults.ts';
import { requestsTo, type FuzzRequest, type Known } from '../support/fuzz/requests.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

/** `npm run test:fuzz` sends many to each route; `npm test` a few. */
const RUNS = process.env['FUZZ'] === 'whole' ? 60 : 2;
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);

const targetOf = routing(functions);
const one = stranger();
const other = stranger();
const BOUNDARY = new Set([400, 404, 413, 417, 429, 431]);

let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});

const caller = (name: string, token?: string): Caller => ({
  name,
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ip: '127.0.0.1',
  knows: 'a',
  strangers: [],
});

const arrive = async (): Promise<{ callers: readonly Caller[]; known: Known }> => {
  const { body: session } = await registerOver(system, one);
  const { body: theirs } = await registerOver(system, other);
  const admin = { ...caller('a super_admin', await system.adminToken({ role: 'super_admin' })), claims: {} };
  const words = {
    userCode: [(theirs['user'] as { userCode: string }).userCode],
    email: [one.email],
    mobile: [one.mobile],
    identifier: [one.email, one.mobile],
    // A wrong one: what a session answers, the journeys test.
    password: ['a wrong guess'],
    sessionId: [theirs['sessionId']],
  };
  return {
    callers: [caller('nobody'), caller('a user', String(session['accessToken'])), admin, caller('nonsense', 'x.y.z')],
    known: { lexicon: () => words, wholes: {}, cursors: {} },
  };
};

let arrived: ReturnType<typeof arrive> | undefined;

/** Two people and an admin, whichever test comes first. */
const everybody = () => (arrived ??= arrive());

afterAll(() => system.stop());

/** What the gateway itself refuses carries no resource: a problem, or (of what is no HTTP) an empty 400. */
const faultsOf = async (request: FuzzRequest): Promise<string[]> => {
  const answered = await exchange(system.endpoints().api, bytesOf(request));
  if (!answered) return ['closed without an answer'];
  const { resource } = targetOf(request.method, request.target.split('?')[0] ?? '/');
  const isOurs = answered.headers['x-request-id'] !== undefined;
  if (!isOurs || answered.status === 429) return BOUNDARY.has(answered.status) ? [] : [`answered ${answered.status}`];
  if (request.method === 'HEAD') return answered.status < 500 ? [] : [`answered ${answered.status}`];
  const shown = answered.text.includes(other.email) && request.caller.name !== 'a super_admin';
  return [...replyFaults(request.method, { ...answered, resource }), ...(shown ? ['shows somebody else'] : [])];
};

it.each(operations)(
  '$title answers bytes from a socket as the document says',
  async (operation) => {
    const { callers, known } = await everybody();
    await fc.assert(
      fc.asyncProperty(requestsTo(operation, callers, known), async (request) => {
        expect(await faultsOf(request)).toEqual([]);
      }),
      { numRuns: RUNS, seed, endOnFailure: true },
    );
  },
  30_000 + RUNS * 1000,
);

const CUT_SHORT = 'a body cut short';
const close = 'Host: x\r\nConnection: close\r\n';

it.each([
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['a version nobody speaks', 'GET /v1/health HTTP/9.9\r\n\r\n'],
  ['no host', 'GET /v1/health HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['a header of 20 kB', `GET /v1/health HTTP/1.1\r\n${close}X-Long: ${'a'.repeat(20_000)}\r\n\r\n`],
  ['2,500 headers', `GET /v1/health HTTP/1.1\r\n${close}${'X-A: b\r\n'.repeat(2500)}\r\n`],
  ['two lengths', `POST /v1/otps HTTP/1.1\r\n${close}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  [
    'a length and chunks',
    `POST /v1/otps HTTP/1.1\r\n${close}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['a chunk that is none', `POST /v1/otps HTTP/1.1\r\n${close}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  ['a negative length', `POST /v1/otps HTTP/1.1\r\n${close}Content-Length: -1\r\n\r\n`],
  [
    'a body cut short',
    `POST /v1/otps HTTP/1.1\r\n${close}Content-Type: application/json\r\nContent-Length: 999\r\n\r\n{"a"`,
  ],
  ['a folded header', `GET /v1/health HTTP/1.1\r\n${close}X-A: b\r\n c\r\n\r\n`],
  ['a header name with a space', `GET /v1/health HTTP/1.1\r\n${close}X A: b\r\n\r\n`],
  ['NUL in a header', `GET /v1/health HTTP/1.1\r\n${close}X-A: b\0c\r\n\r\n`],
  ['bytes above ASCII in the path', `GET /v1/\xff\xfe HTTP/1.1\r\n${close}\r\n`],
  ['a path that decodes to no UTF-8', `GET /v1/ifsc/%ff%fe HTTP/1.1\r\n${close}\r\n`],
  ['another origin as target', `GET http://evil.test/v1/nowhere HTTP/1.1\r\n${close}\r\n`],
  ['a tunnel', `CONNECT evil.test:443 HTTP/1.1\r\n${close}\r\n`],
  ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['an expectation nobody knows', `POST /v1/otps HTTP/1.1\r\n${close}Expect: nonsense\r\nContent-Length: 2\r\n\r\n{}`],
  [
    'gzip',
    `POST /v1/otps HTTP/1.1\r\n${close}Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x00`,
  ],
])('%s is refused, and the next is served', async (name, text) => {
  const answered = await exchange(system.endpoints().api, Buffer.from(text, 'latin1'), name === CUT_SHORT);
  if (answered) expect(BOUNDARY).toContain(answered.status);
  expect((await system.call('GET', '/v1/health')).status).toBe(200);
});

it('logged no failure and nothing that was sent', async () => {
  const log = await system.log();
  expect(log).toContain('"request"');
  for (const word of [one.password, other.password, 'a wrong guess', one.mobile.slice(3)])
    expect(log).not.toContain(word);
  expect(log.split('\n').filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
