import { describe, expect, it } from 'vitest';
import { guard } from '../../shared/entities/guard.ts';
import { isActingSuperAdmin } from '../../shared/adapters/table/super-admins.ts';
import { admin, type Admin } from '../support/admins.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { freshTable } from '../support/dynamodb.ts';
import { onUser, patched, stored } from '../support/users.ts';

const reason = 'at the same time';

/** Ways to take a super_admin's rights away. */
const acts: Record<string, (app: TestApp, by: Admin, on: Admin) => Promise<{ status: number }>> = {
  demote: (app, by, on) => onUser(app, by.claims)('PUT', on.userCode, '/role', { role: 'user', reason }),
  block: (app, by, on) => onUser(app, by.claims)('POST', on.userCode, '/block', { reason }),
  deactivate: (app, by, on) => patched(app, by.claims, on.userCode, { isActive: false }),
  delete: (app, by, on) => onUser(app, by.claims)('DELETE', on.userCode),
};

const acting = async (app: TestApp, admins: readonly Admin[]) => {
  const accounts = await Promise.all(admins.map(({ userCode }) => stored(app, userCode)));
  return accounts.filter((account) => account && isActingSuperAdmin(account)).map((account) => account?.userCode);
};

const ROUNDS = 8;

describe.each(Object.keys(acts))('super_admins who %s each other at once', (kind) => {
  it(`leave at least one of two, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const app = await testApp({ driver: (await freshTable()).driver });
      const pair = [await admin(app, { role: 'super_admin' }), await admin(app, { role: 'super_admin' })] as const;
      const act = acts[kind]!;
      const answers = await Promise.all([act(app, pair[0], pair[1]), act(app, pair[1], pair[0])]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const left = await acting(app, pair);
      expect(left).toHaveLength(1);
      expect(await app.store.get(guard, { name: 'SUPERADMINS' })).toMatchObject({ members: left, memberCount: 1 });
    }
  });
});

it('leaves one of four who all take each other’s rights in different ways', async () => {
  const { driver } = await freshTable();
  const app = await testApp({ driver });
  const all: Admin[] = [];
  for (let count = 0; count < 4; count += 1) all.push(await admin(app, { role: 'super_admin' }));
  const kinds = Object.values(acts);
  const answers = await Promise.all(
    all.flatMap((by, one) => all.flatMap((on, other) => (by === on ? [] : [kinds[(one + other) % 4]!(app, by, on)]))),
  );
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const left = await acting(app, all);
  expect(left.length).toBeGreaterThanOrEqual(1);
  expect([...(await app.store.get(guard, { name: 'SUPERADMINS' }))!.members].sort()).toEqual([...left].sort());
});
