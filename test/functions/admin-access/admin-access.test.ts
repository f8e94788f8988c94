import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../../shared/adapters/ids.ts';
import { later, type IsoTime } from '../../../shared/domain/time.ts';
import { appAccessControl } from '../../../shared/entities/app-access-control.ts';
import { appFeature } from '../../../shared/entities/app-feature.ts';
import { adminAuthoriser } from '../../../shared/http/authorise-admin.ts';
import { deniedActs } from '../../../shared/http/denied-acts.ts';
import { empty, refuse, reply, route } from '../../../shared/http/route.ts';
import { serve } from '../../../shared/http/serve.ts';
import { workflow } from '../../../shared/http/workflow.ts';
import { UserCodeInput } from '../../../shared/domain/identifiers/user-code.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { patch, replace } from '../../../shared/store/writes.ts';
import { admin, claimsOf, type Claims } from '../../support/admins.ts';

const common = { access: 'admin', summary: '', replies: { 204: empty } } as const;
const params = { userCode: UserCodeInput };

/** One route for each thing an admin may need. */
const planted = workflow('planted', {
  summary: '',
  uses: {},
  routes: {
    anyAdmin: route({ ...common, method: 'GET', path: '/v1/admin/any', needs: 'any_admin' }),
    superAdmin: route({
      ...common,
      method: 'PUT',
      path: '/v1/admin/super',
      needs: 'super_admin',
      attempts: 'role_change',
    }),
    readUser: route({
      ...common,
      method: 'GET',
      path: '/v1/admin/users/{userCode}',
      params,
      needs: { feature: 'USER', action: 'read' },
      problems: ['not_found', 'conflict', 'forbidden'],
    }),
    changeUser: route({
      ...common,
      method: 'PATCH',
      path: '/v1/admin/users/{userCode}',
      params,
      body: z.strictObject({}),
      needs: { feature: 'USER', action: 'update' },
    }),
  },
});

const setUp = () => {
  let at: IsoTime = '2026-11-22T06:30:00.000Z';
  const driver = memoryDriver();
  const store = storeOver(driver);
  const now = () => at;
  const seen: { stamp?: unknown; level?: unknown } = {};
  const handler = serve(
    planted,
    {
      anyAdmin: ({ stamp, caller }) => {
        seen.stamp = stamp('update');
        seen.level = caller.level;
        return Promise.resolve(reply(204, undefined));
      },
      superAdmin: () => Promise.resolve(reply(204, undefined)),
      readUser: ({ params: { userCode }, caller }) => {
        seen.level = caller.level;
        if (userCode === 'HIDDEN') return Promise.resolve(refuse('not_found', { hides: 'forbidden' }));
        if (userCode === 'NOBODY') return Promise.resolve(refuse('not_found'));
        return Promise.resolve(userCode === 'MYSELF' ? refuse('forbidden') : reply(204, undefined));
      },
      changeUser: () => Promise.resolve(reply(204, undefined)),
    },
    { now, log: jsonLog({}, now, () => undefined), endpoint: 'regional', origins: [] },
    () =>
      Promise.resolve({
        deps: {},
        admins: { authorise: adminAuthoriser(store), noteDenied: deniedActs(store, randomIds) },
      }),
  );
  const call = async (
    method: string,
    path: string,
    claims: Claims | undefined,
    { ip = '203.0.113.7', code = 'ABC234' } = {},
  ): Promise<[number, string | undefined]> => {
    const { statusCode, body } = (await handler(
      {
        httpMethod: method,
        resource: path,
        path,
        headers: { 'content-type': 'application/json' },
        pathParameters: path.includes('{') ? { userCode: code } : null,
        multiValueQueryStringParameters: null,
        body: '{}',
        isBase64Encoded: false,
        requestContext: {
          requestId: 'r1',
          identity: { sourceIp: ip, userAgent: 'test' },
          ...(claims && { authorizer: { claims } }),
        },
      } as unknown as APIGatewayProxyEvent,
      {} as never,
    )) as { statusCode: number; body: string };
    return [statusCode, body === '' ? undefined : (JSON.parse(body) as { code: string }).code];
  };
  const events = () => driver.items().filter(({ entity }) => entity === 'AuditEvent');
  return { store, now, call, events, seen, advance: (ms: number) => (at = later(at, ms)) };
};

const user = '/v1/admin/users/{userCode}';

describe('who may call', () => {
  it('an admin, and a super_admin where one is needed', async () => {
    const world = setUp();
    const [one, boss] = [await admin(world), await admin(world, { role: 'super_admin' })];
    expect(await world.call('GET', '/v1/admin/any', one.claims)).toEqual([204, undefined]);
    expect(world.seen.stamp).toMatchObject({ actorType: 'admin', actor: one.userCode, path: '/v1/admin/any' });
    expect(await world.call('PUT', '/v1/admin/super', boss.claims)).toEqual([204, undefined]);
    expect(await world.call('PUT', '/v1/admin/super', one.claims)).toEqual([403, 'forbidden']);
  });

  it('nobody without claims, or with claims that name no admin', async () => {
    const world = setUp();
    const { claims, ...one } = await admin(world);
    const gone = await admin(world, { account: { deletedAt: world.now() } as never });
    for (const wrong of [
      undefined,
      {},
      { ...claims, token_use: 'access' },
      { ...claims, sub: 'another' },
      { ...claims, 'custom:userCode': 'nobody' },
      claimsOf({ ...one, userCode: 'NOBODY' as never }),
      { sub: one.sub, token_use: 'id' },
      gone.claims,
    ])
      expect(await world.call('GET', '/v1/admin/any', wrong)).toEqual([401, 'unauthenticated']);
    expect(world.events()).toEqual([]);
  });

  it.each([
    ['a user', { role: 'user' }, 'forbidden'],
    ['one who is not active', { account: { isActive: false } }, 'account_inactive'],
    ['one who is blocked', { account: { userBlocked: true } }, 'account_blocked'],
    ['one denied the admin panel', { panel: { isAllowed: false } }, 'platform_denied'],
    ['one let in to create only', { panel: { accessLevel: 'create_only' } }, 'platform_denied'],
    ['one let in from elsewhere only', { panel: { allowedIpRanges: ['198.51.100.0/24'] } }, 'ip_denied'],
    ['one whose own whitelist is another', { security: { allowedIpWhitelist: ['198.51.100.7'] } }, 'ip_denied'],
  ] as const)('not %s', async (_, wanted, code) => {
    const world = setUp();
    const { claims, userCode } = await admin(world, wanted as never);
    expect(await world.call('GET', '/v1/admin/any', claims)).toEqual([403, code]);
    expect(world.events()).toEqual([
      expect.objectContaining({ stamp: expect.objectContaining({ actor: userCode, reason: `denied:${code}` }) }),
    ]);
  });
});

describe('features', () => {
  it('are granted with a level that covers the action', async () => {
    const world = setUp();
    const one = await admin(world, { features: { USER: 'restricted' } });
    expect(await world.call('GET', user, one.claims)).toEqual([204, undefined]);
    expect(world.seen.level).toBe('restricted');
    expect(await world.call('PATCH', user, one.claims)).toEqual([403, 'feature_denied']);
    const other = await admin(world, { features: { KYC: 'full' } });
    expect(await world.call('GET', user, other.claims)).toEqual([403, 'feature_denied']);
    const boss = await admin(world, { role: 'super_admin' });
    expect(await world.call('PATCH', user, boss.claims)).toEqual([204, undefined]);
  });

  it('end with the grant and with the feature, at once', async () => {
    const world = setUp();
    const { userCode, claims } = await admin(world, { features: { USER: 'full' } });
    const stamp = { action: 'update', actorType: 'system', at: world.now() } as const;
    const key = { userCode, featureCode: 'USER' as never };
    const expiresAt = later(world.now(), 60_000);
    await world.store.write(
      world.now(),
      patch(appFeature, { featureCode: key.featureCode }, { set: { isActive: false } }, stamp),
    );
    expect(await world.call('GET', user, claims)).toEqual([403, 'feature_denied']);
    await world.store.write(
      world.now(),
      patch(appFeature, { featureCode: key.featureCode }, { set: { isActive: true } }, stamp),
    );
    const grant = (await world.store.get(appAccessControl, key))!;
    await world.store.write(world.now(), replace(appAccessControl, grant, { expiresAt }, stamp));
    expect(await world.call('GET', user, claims)).toEqual([204, undefined]);
    world.advance(60_000);
    expect(await world.call('GET', user, claims)).toEqual([403, 'feature_denied']);
  });
});

describe('what is refused', () => {
  it('is logged as what was attempted, by whom and on whom', async () => {
    const world = setUp();
    const one = await admin(world);
    await world.call('PATCH', user, one.claims, { code: 'abc234' });
    await world.call('PUT', '/v1/admin/super', one.claims);
    expect(world.events()).toEqual([
      expect.objectContaining({
        resourceId: 'changeUser',
        subjectUserCode: 'ABC234',
        details: { userCode: 'ABC234' },
        stamp: expect.objectContaining({
          action: 'update',
          actorType: 'admin',
          actor: one.userCode,
          reason: 'denied:feature_denied',
        }),
      }),
      expect.objectContaining({
        resourceId: 'superAdmin',
        stamp: expect.objectContaining({ action: 'role_change', reason: 'denied:forbidden' }),
      }),
    ]);
  });

  it('by the handler is logged when it is a denial, also one that the answer hides', async () => {
    const world = setUp();
    const one = await admin(world, { features: { USER: 'full' } });
    expect(await world.call('GET', user, one.claims, { code: 'MYSELF' })).toEqual([403, 'forbidden']);
    expect(await world.call('GET', user, one.claims, { code: 'HIDDEN' })).toEqual([404, 'not_found']);
    expect(await world.call('GET', user, one.claims, { code: 'NOBODY' })).toEqual([404, 'not_found']);
    const said = expect.objectContaining({ action: 'read', reason: 'denied:forbidden' });
    expect(world.events().map(({ stamp }) => stamp)).toEqual([said, said]);
  });

  it('keeps a stranger’s words out of the log', async () => {
    const world = setUp();
    const one = await admin(world);
    await world.call('PATCH', user, one.claims, { code: '<script>' });
    expect(world.events()[0]).not.toHaveProperty('details');
  });
});
