import { randomInt } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import { expect } from 'vitest';
import { keepInStep } from '../../functions/projections/keep-in-step.ts';
import { projector } from '../../functions/projections/project.ts';
import { readStatistics } from '../../shared/adapters/table/statistics.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { Store } from '../../shared/store/store.ts';
import { replace } from '../../shared/store/writes.ts';
import type { TestApp } from './app.ts';
import { logIn, newPerson, register, stepUp } from './journey.ts';

const at = '2026-11-22T06:30:00.000Z';

/** The projections, fed by hand, onto a table. */
export const consumer = (store: Store) => {
  const counted: Record<string, number> = {};
  const run = keepInStep({
    project: projector(store, (below) => randomInt(below)),
    now: () => at,
    log: { info: () => undefined, error: () => undefined },
    metrics: { count: (name, value) => void (counted[name] = (counted[name] ?? 0) + value) },
  });
  return Object.assign((records: readonly DynamoDBRecord[]) => run({ Records: [...records] }), { counted });
};

/** Changes an account behind the API's back. */
export const change = async (
  app: TestApp,
  userCode: string,
  changes: Parameters<typeof replace<typeof userAccount>>[2],
) => {
  const account = await app.store.get(userAccount, { userCode: userCode as never });
  const stamp = { action: 'update' as const, actorType: 'system' as const, at };
  await app.store.write(app.now(), replace(userAccount, account!, changes, stamp));
};

/** What happens to three people. */
export const lives = async (app: TestApp) => {
  const people = [newPerson(), newPerson(), newPerson()];
  const [one, two, three] = [
    await register(app, people[0]!),
    await register(app, people[1]!),
    await register(app, people[2]!),
  ];
  await change(app, one.userCode, { branchCode: 'BR001' as never });
  await change(app, two.userCode, { isActive: false });
  await change(app, one.userCode, { userBlocked: true, blockedAt: at });
  await logIn(app, people[0]!);
  await logIn(app, { ...people[2]!, password: 'not this one' });
  await stepUp(app, three.accessToken, people[2]!);
  await app.request('DELETE', '/v1/me', { token: three.accessToken });
};

const users = { total: 2, active: 1, inactive: 1, role_user: 2, blocked: 1, deleted: 1 };
const logins = { total: 5, success: 3, failed_blocked: 1, failed_password: 1 };
const nonZero = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

/** What the projections must say after {@link lives}. */
export const expectAll = async (store: Store) => {
  expect(nonZero(await readStatistics(store, 'users', {}))).toEqual(users);
  expect(nonZero(await readStatistics(store, 'users', { branches: ['BR001', 'BR002'] }))).toEqual({
    total: 1,
    active: 1,
    role_user: 1,
    blocked: 1,
  });
  expect(nonZero(await readStatistics(store, 'logins', { day: '2026-11-22' }))).toEqual(logins);
};
