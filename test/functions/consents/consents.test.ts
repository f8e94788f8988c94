import { expect, it } from 'vitest';
import { notices, requiredConsents } from '../../../shared/domain/notices.ts';
import { hours } from '../../../shared/domain/time.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { newPerson, register } from '../../support/journey.ts';

const known = async (app: TestApp) => {
  const { accessToken: token } = await register(app, newPerson());
  return token;
};

const list = async (app: TestApp, token: string) =>
  (await app.request('GET', '/v1/me/consents', { token })).body['items'] as Record<string, unknown>[];

const terms = { notice: notices[0].notice, version: notices[0].version };

it('shows what was agreed to at registration, page by page', async () => {
  const app = await testApp();
  const token = await known(app);
  const items = await list(app, token);
  expect(items.map(({ notice }) => notice).sort()).toEqual(requiredConsents.map(({ notice }) => notice).sort());
  expect(items[0]).toMatchObject({ version: '2026-11', locale: 'en-IN', purposes: ['account'], at: app.now() });
  const page = await app.request('GET', '/v1/me/consents', { token, query: { limit: '1' } });
  const rest = await app.request('GET', '/v1/me/consents', {
    token,
    query: { limit: '1', cursor: String(page.body['nextCursor']) },
  });
  expect([...(page.body['items'] as unknown[]), ...(rest.body['items'] as unknown[])]).toEqual(items);
});

it('withdraws a consent, keeps that it was given, and lets it be given again', async () => {
  const app = await testApp();
  const token = await known(app);
  app.advance(hours(1) / 10);
  const withdraw = () => app.request('DELETE', '/v1/me/consents/terms', { token });
  expect((await withdraw()).status).toBe(204);
  expect((await withdraw()).status).toBe(404);
  const of = async () => (await list(app, token)).find(({ notice }) => notice === 'terms');
  expect(await of()).toMatchObject({ withdrawnAt: app.now() });
  const again = await app.request('POST', '/v1/me/consents', { token, body: terms });
  expect(again.status).toBe(201);
  expect(await of()).not.toHaveProperty('withdrawnAt');
  expect((await app.request('POST', '/v1/me/consents', { token, body: terms })).status).toBe(200);
});

it('takes consent only to a notice as it reads now', async () => {
  const app = await testApp();
  const token = await known(app);
  const body = { ...terms, version: '2020-01' };
  const refused = await app.request('POST', '/v1/me/consents', { token, body });
  expect([refused.status, refused.body['errors']]).toEqual([400, [expect.objectContaining({ pointer: '#/version' })]]);
});

it('touches nobody else’s consents', async () => {
  const app = await testApp();
  const [mine, theirs] = [await known(app), await known(app)];
  await app.request('DELETE', '/v1/me/consents/terms', { token: mine });
  expect((await list(app, theirs)).some((one) => 'withdrawnAt' in one)).toBe(false);
});
