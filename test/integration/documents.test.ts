import { expect, it } from 'vitest';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { testApp } from '../support/app.ts';
import { freshTable } from '../support/dynamodb.ts';
import { jpeg, sha256 } from '../support/files.ts';
import { member } from '../support/users.ts';

it('lets exactly as many files be announced a day as may be, of forty at once', async () => {
  const perDay = 15;
  const policy = { documents: { ...defaultPolicy.documents, perDay } };
  const app = await testApp({ driver: (await freshTable()).driver, policy });
  const { token } = await member(app);
  const body = { kind: 'selfie', contentType: 'image/jpeg', size: jpeg().length, sha256: sha256(jpeg()) };
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => app.request('POST', '/v1/me/documents', { token, body })),
  );
  const statuses = Map.groupBy(answers, ({ status }) => status);
  expect([statuses.get(201)?.length, statuses.get(429)?.length]).toEqual([perDay, 40 - perDay]);
  const { body: list } = await app.request('GET', '/v1/me/documents', { token, query: { limit: '100' } });
  expect(list['items']).toHaveLength(perDay);
});
