import { expect, it } from 'vitest';
import { placeUnder } from '../../../shared/domain/branch-place.ts';
import { BranchCode } from '../../../shared/domain/identifiers/branch-code.ts';
import { branch } from '../../../shared/entities/branch.ts';
import type { Stamp } from '../../../shared/store/stamp.ts';
import { create } from '../../../shared/store/writes.ts';
import { admin, type Claims } from '../../support/admins.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';

/** Steps before the handler: account and features, side by side. */
const authorise = 1;

const reads = ['', '?limit', '/MUM01', '/MUM01/children', '/MUM01/tree', '/MUM01/users'] as const;

/** What every read costs a super_admin and an admin of MUM01, which has four branches below it. */
const costs = async (app: TestApp, callers: readonly Claims[]) => {
  const all: object[] = [];
  for (const claims of callers)
    for (const path of reads) {
      const query = path === '?limit' ? { limit: '100' } : { limit: '2' };
      const isList = !/\/MUM01$|tree$/.test(path);
      all.push(
        await app.cost(() =>
          app.request('GET', `/v1/admin/branches${path.replace('?limit', '')}`, { claims, ...(isList && { query }) }),
        ),
      );
    }
  return all;
};

/** Other branches, a few at the top and the rest below those. */
const seed = async (app: TestApp, from: number, to: number) => {
  const stamp: Stamp = { action: 'create', actorType: 'system', at: app.now() };
  const codeOf = (count: number) => BranchCode.parse(`X${String(count).padStart(4, '0')}`);
  for (let count = from; count < to; count += 1) {
    const parent = count < 10 ? undefined : { branchCode: codeOf(count % 10), ancestors: [] };
    const branchCode = codeOf(count);
    const fields = {
      branchCode,
      branchName: `Branch ${branchCode}`,
      searchName: `branch ${branchCode}`,
      isActive: true,
      referredBy: parent?.branchCode,
      ...placeUnder(branchCode, parent),
    };
    await app.store.write(app.now(), create(branch, fields, stamp));
  }
};

it('reads cost the same with 100 and with 2,000 branches', async () => {
  const app = await testApp();
  const boss = await admin(app, { role: 'super_admin' });
  await makeBranch(app, boss.claims, 'MUM01');
  for (const code of ['BAN01', 'KUR01', 'DAD01', 'AND01'])
    await makeBranch(app, boss.claims, code, { referredBy: 'MUM01' });
  const one = await admin(app, { features: { USER: 'full' }, branchCode: 'MUM01' });
  const callers = [boss.claims, one.claims];
  await seed(app, 0, 100);
  const few = await costs(app, callers);
  await seed(app, 100, 2000);
  expect(await costs(app, callers)).toEqual(few);
});

it('a page is one step after authorising; an admin’s list of branches needs their own branch first', async () => {
  const app = await testApp();
  const boss = await admin(app, { role: 'super_admin' });
  await makeBranch(app, boss.claims, 'MUM01');
  const one = await admin(app, { features: { USER: 'full' }, branchCode: 'MUM01' });
  const stepsOf = async (path: string, claims: Claims) =>
    (await app.cost(() => app.request('GET', `/v1/admin/branches${path}`, { claims }))).steps - authorise;
  for (const path of ['/MUM01', '/MUM01/children', '/MUM01/users']) {
    expect(await stepsOf(path, boss.claims)).toBe(1);
    expect(await stepsOf(path, one.claims)).toBe(1);
  }
  expect(await stepsOf('', boss.claims)).toBe(1);
  expect(await stepsOf('', one.claims)).toBe(2);
});
