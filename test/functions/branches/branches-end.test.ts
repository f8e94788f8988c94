import { describe, expect, it } from 'vitest';

import { userAccount } from '../../../shared/entities/user-account.ts';
import { codesOf } from '../../support/branches.ts';
import { newPerson, register, stepUp } from '../../support/journey.ts';
import { setUp, said, person } from '../../support/branch-routes.ts';

describe('deleting a branch', () => {
  it('answers 204, and it is gone from everywhere but the log', async () => {
    const { call, change, userCode, driver, below } = await setUp(['AAAAA'], ['BBBBB', 'AAAAA']);
    await change('BBBBB', { isActive: false });
    expect((await call('DELETE', '/BBBBB')).status).toBe(204);
    expect(said(await call('GET', '/BBBBB'))).toEqual([404, 'not_found']);
    expect(codesOf(await call('GET', ''))).toEqual(['AAAAA']);
    expect(codesOf(await call('GET', '/AAAAA/children'))).toEqual([]);
    expect(await below('AAAAA')).toEqual([]);
    expect(driver.items().find(({ pk }) => pk === 'BRANCH#BBBBB')).toMatchObject({
      deletedBy: userCode,
      stamp: { action: 'delete', actor: userCode },
    });
  });

  it('answers 409 while it is active, and while a branch or a member is left', async () => {
    const { call, change, app, request } = await setUp(['MUM01'], ['BBBBB', 'MUM01']);
    expect(said(await call('DELETE', '/MUM01'))).toEqual([409, 'branch_in_use']);
    const { accessToken: token } = await register(app, person);
    await change('MUM01', { isActive: false });
    expect(said(await call('DELETE', '/MUM01'))).toEqual([409, 'branch_in_use']);
    await change('BBBBB', { isActive: false });
    expect((await call('DELETE', '/BBBBB')).status).toBe(204);
    expect(said(await call('DELETE', '/MUM01'))).toEqual([409, 'branch_in_use']);
    await stepUp(app, token, person);
    expect((await request('DELETE', '/v1/me', { token })).status).toBe(202);
    expect((await call('DELETE', '/MUM01')).status).toBe(204);
  });

  it('answers 412 to another version and 404 to a code that nobody has', async () => {
    const { call } = await setUp(['AAAAA']);
    const headers = { 'If-Match': '"7"' };
    expect(said(await call('DELETE', '/AAAAA', { headers }))).toEqual([412, 'version_conflict']);
    expect(said(await call('DELETE', '/ZZZZZ'))).toEqual([404, 'not_found']);
  });
});

describe('bringing a branch back', () => {
  it('answers 200, inactive, where its parent is now', async () => {
    const { call, change, stored, below, userCode } = await setUp(['AAAAA'], ['BBBBB', 'AAAAA'], ['XXXXX']);
    await change('BBBBB', { isActive: false });
    await call('DELETE', '/BBBBB');
    await change('AAAAA', { referredBy: 'XXXXX' });
    const answer = await call('POST', '/BBBBB/restore');
    expect(answer).toMatchObject({ status: 200, body: { isActive: false, ancestors: ['AAAAA', 'XXXXX'] } });
    expect(answer.headers['etag']).toBe('"4"');
    expect((await call('GET', '/BBBBB')).body).toEqual(answer.body);
    expect(await stored('BBBBB')).toMatchObject({ stamp: { action: 'restore', actor: userCode } });
    expect(await below('XXXXX')).toEqual(['AAAAA', 'BBBBB']);
    expect(said(await call('DELETE', '/AAAAA'))).toEqual([409, 'branch_in_use']);
  });

  it('answers 409 to a branch that is there, 404 to one that never was, 422 without its parent', async () => {
    const { call, change } = await setUp(['AAAAA'], ['BBBBB', 'AAAAA']);
    expect(said(await call('POST', '/BBBBB/restore'))).toEqual([409, 'invalid_transition']);
    expect(said(await call('POST', '/ZZZZZ/restore'))).toEqual([404, 'not_found']);
    for (const code of ['BBBBB', 'AAAAA']) {
      await change(code, { isActive: false });
      await call('DELETE', `/${code}`);
    }
    expect(said(await call('POST', '/BBBBB/restore'))).toEqual([422, 'reference_invalid']);
  });
});

describe('members', () => {
  it('come with registrations that name the branch, as long as it is active', async () => {
    const { call, change, app, store } = await setUp(['MUM01'], ['AAAAA']);
    const homeOf = async (code: string) => (await store.get(userAccount, { userCode: code as never }))?.branchCode;
    const first = await register(app, { ...newPerson(), branchCode: 'MUM01' } as never);
    expect(await homeOf(first.userCode)).toBe('MUM01');
    const { body } = await call('GET', '/MUM01/users');
    expect(body['items']).toMatchObject([{ userCode: first.userCode, branchCode: 'MUM01' }]);
    await change('MUM01', { isActive: false });
    const late = await register(app, { ...newPerson(), branchCode: 'MUM01' } as never);
    expect(await homeOf(late.userCode)).toBeUndefined();
  });

  it('are counted once when an expired registration gives way to another of the same branch', async () => {
    const { call, change, app, request } = await setUp(['MUM01']);
    const again = { ...newPerson(), branchCode: 'MUM01' };
    await request('POST', '/v1/registrations', { body: again });
    app.advance(3_600_000);
    const { accessToken: token } = await register(app, again);
    await stepUp(app, token, again);
    await request('DELETE', '/v1/me', { token });
    await change('MUM01', { isActive: false });
    expect((await call('DELETE', '/MUM01')).status).toBe(204);
  });
});

describe('lists', () => {
  it('are by code, in pages, filtered by state and by part of the name', async () => {
    const { call, change } = await setUp(['CCCCC'], ['AAAAA'], ['BBBBB']);
    await change('BBBBB', { isActive: false, branchName: 'Mumbai West' });
    expect(codesOf(await call('GET', ''))).toEqual(['AAAAA', 'BBBBB', 'CCCCC']);
    expect(codesOf(await call('GET', '', { query: { isActive: 'true' } }))).toEqual(['AAAAA', 'CCCCC']);
    expect(codesOf(await call('GET', '', { query: { isActive: 'false' } }))).toEqual(['BBBBB']);
    expect(codesOf(await call('GET', '', { query: { q: 'bAI  w' } }))).toEqual(['BBBBB']);
    expect(said(await call('GET', '', { query: { isActive: 'maybe' } }))).toEqual([400, 'validation_failed']);
    const first = await call('GET', '', { query: { limit: '2' } });
    expect(codesOf(first)).toEqual(['AAAAA', 'BBBBB']);
    const cursor = String(first.body['nextCursor']);
    const second = await call('GET', '', { query: { limit: '2', cursor } });
    expect([codesOf(second), second.body['nextCursor']]).toEqual([['CCCCC'], null]);
    expect(said(await call('GET', '/AAAAA/children', { query: { cursor } }))).toEqual([400, 'cursor_invalid']);
  });

  it('show the children of a branch, and the tree below it', async () => {
    const { call, change } = await setUp(
      ['AAAAA'],
      ['BBBBB', 'AAAAA'],
      ['CCCCC', 'AAAAA'],
      ['DDDDD', 'BBBBB'],
      ['AAAAB'],
    );
    expect(codesOf(await call('GET', '/AAAAA/children'))).toEqual(['BBBBB', 'CCCCC']);
    await change('CCCCC', { isActive: false });
    expect(codesOf(await call('GET', '/AAAAA/children', { query: { isActive: 'true' } }))).toEqual(['BBBBB']);
    const leaf = (branchCode: string, more: object = {}) => ({
      branchCode,
      branchName: `Branch ${branchCode}`,
      isActive: true,
      children: [],
      ...more,
    });
    expect((await call('GET', '/AAAAA/tree')).body).toEqual(
      leaf('AAAAA', {
        children: [leaf('BBBBB', { children: [leaf('DDDDD')] }), leaf('CCCCC', { isActive: false })],
      }),
    );
    expect((await call('GET', '/DDDDD/tree')).body).toEqual(leaf('DDDDD'));
  });

  it('answer 404 where the branch is not there', async () => {
    const { call } = await setUp();
    for (const what of ['children', 'tree', 'users'])
      expect(said(await call('GET', `/ZZZZZ/${what}`))).toEqual([404, 'not_found']);
  });
});
