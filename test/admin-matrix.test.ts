import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { workflows } from '../functions/manifest.ts';
import { actionOf, covers } from '../shared/domain/access/levels.ts';
import { AccessLevel } from '../shared/domain/choices.ts';
import { later, seconds } from '../shared/domain/time.ts';
import type { Route } from '../shared/http/route.ts';
import { fieldsOf } from '../shared/store/template.ts';
import { admin, type Admin } from './support/admins.ts';
import { testApp, type Answer, type Call } from './support/app.ts';
import { makeBranch } from './support/branches.ts';
import { person } from './support/due.ts';
import { newPerson, register } from './support/journey.ts';
import { sampleOf } from './support/sample-of.ts';

const routes = workflows.flatMap(({ routes }) =>
  Object.values(routes).flatMap((route: Route) =>
    route.access === 'admin' ? [{ route, title: `${route.method} ${route.path}` }] : [],
  ),
);

/** Two branches side by side, somebody in the first, and a super_admin who arranges things. */
const setUp = async () => {
  const app = await testApp();
  const boss = await admin(app, { role: 'super_admin' });
  for (const code of ['MUM01', 'PUN01']) await makeBranch(app, boss.claims, code);
  const user = await person(app.store, app.now(), { branchCode: 'MUM01' as never });
  const known: Record<string, string> = { userCode: user.userCode, branchCode: 'MUM01', featureCode: 'KYC' };
  const act = async (method: string, path: string, more: Call = {}) => {
    const answer = await app.request(method, path, { claims: boss.claims, ...more });
    expect(answer.status).toBeLessThan(300);
    return answer;
  };
  return { app, boss, known, act };
};
type World = Awaited<ReturnType<typeof setUp>>;

/** What an answer may be. `in`: whoever calls was let in, whatever the handler then said. */
type Expected = 401 | 403 | 404 | 'in';

type Kind = {
  name: string;
  caller: (world: World, route: Route) => Promise<Call>;
  expects: (route: Route) => Expected;
};

const featureOf = ({ needs }: Route): string => (typeof needs === 'object' ? needs.feature : 'AUTH');
const withLevel = (world: World, route: Route, level: AccessLevel | undefined, branchCode = 'MUM01') =>
  admin(world.app, { branchCode, ...(level && { features: { [featureOf(route)]: level } }) });
const as = ({ claims }: Admin): Call => ({ claims });

/** What an admin may reach who holds the route's feature at a level, and nothing else. */
const reached = ({ needs }: Route, level: AccessLevel | undefined): Expected => {
  if (needs === 'any_admin') return 'in';
  if (needs === 'super_admin' || needs === undefined) return 403;
  return level !== undefined && covers(level, needs.action) ? 'in' : 403;
};

/** People and branches are seen by branch. */
const isScoped = ({ path }: Route): boolean =>
  fieldsOf(path).some((name: string) => name === 'userCode' || name === 'branchCode');

const denied = (): Expected => 403;

const kinds: readonly Kind[] = [
  { name: 'no token', caller: () => Promise.resolve({}), expects: () => 401 },
  {
    name: 'the token of a user',
    caller: async ({ app }) => ({ token: (await register(app, newPerson())).accessToken }),
    expects: () => 401,
  },
  {
    name: 'somebody in the directory who is no admin',
    caller: async ({ app }, route) =>
      as(await admin(app, { role: 'user', branchCode: 'MUM01', features: { [featureOf(route)]: 'full' } })),
    expects: denied,
  },
  {
    name: 'an admin without a grant',
    caller: async (world, route) => as(await withLevel(world, route, undefined)),
    expects: (route) => reached(route, undefined),
  },
  ...AccessLevel.options.flatMap((level): Kind[] => [
    {
      name: `an admin of level ${level}`,
      caller: async (world, route) => as(await withLevel(world, route, level)),
      expects: (route) => reached(route, level),
    },
    {
      name: `a super_admin whose panel is of level ${level}`,
      caller: async ({ app }) => as(await admin(app, { role: 'super_admin', panel: { accessLevel: level } })),
      expects: ({ method }) => (covers(level, actionOf(method)) ? 'in' : 403),
    },
  ]),
  {
    name: 'an admin of another branch',
    caller: async (world, route) => as(await withLevel(world, route, 'full', 'PUN01')),
    expects: (route) => (reached(route, 'full') === 'in' && isScoped(route) ? 404 : reached(route, 'full')),
  },
  {
    name: 'an admin of no branch',
    caller: async ({ app }, route) => as(await admin(app, { features: { [featureOf(route)]: 'full' } })),
    expects: (route) => (reached(route, 'full') === 'in' && isScoped(route) ? 404 : reached(route, 'full')),
  },
  {
    name: 'an admin whose grant the clock has ended',
    caller: async (world, route) => {
      const one = await withLevel(world, route, undefined);
      const body = { accessLevel: 'full', expiresAt: later(world.app.now(), seconds(1)) };
      await world.act('PUT', `/v1/admin/users/${one.userCode}/features/${featureOf(route)}`, { body });
      world.app.advance(seconds(1));
      return as(one);
    },
    expects: (route) => reached(route, undefined),
  },
  {
    name: 'an admin whose grant was revoked',
    caller: async (world, route) => {
      const one = await withLevel(world, route, 'full');
      await world.act('DELETE', `/v1/admin/users/${one.userCode}/features/${featureOf(route)}`);
      return as(one);
    },
    expects: (route) => reached(route, undefined),
  },
  {
    name: 'an admin whose feature is inactive',
    caller: async (world, route) => {
      const one = await withLevel(world, route, 'full');
      const path = `/v1/admin/features/${featureOf(route)}`;
      const { headers } = await world.act('GET', path);
      await world.act('PATCH', path, { body: { isActive: false }, headers: { 'If-Match': headers['etag'] ?? '' } });
      return as(one);
    },
    expects: (route) => reached(route, undefined),
  },
  {
    name: 'an admin whose panel the clock has ended',
    caller: async (world, route) => {
      const one = await withLevel(world, route, 'full');
      const body = { accessLevel: 'full', expiresAt: later(world.app.now(), seconds(1)) };
      await world.act('PUT', `/v1/admin/users/${one.userCode}/platforms/admin_panel`, { body });
      world.app.advance(seconds(1));
      return as(one);
    },
    expects: denied,
  },
  {
    name: 'an admin whose panel was revoked',
    caller: async (world, route) => {
      const one = await withLevel(world, route, 'full');
      await world.act('DELETE', `/v1/admin/users/${one.userCode}/platforms/admin_panel`);
      return as(one);
    },
    expects: denied,
  },
  {
    name: 'an admin outside the addresses of their panel',
    caller: async (world, route) => {
      const one = await withLevel(world, route, 'full');
      const body = { accessLevel: 'full', allowedIpRanges: ['198.51.100.0/24'] };
      await world.act('PUT', `/v1/admin/users/${one.userCode}/platforms/admin_panel`, { body });
      return as(one);
    },
    expects: denied,
  },
  { name: 'a super_admin', caller: ({ boss }) => Promise.resolve(as(boss)), expects: () => 'in' },
];

/** A body its schema takes, as far as one can be made up. */
const bodyFor = ({ body }: Route): unknown => {
  try {
    return body && sampleOf(body, false);
  } catch {
    return {};
  }
};

const send = ({ app, known }: World, route: Route, call: Call): Promise<Answer> => {
  const path = fieldsOf(route.path).reduce(
    (filled: string, name: string) =>
      filled.replace(`{${name}}`, known[name] ?? String(sampleOf(route.params?.[name] ?? z.string()))),
    route.path,
  );
  const body = bodyFor(route);
  const headers = route.ifMatch ? { 'If-Match': '"1"' } : {};
  return app.request(route.method, path, { ...call, headers, ...(body !== undefined && { body }) });
};

/** What only `serve` says to whoever may not come in, besides what the route itself may refuse. */
const isRefusedBy = (route: Route, { status, body: { code } }: Answer): boolean =>
  status === 401 || (status === 403 && !route.problems?.some((declared) => declared === code));

describe.each(routes)('$title', ({ route }) => {
  it.each(kinds)('answers $name as its declaration says', async ({ caller, expects }) => {
    const world = await setUp();
    const answer = await send(world, route, await caller(world, route));
    const expected = expects(route);
    expect(answer.status).toBeLessThan(500);
    if (expected === 'in') expect([answer.body.code, isRefusedBy(route, answer)]).toEqual([answer.body.code, false]);
    else expect([answer.status, answer.body.code]).toEqual([expected, answer.body.code]);
  });
});
