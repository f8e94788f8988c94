import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { workflows } from '../functions/manifest.ts';
import { openApi, problemsOf } from '../shared/http/openapi.ts';
import { Problem } from '../shared/http/problems.ts';
import type { Route } from '../shared/http/route.ts';
import { once } from '../shared/platform/once.ts';
import { fieldsOf } from '../shared/store/template.ts';
import { admin } from './support/admins.ts';
import { testApp, type Answer } from './support/app.ts';
import { hours } from '../shared/domain/time.ts';
import { sampleOf } from './support/sample-of.ts';
import { logIn, newPerson, opened, register, stepUp } from './support/journey.ts';

const routes = workflows.flatMap(({ name, routes }) =>
  Object.entries(routes).map(([operation, route]) => ({
    workflow: name,
    operation,
    route,
    title: `${route.method} ${route.path}`,
  })),
);

/** The path of something that might be there. */
const concrete = ({ path, params }: Route) =>
  fieldsOf(path).reduce(
    (filled, name) => filled.replace(`{${name}}`, String(sampleOf(params?.[name] ?? z.string()))),
    path,
  );

const expectProblem = ({ status, headers, body }: Answer, expected: number, code: string) => {
  expect([status, body.code]).toEqual([expected, code]);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(headers['x-request-id']).toBeTruthy();
  expect(body['instance']).toBe(headers['x-request-id']);
  expect(Problem.safeParse(body).success).toBe(true);
};

describe('the declarations', () => {
  it('name each operation, and each method of a path, once', () => {
    const operations = routes.map(({ operation }) => operation);
    const titles = routes.map(({ title }) => title);
    expect(new Set(operations).size).toBe(operations.length);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('keep a path within one workflow, so that its function knows every allowed method', () => {
    const owners = Map.groupBy(routes, ({ route }) => route.path);
    for (const [path, of] of owners)
      expect([path, new Set(of.map(({ workflow }) => workflow)).size]).toEqual([path, 1]);
  });

  it.each(routes.filter(({ route }) => route.limits))('$title can say that its limit is reached', ({ route }) => {
    expect(['rate_limited', 'verify_limit'].some((code) => problemsOf(route).some((one) => one === code))).toBe(true);
  });

  const document = openApi(workflows, { version: 'test' });

  it.each(routes)('$title is documented with all its replies and problems', ({ route, operation }) => {
    const documented = document.paths[route.path]?.[route.method.toLowerCase()] as {
      operationId: string;
      responses: Record<string, unknown>;
    };
    expect(documented.operationId).toBe(operation);
    expect(Object.keys(documented.responses)).toEqual(expect.arrayContaining(Object.keys(route.replies)));
    expect(problemsOf(route).length).toBeGreaterThan(0);
  });
});

describe.each(routes)('$title', ({ route }) => {
  const path = concrete(route);
  const headers = route.ifMatch ? { 'If-Match': '"1"' } : {};
  const takesBody = route.body !== undefined;

  // One for all that is refused: nothing of it may leave a trace that another refusal could see.
  const authorised = once(async () => {
    const app = await testApp();
    const person = newPerson();
    const { accessToken } = await register(app, person);
    if (route.stepUp) await stepUp(app, accessToken, person);
    if (route.access !== 'admin') return { app, token: route.access === 'user' ? { token: accessToken } : {} };
    const { claims } = await admin(app, { role: 'super_admin' });
    return { app, token: { claims } };
  });

  it.runIf(route.access === 'user')(
    'answers 401 without a token, with nonsense, and with a token of nobody',
    async () => {
      const { app } = await authorised();
      expectProblem(await app.request(route.method, path, { body: {} }), 401, 'unauthenticated');
      expectProblem(await app.request(route.method, path, { body: {}, token: 'nonsense' }), 401, 'unauthenticated');
      expectProblem(
        await app.request(route.method, path, { body: {}, headers: { authorization: 'Basic eDp5' } }),
        401,
        'unauthenticated',
      );
    },
  );

  it.runIf(route.access === 'admin')('answers 401 without claims, and to the token of a user', async () => {
    const { app } = await authorised();
    const { accessToken } = await register(app, newPerson());
    expectProblem(await app.request(route.method, path, { body: {} }), 401, 'unauthenticated');
    expectProblem(await app.request(route.method, path, { body: {}, token: accessToken }), 401, 'unauthenticated');
  });

  it.runIf(route.access === 'admin')('answers 403 to a user, and to an admin who lacks what it needs', async () => {
    const { app } = await authorised();
    const user = await admin(app, { role: 'user' });
    expectProblem(await app.request(route.method, path, { body: {}, claims: user.claims }), 403, 'forbidden');
    const { claims } = await admin(app);
    if (route.needs === 'any_admin') return;
    const code = route.needs === 'super_admin' ? 'forbidden' : 'feature_denied';
    expectProblem(await app.request(route.method, path, { body: {}, claims }), 403, code);
  });

  it('answers 405 to another method, and says which are allowed', async () => {
    const { app } = await authorised();
    const answer = await app.request('TRACE', path);
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers['allow']?.split(', ')).toContain(route.method);
  });

  it('answers 413 to a body over 64 KiB before anything else', async () => {
    const { app } = await authorised();
    expectProblem(await app.request(route.method, path, { body: 'x'.repeat(64 * 1024 + 1) }), 413, 'payload_too_large');
  });

  it.runIf(takesBody)('answers 415 to another content type and 400 to what is not JSON', async () => {
    const { app, token } = await authorised();
    expectProblem(
      await app.request(route.method, path, { ...token, body: '{}', headers: { 'Content-Type': 'text/plain' } }),
      415,
      'unsupported_media_type',
    );
    for (const body of [
      '{',
      '{"a":1,}',
      'null null',
      '\ud800',
      '{"a":"\\ud800"}',
      '{"__proto__":{"isAdmin":true}}',
      '{"constructor":{"prototype":{}}}',
    ]) {
      expectProblem(await app.request(route.method, path, { ...token, body }), 400, 'malformed_json');
    }
  });

  it.runIf(route.stepUp)('answers 403 to whoever did not lately prove anew who they are', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    const { refreshToken } = opened(await logIn(app, person));
    app.advance(hours(1));
    const refreshed = await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } });
    const answer = await app.request(route.method, path, { token: opened(refreshed).accessToken });
    expectProblem(answer, 403, 'step_up_required');
    expect(answer.body['needs']).toBe('password_or_code');
  });

  it.runIf(takesBody)('names unknown fields', async () => {
    const { app, token } = await authorised();
    const { status, body } = await app.request(route.method, path, { ...token, body: { surprise: 1 } });
    expect([status, body.code]).toEqual([400, 'validation_failed']);
    expect(body['errors']).toContainEqual(expect.objectContaining({ pointer: '#/surprise', code: 'unknown_field' }));
  });

  it.runIf(takesBody)('answers 400 to a body of the wrong kind', async () => {
    const { app, token } = await authorised();
    for (const body of ['[]', '"text"', '7', 'null'])
      expectProblem(await app.request(route.method, path, { ...token, body }), 400, 'validation_failed');
  });

  it('names unknown query parameters', async () => {
    const { app, token } = await authorised();
    const { status, body } = await app.request(route.method, path, { ...token, query: { surprise: '1' } });
    expect([status, body.code]).toEqual([400, 'validation_failed']);
    expect(body['errors']).toContainEqual(expect.objectContaining({ parameter: 'surprise', code: 'unknown_field' }));
  });

  it.runIf(route.paged === true)('refuses forged cursors and limits out of range', async () => {
    const { app, token } = await authorised();
    for (const cursor of ['nonsense', Buffer.from('["2026","00"]').toString('base64url'), '']) {
      expectProblem(await app.request(route.method, path, { ...token, query: { cursor } }), 400, 'cursor_invalid');
    }
    for (const limit of ['0', '101', 'many', '1.5'])
      expectProblem(await app.request(route.method, path, { ...token, query: { limit } }), 400, 'validation_failed');
  });

  it.runIf(route.path.includes('{'))('answers 404 to an id that cannot be one', async () => {
    const { app, token } = await authorised();
    expectProblem(
      await app.request(route.method, route.path.replace(/\{\w+\}/, 'x'), { ...token, headers, body: {} }),
      404,
      'not_found',
    );
  });

  it.runIf(route.ifMatch)('answers 428 to whoever does not say which version they change', async () => {
    const { app, token } = await authorised();
    const body = takesBody ? { body: sampleOf(route.body ?? z.undefined(), false) } : {};
    for (const given of [{}, { 'If-Match': '*' }]) {
      const answer = await app.request(route.method, path, { ...token, ...body, headers: given });
      expectProblem(answer, 428, 'precondition_required');
    }
  });
});

it('answers 404 to unknown paths', async () => {
  const app = await testApp();
  expectProblem(await app.request('GET', '/v1/nowhere'), 404, 'not_found');
});
