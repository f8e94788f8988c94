import { expect } from 'vitest';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { admin } from './admins.ts';
import { testApp, type Answer } from './app.ts';

export const path = '/v1/admin/features';

export const setUp = async (...codes: [code: string, parent?: string][]) => {
  const driver = memoryDriver();
  const app = await testApp({ driver });
  const { claims, userCode } = await admin(app, { role: 'super_admin' });
  const call = (method: string, at = '', more: Record<string, unknown> = {}) =>
    app.request(method, `${path}${at}`, { claims, ...more });
  const change = async (code: string, body: Record<string, unknown>) => {
    const { headers } = await call('GET', `/${code}`);
    return call('PATCH', `/${code}`, { body, headers: { 'If-Match': headers['etag'] } });
  };
  for (const [featureCode, parentFeature] of codes) {
    const body = { featureCode, featureName: featureCode, ...(parentFeature && { parentFeature }) };
    expect((await call('POST', '', { body })).status).toBe(201);
  }
  const stored = (code: string) => app.store.get(appFeature, { featureCode: code as never });
  return { ...app, app, driver, claims, userCode, call, change, stored };
};

export const said = ({ status, body }: Answer) => [status, body.code];
export const codesOf = ({ body }: Answer) =>
  (body['items'] as { featureCode: string }[]).map(({ featureCode }) => featureCode);
export const holdersOf = ({ body }: Answer) =>
  (body['items'] as { userCode: string }[]).map(({ userCode }) => userCode);
