import { expect } from 'vitest';
import { referenceCount } from '../../../shared/entities/reference-count.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { admin, type Claims } from '../../support/admins.ts';
import { testApp, type Answer, type Call } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';
import { person } from '../../support/due.ts';

export const said = ({ status, body }: Answer) => [status, body.code];

/** Two branches side by side, a super_admin, and somebody in the first branch. */
export const world = async (driver = memoryDriver()) => {
  const app = await testApp({ driver });
  const boss = await admin(app, { role: 'super_admin' });
  for (const code of ['MUM01', 'PUN01']) await makeBranch(app, boss.claims, code);
  const user = await person(app.store, app.now(), { branchCode: 'MUM01' as never });
  const on = (userCode: string) => `/v1/admin/users/${userCode}`;
  const call = (method: string, path: string, claims: Claims = boss.claims, more: Call = {}) =>
    app.request(method, path, { claims, ...more });
  return {
    app,
    driver,
    boss,
    user,
    /** An admin of a branch with these features. */
    adminOf: (branchCode: string, features: NonNullable<Parameters<typeof admin>[1]>['features'] = { AUTH: 'full' }) =>
      admin(app, { branchCode, features }),
    call,
    on,
    put: (
      kind: 'features' | 'platforms',
      name: string,
      body: Record<string, unknown> = {},
      { claims = boss.claims, userCode = user.userCode, headers = {} } = {},
    ) => call('PUT', `${on(userCode)}/${kind}/${name}`, claims, { body: { accessLevel: 'full', ...body }, headers }),
    revoke: (
      kind: 'features' | 'platforms',
      name: string,
      { claims = boss.claims, userCode = user.userCode, headers = {} } = {},
    ) => call('DELETE', `${on(userCode)}/${kind}/${name}`, claims, { headers }),
    listed: async (kind: 'features' | 'platforms', claims: Claims = boss.claims) => {
      const answer = await call('GET', `${on(user.userCode)}/${kind}`, claims);
      expect(answer.status).toBe(200);
      return answer.body['items'] as Record<string, unknown>[];
    },
    /** How many grants a feature counts. */
    counted: async (code: string) => (await app.store.get(referenceCount, { to: 'feature', code: code }))?.count ?? 0,
    makeFeature: async (featureCode: string, parentFeature?: string) => {
      const body = { featureCode, featureName: featureCode, ...(parentFeature !== undefined && { parentFeature }) };
      expect((await call('POST', '/v1/admin/features', boss.claims, { body })).status).toBe(201);
    },
    setActive: async (featureCode: string, isActive: boolean) => {
      const path = `/v1/admin/features/${featureCode}`;
      const { headers } = await call('GET', path);
      const changed = await call('PATCH', path, boss.claims, {
        body: { isActive },
        headers: { 'If-Match': headers['etag'] ?? '' },
      });
      expect(changed.status).toBe(200);
    },
  };
};
