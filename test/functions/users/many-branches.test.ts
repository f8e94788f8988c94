import { expect, it } from 'vitest';
import { BranchCode } from '../../../shared/domain/identifiers/branch-code.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { admin } from '../../support/admins.ts';
import { testApp } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';
import { newPerson, register } from '../../support/journey.ts';

const BRANCHES = 100;
const codeOf = (place: number) => `B${String(place).padStart(4, '0')}`;

it(
  'lists the people of a hundred branches at the same cost, whether they are 100 or 5,000',
  { timeout: 120_000 },
  async () => {
    const app = await testApp({ driver: memoryDriver() });
    const boss = await admin(app, { role: 'super_admin' });
    for (let place = 0; place < BRANCHES; place += 1)
      await makeBranch(app, boss.claims, codeOf(place), place === 0 ? {} : { referredBy: codeOf(0) });
    const scoped = await admin(app, { branchCode: codeOf(0), features: { USER: 'read_only' } });
    let made = 0;
    const grow = async (count: number) => {
      for (; made < count; made += 1) await admin(app, { role: 'user', branchCode: codeOf(made % BRANCHES) });
    };
    const list = () => app.request('GET', '/v1/admin/users', { claims: scoped.claims, query: { limit: '25' } });
    await grow(100);
    const few = await app.cost(list);
    await grow(5000);
    const many = await app.cost(list);
    expect((await list()).body['items']).toHaveLength(25);
    expect(many.steps).toBe(few.steps);
    // The names of the branches on a page are read, each once.
    expect(Math.abs(many.calls - few.calls)).toBeLessThanOrEqual(25);
    // Every shard of every branch answers with a page at most, however many people it holds.
    expect(many.readUnits).toBeLessThanOrEqual(few.readUnits * 2);
  },
);

it('shows an admin whoever registered by themselves and was given the default branch', async () => {
  const app = await testApp({ policy: { defaultBranchCode: BranchCode.parse('HEAD1') } });
  const boss = await admin(app, { role: 'super_admin' });
  await makeBranch(app, boss.claims, 'HEAD1');
  const { claims } = await admin(app, { branchCode: 'HEAD1', features: { USER: 'read_only' } });
  const { userCode } = await register(app, newPerson());
  const { body } = await app.request('GET', '/v1/admin/users', { claims, query: { role: 'user' } });
  expect(body['items']).toMatchObject([{ userCode, branchCode: 'HEAD1' }]);
});
