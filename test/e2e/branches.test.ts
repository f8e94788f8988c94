import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localStore } from '../../local/local-store.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

let system: OwnSystem;
let token: string;
beforeAll(async () => {
  system = await ownSystem();
  token = await system.adminToken({ role: 'super_admin' });
});
afterAll(() => system.stop());

const call = (method: string, path: string, more: { body?: unknown; headers?: Record<string, string> } = {}) =>
  system.call(method, `/v1/admin${path}`, { token, ...more });

/** The audit entries of a resource, newest first, as soon as there are so many. */
const entriesOf = async (resourceType: string, resourceId: string, count: number) => {
  const { store, stop } = localStore(system.endpoints().dynamodb, 'CredbuzzPay-local');
  const read = async () =>
    (await store.list(auditTrail, { index: 'primary', of: { resourceType, resourceId } }, { limit: 10 })).items;
  await expect.poll(async () => (await read()).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
  const entries = await read();
  await stop();
  return entries;
};

describe('branches and features of a running system', () => {
  it('are made, moved, peopled and closed, and the log has each change with what was before', async () => {
    const made = await call('POST', '/branches', { body: { branchCode: 'MUM01', branchName: 'Mumbai' } });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    const below = { branchCode: 'KUR01', branchName: 'Kurla', phone: '022 1234567' };
    expect((await call('POST', '/branches', { body: below })).status).toBe(201);
    expect((await call('PATCH', '/branches/KUR01', { body: { referredBy: 'MUM01' } })).body.code).toBe(
      'precondition_required',
    );
    const headers = { 'if-match': '"1"' };
    const moved = await call('PATCH', '/branches/KUR01', {
      body: { referredBy: 'MUM01', phone: '022 7654321' },
      headers,
    });
    expect([moved.status, moved.body['ancestors']]).toEqual([200, ['MUM01']]);
    const tree = await call('GET', '/branches/mum01/tree');
    expect(tree.body['children']).toMatchObject([{ branchCode: 'KUR01', children: [] }]);

    await registerOver(system, { ...stranger(), branchCode: 'KUR01' } as never);
    const { body } = await call('GET', '/branches/KUR01/users');
    expect(body['items']).toMatchObject([{ branchCode: 'KUR01' }]);
    expect((await call('DELETE', '/branches/KUR01')).body.code).toBe('branch_in_use');

    const [last] = await entriesOf('Branch', 'KUR01', 2);
    expect(last).toMatchObject({
      action: 'update',
      actorType: 'admin',
      requestPath: '/v1/admin/branches/{branchCode}',
      oldValues: { ancestors: [], phone: expect.stringMatching(/^02\*+67$/) },
      newValues: { ancestors: ['MUM01'], referredBy: 'MUM01', phone: expect.stringMatching(/^02\*+21$/) },
    });
  });

  it('answer to codes as the old system wrote them', async () => {
    const body = { featureCode: 'POS ', featureName: 'Point of sale', parentFeature: 'KYC ' };
    expect((await call('POST', '/features', { body })).status).toBe(201);
    expect((await call('GET', '/features/KYC%20/children')).body['items']).toMatchObject([{ featureCode: 'POS' }]);
    expect((await call('GET', '/features/KYC/holders')).body).toEqual({ items: [], nextCursor: null });
    const headers = { 'if-match': '"1"' };
    expect((await call('PATCH', '/features/POS', { body: { isActive: false }, headers })).status).toBe(200);
    expect((await call('DELETE', '/features/POS')).status).toBe(204);
    const [last] = await entriesOf('AppFeature', 'POS', 3);
    expect(last).toMatchObject({ action: 'delete', actorType: 'admin' });
  });
});
