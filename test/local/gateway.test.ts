import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startGateway } from '../../local/gateway/gateway.ts';
import { routing } from '../../local/gateway/resources.ts';
import { Problem } from '../../shared/http/problems.ts';
import { empty, route } from '../../shared/http/route.ts';
import { workflow } from '../../shared/http/workflow.ts';
import * as z from 'zod';
import { hostFixtures } from './support/fixtures.ts';

const common = { access: 'public', summary: '', replies: { 200: empty } } as const;

const declared = [
  workflow('echo', {
    summary: '',
    uses: {},
    routes: {
      list: route({ ...common, method: 'GET', path: '/v1/things' }),
      make: route({ ...common, method: 'POST', path: '/v1/things' }),
      one: route({ ...common, method: 'GET', path: '/v1/things/{thingId}', params: { thingId: z.string() } }),
      forAdmins: route({ ...common, method: 'PUT', path: '/v1/things', access: 'admin', needs: 'any_admin' }),
      part: route({ ...common, method: 'GET', path: '/v1/{kind}/latest', params: { kind: z.string() } }),
    },
  }),
  workflow('health-and-choices', {
    summary: '',
    uses: {},
    routes: { latest: route({ ...common, method: 'GET', path: '/v1/things/latest' }) },
  }),
];

const start = async (timeoutMs = 10_000) => {
  const { invoke } = await hostFixtures(['echo', 'health-and-choices']);
  const gateway = await startGateway({
    declared,
    invoke,
    timeoutMs,
    verifyIdToken: (authorization) =>
      Promise.resolve(authorization === 'Bearer good' ? { sub: 's1', token_use: 'id' } : undefined),
    origins: ['http://localhost:3000', 'https://app.example'],
  });
  onTestFinished(() => gateway.close());
  return gateway;
};

const eventOf = async (response: Response): Promise<APIGatewayProxyEvent> =>
  ((await response.json()) as { event: APIGatewayProxyEvent }).event;

const post = (body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers,
});

const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(await response.json());
  expect(response.headers.get('x-request-id')).toBe(problem.instance);
  expect(problem.status).toBe(response.status);
  return problem;
};

describe('routing', () => {
  const targetOf = routing(declared);

  it('prefers literals to parameters', () => {
    expect(targetOf('GET', '/v1/things/latest')).toMatchObject({
      functionName: 'health-and-choices',
      resource: '/v1/things/latest',
    });
    expect(targetOf('GET', '/v1/things/1')).toMatchObject({
      resource: '/v1/things/{thingId}',
      pathParameters: { thingId: '1' },
    });
    expect(targetOf('GET', '/v1/others/latest')).toMatchObject({
      resource: '/v1/{kind}/latest',
      pathParameters: { kind: 'others' },
    });
  });

  it('leaves an undeclared method to the same function and an unknown path to the fallback', () => {
    expect(targetOf('DELETE', '/v1/things/1')).toMatchObject({
      functionName: 'echo',
      resource: '/v1/things/{thingId}',
    });
    expect(targetOf('GET', '/v1/nothing/at/all')).toMatchObject({
      functionName: 'health-and-choices',
      resource: '/{proxy+}',
    });
    expect(targetOf('GET', '/v1/things//')).toMatchObject({ resource: '/{proxy+}' });
  });

  it('ignores a trailing slash, decodes parameters, and leaves what cannot be decoded', () => {
    expect(targetOf('GET', '/v1/things/')).toMatchObject({ resource: '/v1/things' });
    expect(targetOf('GET', '/v1/things/a%2Fb')).toMatchObject({ pathParameters: { thingId: 'a/b' } });
    expect(targetOf('GET', '/v1/things/%zz')).toMatchObject({ pathParameters: { thingId: '%zz' } });
  });
});

describe('the gateway', () => {
  it('hands over the request as API Gateway does', async () => {
    const { url } = await start();
    const request = post('{"a":"₹"}', {
      'content-type': 'application/json',
      'X-Forwarded-For': '9.9.9.9',
      'user-agent': 'test',
    });
    const event = await eventOf(await fetch(`${url}/v1/things?a=1&a=2&b=x%20y`, request));
    expect(event).toMatchObject({
      resource: '/v1/things',
      path: '/v1/things',
      httpMethod: 'POST',
      queryStringParameters: { a: '2', b: 'x y' },
      multiValueQueryStringParameters: { a: ['1', '2'], b: ['x y'] },
      pathParameters: null,
      body: '{"a":"₹"}',
      isBase64Encoded: false,
      requestContext: { stage: 'local', identity: { sourceIp: '127.0.0.1', userAgent: 'test' } },
    });
    expect(event.requestContext.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets admins in with a token that it verified, and hands over its claims and nobody else’s', async () => {
    const { url } = await start();
    const put = (headers: Record<string, string>) => fetch(`${url}/v1/things`, { method: 'PUT', body: '{}', headers });
    const forged = { authorizer: '{"claims":{}}', 'x-amzn-authorizer': '{}', 'content-type': 'application/json' };
    for (const headers of [{}, forged, { authorization: 'Bearer bad' }])
      expect(await problemOf(await put(headers))).toMatchObject({ status: 401, code: 'unauthenticated' });
    const event = await eventOf(await put({ authorization: 'Bearer good', ...forged }));
    expect(event.requestContext.authorizer).toEqual({ claims: { sub: 's1', token_use: 'id' } });
    const open = await eventOf(
      await fetch(`${url}/v1/things`, post('{}', { authorization: 'Bearer good', ...forged })),
    );
    expect(open.requestContext.authorizer).toBeNull();
  });

  it('hands over bytes as base64', async () => {
    const { url } = await start();
    const binary = await eventOf(
      await fetch(`${url}/v1/things`, post('hello', { 'content-type': 'application/octet-stream' })),
    );
    expect(binary).toMatchObject({ isBase64Encoded: true, body: Buffer.from('hello').toString('base64') });
    const invalid = await eventOf(
      await fetch(`${url}/v1/things`, post(Buffer.of(0xff), { 'content-type': 'application/json' })),
    );
    expect(invalid).toMatchObject({ isBase64Encoded: true, body: '/w==' });
  });

  it('answers with every header and with bytes', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/v1/things`);
    expect(response.headers.get('x-one')).toBe('1');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const binary = await fetch(`${url}/v1/things`, post('binary', { 'content-type': 'text/plain' }));
    expect(Buffer.from(await binary.arrayBuffer())).toEqual(Buffer.of(0, 255));
  });

  it('passes bodies larger than functions take, up to its own limit', async () => {
    const { url } = await start();
    const large = await eventOf(
      await fetch(`${url}/v1/things`, post('x'.repeat(100_000), { 'content-type': 'text/plain' })),
    );
    expect(large.body).toHaveLength(100_000);
    const problem = await problemOf(await fetch(`${url}/v1/things`, post(Buffer.alloc(10 * 1024 * 1024 + 1))));
    expect(problem.code).toBe('payload_too_large');
    expect((await fetch(`${url}/v1/things`)).status).toBe(200);
  });

  it.each(['throw', 'exit', 'nonsense'])('answers 502 when the function does %s', async (ask) => {
    const { url, counts } = await start();
    expect(await problemOf(await fetch(`${url}/v1/things`, post(ask)))).toMatchObject({ status: 502 });
    expect((await fetch(`${url}/v1/things`, post(''))).status).toBe(200);
    expect(counts['POST /v1/things']).toMatchObject({ count: 2, failed: 1 });
  });

  it('answers 504 when the function does not', async () => {
    const { url } = await start(200);
    expect(await problemOf(await fetch(`${url}/v1/things`, post('hang')))).toMatchObject({ status: 504 });
  });

  it('closes a connection that does not speak HTTP', async () => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('NONSENSE\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('pages of other origins', () => {
  const preflight = (url: string, origin?: string) =>
    fetch(url, { method: 'OPTIONS', ...(origin !== undefined && { headers: { origin } }) });
  const cors = ({ headers }: Response) =>
    Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-') || name === 'vary'));

  it('are told before they ask what a path takes, when their origin is listed', async () => {
    const { url } = await start();
    const response = await preflight(`${url}/v1/things`, 'https://app.example');
    expect(response.status).toBe(204);
    expect(cors(response)).toEqual({
      'access-control-allow-origin': 'https://app.example',
      'access-control-allow-methods': 'GET, POST, PUT',
      'access-control-allow-headers': 'authorization, idempotency-key, if-match',
      'access-control-max-age': '7200',
      vary: 'Origin',
    });
  });

  it.each([['https://evil.example'], ['null'], [undefined]])('are told nothing when it is not: %s', async (origin) => {
    const { url } = await start();
    const response = await preflight(`${url}/v1/things`, origin);
    expect([response.status, cors(response)]).toEqual([204, { vary: 'Origin' }]);
  });

  it('can read what the gateway itself refuses, when their origin is listed', async () => {
    const { url } = await start();
    const refused = (origin: string) => fetch(`${url}/v1/things`, { method: 'PUT', headers: { origin } });
    const listed = await refused('http://localhost:3000');
    expect((await problemOf(listed)).code).toBe('unauthenticated');
    expect(cors(listed)).toMatchObject({ 'access-control-allow-origin': 'http://localhost:3000', vary: 'Origin' });
    expect(cors(await refused('https://evil.example'))).toEqual({ vary: 'Origin' });
  });

  it('may ask about paths that nobody declared', async () => {
    const { url } = await start();
    expect(cors(await preflight(`${url}/v1/nothing/at/all`, 'https://app.example'))).toMatchObject({
      'access-control-allow-origin': 'https://app.example',
    });
  });
});
