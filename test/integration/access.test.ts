import { expect, it } from 'vitest';
import { later, minutes, seconds } from '../../shared/domain/time.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { admin } from '../support/admins.ts';
import { testApp } from '../support/app.ts';
import { featureUntil, person, platformUntil } from '../support/due.ts';
import { freshTable } from '../support/dynamodb.ts';

const onDynamo = async () => {
  const app = await testApp({ driver: (await freshTable()).driver });
  const { claims } = await admin(app, { role: 'super_admin' });
  return { app, claims };
};

it('counts what is granted, whoever grants and revokes at the same time', async () => {
  const { app, claims } = await onDynamo();
  const people = await Promise.all(Array.from({ length: 4 }, () => person(app.store, app.now())));
  for (let round = 0; round < 5; round += 1) {
    const acts = people.flatMap(({ userCode }) => {
      const path = `/v1/admin/users/${userCode}/features/KYC`;
      return [
        app.request('PUT', path, { claims, body: { accessLevel: 'full' } }),
        app.request('DELETE', path, { claims }),
      ];
    });
    const statuses = (await Promise.all(acts)).map(({ status }) => status);
    expect(statuses.filter((status) => ![200, 201, 204, 404].includes(status))).toEqual([]);
    const lists = await Promise.all(
      people.map(({ userCode }) => app.request('GET', `/v1/admin/users/${userCode}/features`, { claims })),
    );
    const grants = lists.flatMap(({ body }) => body['items'] as { status: string }[]);
    const counted = await app.store.get(referenceCount, { to: 'feature', code: FeatureCode.parse('KYC') });
    expect(counted?.count ?? 0).toBe(grants.filter(({ status }) => status === 'active').length);
  }
});

it('pages through what ends soon and what has ended', async () => {
  const { app, claims } = await onDynamo();
  const ends = [3, 1, 2, 7, 5, 4, 6];
  for (const end of ends)
    await (end % 2 === 0 ? platformUntil : featureUntil)(app.store, later(app.now(), minutes(end)), 'MUM01');
  const start = app.now();
  const all = async (path: string, query: Record<string, string>) => {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const more: Record<string, string> = cursor === null ? {} : { cursor };
      const { body } = await app.request('GET', `/v1/admin/access/${path}`, { claims, query: { ...query, ...more } });
      const items = body['items'] as { expiresAt: string }[];
      seen.push(...items.map(({ expiresAt }) => (Date.parse(expiresAt) - Date.parse(start)) / minutes(1)));
      cursor = body['nextCursor'] as string | null;
    } while (cursor !== null);
    return seen;
  };
  const within = String(minutes(60) / seconds(1));
  for (const limit of ['1', '2', '100']) {
    expect(await all('expiring', { within, limit })).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await all('expiring', { within, limit, branch: 'MUM01' })).toEqual([1, 2, 3, 4, 5, 6, 7]);
  }
  app.advance(minutes(5));
  for (const limit of ['1', '3', '100']) expect(await all('expired', { limit })).toEqual([5, 4, 3, 2, 1]);
});
