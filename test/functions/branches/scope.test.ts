import { describe, expect, it } from 'vitest';
import { isInScope, listedBy, scopeOf } from '../../../shared/adapters/table/branch-scope.ts';
import { BranchCode } from '../../../shared/domain/identifiers/branch-code.ts';
import { branchSubtree } from '../../../shared/entities/branch-subtree.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { create } from '../../../shared/store/writes.ts';
import { admin, type Claims } from '../../support/admins.ts';
import { testApp, type Answer } from '../../support/app.ts';
import { changeBranch, codesOf, makeBranch } from '../../support/branches.ts';
import { newPerson, register } from '../../support/journey.ts';

/** Two trees: MUM01 with BAN01 and KUR01 below one another, DEL01 alone. */
const setUp = async () => {
  const driver = memoryDriver();
  const app = await testApp({ driver });
  const boss = await admin(app, { role: 'super_admin' });
  await makeBranch(app, boss.claims, 'MUM01', { phone: '022 1234567', email: 'mum@example.com' });
  await makeBranch(app, boss.claims, 'BAN01', { referredBy: 'MUM01' });
  await makeBranch(app, boss.claims, 'KUR01', { referredBy: 'BAN01' });
  await makeBranch(app, boss.claims, 'DEL01');
  const see = (claims: Claims, path = '', query?: Record<string, string>) =>
    app.request('GET', `/v1/admin/branches${path}`, { claims, ...(query && { query }) });
  const reader = (branchCode?: string, level: 'full' | 'restricted' = 'full') =>
    admin(app, { features: { USER: level }, ...(branchCode !== undefined && { branchCode }) });
  const denials = () => driver.items().filter(({ entity }) => entity === 'AuditEvent');
  return { app, boss, see, reader, denials };
};

/** An answer without what differs in every request. */
const substance = ({ status, body: { instance: _, ...body } }: Answer) => ({ status, body });

describe('an admin', () => {
  it('sees the own branch and what lies below it', async () => {
    const { see, reader } = await setUp();
    const { claims } = await reader('BAN01');
    expect(codesOf(await see(claims))).toEqual(['BAN01', 'KUR01']);
    expect((await see(claims, '/KUR01')).status).toBe(200);
    expect(codesOf(await see(claims, '/BAN01/children'))).toEqual(['KUR01']);
    expect((await see(claims, '/BAN01/tree')).body['children']).toMatchObject([{ branchCode: 'KUR01' }]);
    expect((await see(claims, '/KUR01/users')).body['items']).toEqual([]);
  });

  it.each(['', '/children', '/tree', '/users'])(
    'gets for …%s of another branch what nobody’s code gets',
    async (part) => {
      const { see, reader, denials } = await setUp();
      const { claims, userCode } = await reader('BAN01');
      const missing = substance(await see(claims, `/ZZZZZ${part}`));
      expect(missing).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(denials()).toEqual([]);
      for (const code of ['MUM01', 'DEL01']) expect(substance(await see(claims, `/${code}${part}`))).toEqual(missing);
      expect(denials()).toHaveLength(2);
      expect(denials()[0]?.['stamp']).toMatchObject({ actor: userCode, reason: 'denied:forbidden' });
    },
  );

  it('without a branch sees none', async () => {
    const { see, reader } = await setUp();
    const { claims } = await reader();
    expect((await see(claims)).body).toEqual({ items: [], nextCursor: null });
    expect((await see(claims, '/MUM01')).status).toBe(404);
  });

  it('reads lists in pages, by state and name', async () => {
    const { app, boss, see, reader } = await setUp();
    const { claims } = await reader('MUM01');
    await changeBranch(app, boss.claims, 'KUR01', { isActive: false, branchName: 'Kurla' });
    const first = await see(claims, '', { limit: '2' });
    expect(codesOf(first)).toEqual(['MUM01', 'BAN01']);
    const second = await see(claims, '', { limit: '2', cursor: String(first.body['nextCursor']) });
    expect([codesOf(second), second.body['nextCursor']]).toEqual([['KUR01'], null]);
    expect(codesOf(await see(claims, '', { isActive: 'false' }))).toEqual(['KUR01']);
    expect(codesOf(await see(claims, '', { q: 'BRANCH' }))).toEqual(['MUM01', 'BAN01']);
  });

  it('sees what a move brings, and no longer what it takes away, with the next request', async () => {
    const { app, boss, see, reader } = await setUp();
    const [one, other] = [await reader('MUM01'), await reader('DEL01')];
    await changeBranch(app, boss.claims, 'BAN01', { referredBy: 'DEL01' });
    expect((await see(one.claims, '/KUR01')).status).toBe(404);
    expect((await see(other.claims, '/KUR01')).status).toBe(200);
    expect(codesOf(await see(other.claims))).toEqual(['DEL01', 'BAN01', 'KUR01']);
  });

  it('of level restricted sees personal fields masked', async () => {
    const { app, see, reader } = await setUp();
    await register(app, { ...newPerson(), email: 'jane.doe@example.com', branchCode: 'MUM01' } as never);
    const { claims } = await reader('MUM01', 'restricted');
    expect((await see(claims, '/MUM01')).body).toMatchObject({ phone: '02XXXXXXX67', email: 'm***m@example.com' });
    const { body } = await see(claims, '/MUM01/users');
    expect(body['items']).toEqual(expect.arrayContaining([expect.objectContaining({ email: 'j***e@example.com' })]));
    expect(JSON.stringify(body)).not.toContain('jane.doe');
  });
});

describe('the scope', () => {
  const of = async (wanted: Parameters<typeof admin>[1]) => {
    const { app } = await setUp();
    const { userCode } = await admin(app, wanted);
    const account = (await app.store.get(userAccount, { userCode }))!;
    const cost = { steps: 0, calls: 0 };
    let scope: Awaited<ReturnType<typeof scopeOf>> = { kind: 'none' };
    Object.assign(cost, await app.cost(async () => (scope = await scopeOf(app.store, { account }))));
    return { app, scope, cost, account };
  };
  const code = (text: string) => BranchCode.parse(text);

  it('of a super_admin is everything, for nothing', async () => {
    const { scope, cost } = await of({ role: 'super_admin', branchCode: 'MUM01' });
    expect(scope).toEqual({ kind: 'all' });
    expect(cost.calls).toBe(0);
    expect(isInScope(scope, {})).toBe(true);
    expect(listedBy(scope)).toEqual({ kind: 'all' });
    expect(listedBy(scope, code('DEL01'))).toEqual({ kind: 'branches', codes: ['DEL01'] });
  });

  it('of an admin is the own branch and what lies below, in one read', async () => {
    const { scope, cost } = await of({ branchCode: 'BAN01' });
    expect(scope).toEqual({ kind: 'branches', codes: new Set(['BAN01', 'KUR01']) });
    expect([cost.steps, cost.calls]).toEqual([1, 1]);
    expect([isInScope(scope, { branchCode: code('KUR01') }), isInScope(scope, { branchCode: code('MUM01') })]).toEqual([
      true,
      false,
    ]);
    expect(isInScope(scope, {})).toBe(false);
    expect(listedBy(scope)).toEqual({ kind: 'branches', codes: ['BAN01', 'KUR01'] });
    expect(listedBy(scope, code('KUR01'))).toEqual({ kind: 'branches', codes: ['KUR01'] });
    expect(listedBy(scope, code('MUM01'))).toEqual({ kind: 'branches', codes: [] });
  });

  it('of an admin without a branch is nothing', async () => {
    const { scope } = await of({});
    expect(scope).toEqual({ kind: 'none' });
    expect(isInScope(scope, {})).toBe(false);
    expect(listedBy(scope)).toEqual({ kind: 'branches', codes: [] });
    expect(listedBy(scope, code('MUM01'))).toEqual({ kind: 'branches', codes: [] });
  });

  it('of more branches than a list can read needs one to be named, and still decides', async () => {
    const { app, account } = await of({ branchCode: 'DEL01' });
    const below = Array.from({ length: 100 }, (_, count) => code(`C${String(count).padStart(4, '0')}`));
    await app.store.write(app.now(), create(branchSubtree, { branchCode: code('DEL01'), below }));
    const scope = await scopeOf(app.store, { account });
    expect(scope.kind).toBe('too_many');
    expect(listedBy(scope)).toEqual({ kind: 'too_many' });
    expect(listedBy(scope, code('C0042'))).toEqual({ kind: 'branches', codes: ['C0042'] });
    expect(listedBy(scope, code('MUM01'))).toEqual({ kind: 'branches', codes: [] });
    expect([isInScope(scope, { branchCode: code('C0099') }), isInScope(scope, { branchCode: code('MUM01') })]).toEqual([
      true,
      false,
    ]);
  });
});
