import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient, type ClientOptions } from '../../client/client.ts';
import type { Tokens } from '../../client/refreshing.ts';
import { registrationExamples } from '../../docs/examples/entering.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

/** The typed client against the started system: what it does by itself, and what it leaves to the app. */
let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});

afterAll(() => system.stop());

/** A client, and what it sent. */
const client = (more: Omit<ClientOptions, 'baseUrl'> = {}) => {
  const sent: Request[] = [];
  const told: (Tokens | undefined)[] = [];
  const api = createClient({
    baseUrl: system.endpoints().api,
    onTokens: (tokens) => told.push(tokens),
    fetch: (request) => {
      sent.push(request.clone());
      return fetch(request);
    },
    ...more,
  });
  const refreshes = () => sent.filter(({ url }) => url.endsWith('/v1/sessions/refresh')).length;
  return { api, sent, told, refreshes };
};

const somebody = async () => {
  const { body } = await registerOver(system, stranger());
  return { token: String(body['accessToken']), refreshToken: String(body['refreshToken']) };
};

const pastAccess = () => system.advance(16 * 60);

it('somebody registers with the example of the reference, and is who they said', async () => {
  const { api } = client();
  const body = registrationExamples.startRegistration;
  const { data: begun, problem } = await api.POST('/v1/registrations', { body });
  if (problem) throw new Error(problem.code);
  const codes = { emailOtp: await system.codeTo(body.email), mobileOtp: await system.codeTo(body.mobile) };
  const params = { path: { registrationId: begun.registrationId } };
  const { data: session } = await api.POST('/v1/registrations/{registrationId}/verify', { params, body: codes });
  api.useTokens({ token: String(session?.accessToken) });
  const { data: me } = await api.GET('/v1/me');
  expect(me?.email).toBe(body.email);
});

it('a refusal is a problem with the code of its kind, not an exception', async () => {
  const { api } = client();
  const body = { identifier: 'nobody@example.com', password: 'a wrong one', platform: 'web' as const };
  const { data, problem } = await api.POST('/v1/sessions', { body });
  expect([data, problem?.code]).toEqual([undefined, 'invalid_credentials']);
});

it('when the access token has expired for many requests at once, the refresh token is presented once', async () => {
  const { api, told, refreshes } = client(await somebody());
  await pastAccess();
  const answers = await Promise.all(Array.from({ length: 8 }, () => api.GET('/v1/me')));
  expect(answers.map(({ response }) => response.status)).toEqual(Array(8).fill(200));
  expect([refreshes(), told.length]).toEqual([1, 1]);
});

it('goes on with the new pair when that expires too', async () => {
  const { api, refreshes } = client(await somebody());
  await pastAccess();
  await api.GET('/v1/me');
  await pastAccess();
  expect((await api.GET('/v1/me')).response.status).toBe(200);
  expect(refreshes()).toBe(2);
});

it('sends a body again as it was', async () => {
  const { api } = client(await somebody());
  await pastAccess();
  const { data } = await api.PATCH('/v1/me', { body: { language: 'hi' } });
  expect(data?.language).toBe('hi');
});

it('says that the session has ended when the refresh token is refused', async () => {
  const tokens = await somebody();
  const { api, told } = client(tokens);
  await system.call('DELETE', '/v1/me/sessions/current', { token: tokens.token });
  await pastAccess();
  const { problem } = await api.GET('/v1/me');
  expect([problem?.code, told]).toEqual(['token_expired', [undefined]]);
});

it('without a refresh token an expired one is the answer', async () => {
  const { token } = await somebody();
  const { api } = client({ token });
  await pastAccess();
  expect((await api.GET('/v1/me')).problem?.code).toBe('token_expired');
});

it('with keys of its own, a request that is delivered twice is done once, and both times answered alike', async () => {
  const answered: string[] = [];
  const twice = async (request: Request) => {
    if (request.method === 'POST') answered.push(await (await fetch(request.clone())).text());
    return fetch(request);
  };
  const token = await system.adminToken({ role: 'super_admin' });
  const { api } = client({ token, idempotencyKeys: true, fetch: twice });
  // Without a code of the caller's one is drawn, so that a second request would make a second branch.
  const { data } = await api.POST('/v1/admin/branches', { body: { branchName: 'Nashik, College Road' } });
  expect(answered.map((text) => JSON.parse(text) as unknown)).toEqual([data]);
});
