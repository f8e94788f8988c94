import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grantBegins, readFeatures } from '../../shared/adapters/table/features.ts';
import { pathOf } from '../../shared/domain/access/decide-feature.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { admin } from '../support/admins.ts';
import { testApp } from '../support/app.ts';
import { freshTable } from '../support/dynamodb.ts';

const path = '/v1/admin/features';

const onDynamo = async () => {
  const app = await testApp({ driver: (await freshTable()).driver });
  const { claims } = await admin(app, { role: 'super_admin' });
  const make = (featureCode: string, parentFeature?: string) =>
    app.request('POST', path, {
      claims,
      body: { featureCode, featureName: featureCode, ...(parentFeature && { parentFeature }) },
    });
  const change = async (code: string, body: Record<string, unknown>) => {
    const { headers } = await app.request('GET', `${path}/${code}`, { claims });
    return app.request('PATCH', `${path}/${code}`, { claims, body, headers: { 'If-Match': headers['etag'] ?? '' } });
  };
  const remove = (code: string) => app.request('DELETE', `${path}/${code}`, { claims });
  return { app, make, change, remove };
};

const codes = Array.from({ length: 8 }, (_, place) => `F${place}`);
const moves = fc.array(fc.tuple(fc.constantFrom(...codes), fc.option(fc.constantFrom(...codes), { nil: null })), {
  minLength: 20,
  maxLength: 20,
});

it('has no cycle after 20 moves at once', async () => {
  const { app, make, change } = await onDynamo();
  for (const code of codes) await make(code);
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(moves, async (wanted) => {
      await Promise.all(
        wanted.map(async ([code, parentFeature]) => {
          const { status, body } = await change(code, { parentFeature });
          moved += status === 200 ? 1 : 0;
          expect([200, 409, 412, 422], body.code).toContain(status);
        }),
      );
      const features = await readFeatures(app.store);
      for (const { featureCode } of features)
        expect(pathOf(featureCode, features).filter(({ known }) => !known)).toEqual([]);
    }),
    { numRuns: 4 },
  );
  expect(moved).toBeGreaterThan(10);
});

it('never deletes a feature that is granted, or gets one below it, at that moment', async () => {
  const { app, make, change, remove } = await onDynamo();
  for (let round = 0; round < 12; round += 1) {
    const code = `R${round}`;
    const featureCode = FeatureCode.parse(code);
    await make(code);
    const closing = async () => {
      await new Promise((resolve) => setTimeout(resolve, 2 * round));
      await change(code, { isActive: false });
      return (await remove(code)).status;
    };
    const [begun, status] = await Promise.all([
      round % 2 === 0
        ? app.store.commit(app.now(), grantBegins(featureCode)).then(({ kind }) => kind === 'done')
        : make(`B${round}`, code).then(({ status: made }) => made === 201),
      closing(),
    ]);
    expect(status).toBe(begun ? 409 : 204);
    expect((await app.store.get(appFeature, { featureCode })) !== undefined).toBe(begun);
  }
});
