import { expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.ts';
import { logIn, newPerson, opened, register } from '../../support/journey.ts';

const list = async (app: TestApp, token: string, query?: Record<string, string>) => {
  const { status, body } = await app.request('GET', '/v1/me/logins', { token, ...(query && { query }) });
  return { status, ...(body as { items: { status: string; loginTimestamp: string }[]; nextCursor: string | null }) };
};

/** A person who signed in, failed twice and signed in again, a minute apart. */
const withHistory = async () => {
  const app = await testApp();
  const person = newPerson();
  await register(app, person);
  const stranger = await register(app, newPerson());
  for (const password of [person.password, 'wrong', 'wrong']) {
    app.advance(60_000);
    await logIn(app, person, { password });
  }
  app.advance(60_000);
  const { accessToken: token } = opened(await logIn(app, person));
  return { app, token, stranger };
};

it('lists the caller’s own attempts, newest first, and nobody else’s', async () => {
  const { app, token, stranger } = await withHistory();
  const mine = await list(app, token);
  expect(mine.items.map(({ status }) => status)).toEqual([
    'success',
    'failed_password',
    'failed_password',
    'success',
    'success',
  ]);
  expect((await list(app, stranger.accessToken)).items).toHaveLength(1);
  expect(JSON.stringify(mine)).not.toMatch(/"(sessionId|stamp|partition)"/);
});

it('filters by status, given once or often, and by time', async () => {
  const { app, token } = await withHistory();
  expect((await list(app, token, { status: 'failed_password' })).items).toHaveLength(2);
  const { items } = await list(app, token);
  const range = { from: items[3]!.loginTimestamp, to: items[1]!.loginTimestamp };
  expect((await list(app, token, range)).items).toHaveLength(3);
  expect((await list(app, token, { status: 'no_such' })).status).toBe(400);
});

it('pages without losing or repeating, with cursors that are good for this caller and filter only', async () => {
  const { app, token, stranger } = await withHistory();
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await list(app, token, { limit: '2', ...(cursor !== null && { cursor }) });
    seen.push(...page.items.map(({ loginTimestamp }) => loginTimestamp));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual((await list(app, token)).items.map(({ loginTimestamp }) => loginTimestamp));
  const { nextCursor } = await list(app, token, { limit: '2' });
  expect((await list(app, stranger.accessToken, { limit: '2', cursor: nextCursor ?? '' })).status).toBe(400);
  expect((await list(app, token, { limit: '2', status: 'success', cursor: nextCursor ?? '' })).status).toBe(400);
});
