import { describe, expect, it } from 'vitest';
import { grantBegins, grantEnds } from '../../../shared/adapters/table/features.ts';
import { later } from '../../../shared/domain/time.ts';
import { appAccessControl } from '../../../shared/entities/app-access-control.ts';
import type { Stamp } from '../../../shared/store/stamp.ts';
import { replace } from '../../../shared/store/writes.ts';
import { admin } from '../../support/admins.ts';
import { makeBranch } from '../../support/branches.ts';
import { path, setUp, said, codesOf, holdersOf } from '../../support/features.ts';

describe('deleting a feature', () => {
  it('answers 204, and it is gone from everywhere but the log', async () => {
    const { call, change, userCode, driver } = await setUp(['POS', 'KYC']);
    await change('POS', { isActive: false });
    expect((await call('DELETE', '/POS')).status).toBe(204);
    expect(said(await call('GET', '/POS'))).toEqual([404, 'not_found']);
    expect(codesOf(await call('GET', '/KYC/children'))).toEqual([]);
    expect(driver.items().find(({ pk, sk }) => pk === 'FEATURES' && sk === 'POS')).toMatchObject({
      deletedBy: userCode,
      stamp: { action: 'delete', actor: userCode },
    });
  });

  it('answers 409 while it is active, while a feature or a grant refers to it, and where routes need it', async () => {
    const { app, call, change, store, now } = await setUp(['POS'], ['POSA', 'POS']);
    expect(said(await call('DELETE', '/POS'))).toEqual([409, 'feature_in_use']);
    const holder = await admin(app, { features: { POS: 'full' } });
    await change('POS', { isActive: false });
    expect(said(await call('DELETE', '/POS'))).toEqual([409, 'feature_in_use']);
    await change('POSA', { isActive: false });
    expect((await call('DELETE', '/POSA')).status).toBe(204);
    expect(said(await call('DELETE', '/POS'))).toEqual([409, 'feature_in_use']);

    const key = { userCode: holder.userCode, featureCode: 'POS' as never };
    const stamp: Stamp = { action: 'access_revoke', actorType: 'system', at: now() };
    const grant = (await store.get(appAccessControl, key))!;
    await store.commit(now(), {
      grant: replace(appAccessControl, grant, { status: 'revoked' }, stamp),
      ...grantEnds(key.featureCode),
    });
    expect((await call('DELETE', '/POS')).status).toBe(204);
    await change('KYC', { isActive: false });
    expect(said(await call('DELETE', '/KYC'))).toEqual([409, 'feature_in_use']);
  });

  it('answers 412 to another version and 404 to a code that nobody has', async () => {
    const { call } = await setUp(['POS']);
    expect(said(await call('DELETE', '/POS', { headers: { 'If-Match': '"7"' } }))).toEqual([412, 'version_conflict']);
    expect(said(await call('DELETE', '/ZZZZ'))).toEqual([404, 'not_found']);
  });

  it('leaves no way to grant it any more', async () => {
    const { change, call, store, now } = await setUp(['POS']);
    const begins = grantBegins('POS' as never);
    expect((await store.commit(now(), begins)).kind).toBe('done');
    expect((await store.commit(now(), grantEnds('POS' as never))).kind).toBe('done');
    await change('POS', { isActive: false });
    expect((await store.commit(now(), begins)).kind).toBe('refused');
    expect((await call('DELETE', '/POS')).status).toBe(204);
    expect((await store.commit(now(), begins)).kind).toBe('refused');
  });
});

describe('holders', () => {
  const setUpHolders = async () => {
    const own = await setUp(['POS']);
    await makeBranch(own.app, own.claims, 'MUM01');
    await makeBranch(own.app, own.claims, 'KUR01', { referredBy: 'MUM01' });
    await makeBranch(own.app, own.claims, 'DEL01');
    const holders: Record<string, string> = {};
    for (const branchCode of ['MUM01', 'KUR01', 'DEL01']) {
      holders[branchCode] = (await admin(own.app, { branchCode, features: { POS: 'read_only' } })).userCode;
      own.advance(1000);
    }
    await admin(own.app, { branchCode: 'MUM01', features: { POS: undefined } });
    const see = (claims: typeof own.claims, query?: Record<string, string>) =>
      own.request('GET', `${path}/POS/holders`, { claims, ...(query && { query }) });
    const reader = (branchCode?: string) =>
      admin(own.app, { features: { AUTH: 'read_only' }, ...(branchCode !== undefined && { branchCode }) });
    return { ...own, holders, see, reader };
  };

  it('are listed newest first, without those who are denied it or whose grant has ended', async () => {
    const { claims, see, holders, store, now, advance } = await setUpHolders();
    const { MUM01, KUR01, DEL01 } = holders;
    const answer = await see(claims);
    expect(answer.status).toBe(200);
    expect(holdersOf(answer)).toEqual([DEL01, KUR01, MUM01]);
    expect((answer.body['items'] as object[])[0]).toEqual({
      userCode: DEL01,
      branchCode: 'DEL01',
      accessLevel: 'read_only',
      grantedBy: 'system',
      grantedAt: expect.any(String),
    });
    const first = await see(claims, { limit: '2' });
    expect(holdersOf(await see(claims, { limit: '2', cursor: String(first.body['nextCursor']) }))).toEqual([MUM01]);
    const grant = (await store.get(appAccessControl, { userCode: KUR01 as never, featureCode: 'POS' as never }))!;
    const stamp: Stamp = { action: 'update', actorType: 'system', at: now() };
    await store.write(now(), replace(appAccessControl, grant, { expiresAt: later(now(), 1000) }, stamp));
    expect(holdersOf(await see(claims))).toHaveLength(3);
    advance(1000);
    expect(holdersOf(await see(claims))).toEqual([DEL01, MUM01]);
  });

  it('are those of an admin’s own branches only', async () => {
    const { see, reader, holders } = await setUpHolders();
    const { MUM01, KUR01 } = holders;
    const one = await reader('MUM01');
    expect(holdersOf(await see(one.claims))).toEqual([KUR01, MUM01]);
    expect(holdersOf(await see(one.claims, { branch: 'KUR01' }))).toEqual([KUR01]);
    expect(holdersOf(await see(one.claims, { branch: 'DEL01' }))).toEqual([]);
    expect(holdersOf(await see((await reader()).claims))).toEqual([]);
  });

  it('answers 422 to an admin of more branches than a list reads, until one is named', async () => {
    const { app, claims, see, reader } = await setUpHolders();
    for (let count = 0; count < 100; count += 1)
      await makeBranch(app, claims, `C${String(count).padStart(4, '0')}`, { referredBy: 'DEL01' });
    const { claims: one } = await reader('DEL01');
    expect(said(await see(one))).toEqual([422, 'scope_too_large']);
    expect((await see(one, { branch: 'C0042' })).status).toBe(200);
  });

  it('answers 404 where the feature is not there', async () => {
    const { call } = await setUp();
    expect(said(await call('GET', '/ZZZZ/holders'))).toEqual([404, 'not_found']);
  });

  it('cost one step after authorising for a super_admin, and one more for a scope', async () => {
    const { app, claims, see, reader } = await setUpHolders();
    const stepsOf = async (one: typeof claims) => (await app.cost(() => see(one))).steps - 1;
    expect(await stepsOf(claims)).toBe(1);
    expect(await stepsOf((await reader('MUM01')).claims)).toBe(2);
  });
});
