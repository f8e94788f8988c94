import { describe, expect, it } from 'vitest';
import { world } from './world.ts';

describe('at the same time', () => {
  it('grants and revocations never miscount what a feature is granted to', async () => {
    const { put, revoke, counted, listed } = await world();
    for (let round = 0; round < 10; round += 1) {
      const acts = Array.from({ length: 8 }, (_, place) =>
        place % 2 === 0 ? put('features', 'KYC') : revoke('features', 'KYC'),
      );
      const statuses = (await Promise.all(acts)).map(({ status }) => status);
      expect(statuses.every((status) => [200, 201, 204, 404].includes(status))).toBe(true);
      const active = (await listed('features')).filter(({ status }) => status === 'active').length;
      expect(await counted('KYC')).toBe(active);
    }
  });

  it('a grant and the end of its feature: one of them is refused', async () => {
    const { put, call, makeFeature, app } = await world();
    for (let round = 0; round < 10; round += 1) {
      const code = `F${round}`;
      await makeFeature(code);
      const { headers } = await call('GET', `/v1/admin/features/${code}`);
      const [granted, ended] = await Promise.all([
        put('features', code),
        call('PATCH', `/v1/admin/features/${code}`, undefined, {
          body: { isActive: false },
          headers: { 'If-Match': headers['etag'] ?? '' },
        }).then(() => call('DELETE', `/v1/admin/features/${code}`)),
      ]);
      expect([granted.status === 201, ended.status === 204]).not.toEqual([true, true]);
    }
    expect(app.now()).toBeTruthy();
  });
});
