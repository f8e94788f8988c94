import { describe, expect, it } from 'vitest';

import { guard } from '../../../shared/entities/guard.ts';
import { admin } from '../../support/admins.ts';
import { makeBranch } from '../../support/branches.ts';
import { path, setUp, said } from '../../support/branch-routes.ts';

describe('making a branch', () => {
  it('answers 201 with the branch and its version, and notes who made it', async () => {
    const { call, userCode, stored } = await setUp();
    const body = {
      branchCode: 'mum01',
      branchName: '  Mumbai  Main ',
      addressLine1: '1 Marine Drive',
      city: 'Mumbai',
      state: 'Maharashtra',
      pincode: '400 001',
      phone: '+91 22 1234 5678',
      email: 'Office@Example.com',
      managerName: 'Asha Rao',
      managerUserCode: userCode.toLowerCase(),
    };
    const answer = await call('POST', '', { body });
    expect([answer.status, answer.headers['etag']]).toEqual([201, '"1"']);
    expect(answer.body).toEqual({
      ...body,
      branchCode: 'MUM01',
      branchName: 'Mumbai  Main',
      pincode: '400001',
      email: 'office@example.com',
      managerUserCode: userCode,
      country: 'IN',
      isActive: true,
      ancestors: [],
      createdBy: userCode,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    expect(await stored('MUM01')).toMatchObject({
      searchName: 'mumbai main',
      stamp: { action: 'create', actorType: 'admin', actor: userCode, path },
    });
    expect((await call('GET', '/MUM01')).body).toEqual(answer.body);
  });

  it('draws a code where none is given', async () => {
    const { call } = await setUp();
    const { body } = await call('POST', '', { body: { branchName: 'Pune' } });
    expect(body['branchCode']).toMatch(/^[A-Z0-9]{5}$/);
  });

  it('keeps the way up to the root', async () => {
    const { stored, below } = await setUp(['AAAAA'], ['BBBBB', 'AAAAA'], ['CCCCC', 'BBBBB']);
    expect(await stored('CCCCC')).toMatchObject({ ancestors: ['BBBBB', 'AAAAA'], path: 'AAAAA/BBBBB/CCCCC' });
    expect([await below('AAAAA'), await below('BBBBB'), await below('CCCCC')]).toEqual([
      ['BBBBB', 'CCCCC'],
      ['CCCCC'],
      [],
    ]);
  });

  it('answers 400 to faults of shape, all at once', async () => {
    const { call } = await setUp();
    const { status, body } = await call('POST', '', { body: { branchCode: 'toolong', phone: 'call me', email: 7 } });
    expect([status, body.code]).toEqual([400, 'validation_failed']);
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([
      '#/branchCode',
      '#/branchName',
      '#/email',
      '#/phone',
    ]);
  });

  it('answers 422 to an e-mail address or pincode that is none', async () => {
    const { call } = await setUp();
    expect(said(await call('POST', '', { body: { branchName: 'A', email: 'a@b' } }))).toEqual([422, 'email_invalid']);
    expect(said(await call('POST', '', { body: { branchName: 'A', pincode: '012345' } }))).toEqual([
      422,
      'pincode_invalid',
    ]);
  });

  it('answers 422 and names the field where it refers to nobody, or to no active branch', async () => {
    const { call, change } = await setUp(['AAAAA']);
    await change('AAAAA', { isActive: false });
    for (const [field, value] of [
      ['managerUserCode', 'ABC234'],
      ['referredBy', 'ZZZZZ'],
      ['referredBy', 'AAAAA'],
    ] as const) {
      const answer = await call('POST', '', { body: { branchCode: 'ZZZZZ', branchName: 'B', [field]: value } });
      expect(said(answer)).toEqual([422, 'reference_invalid']);
      expect(answer.body['errors']).toMatchObject([{ pointer: `#/${field}` }]);
    }
  });

  it('answers 409 to a code that is taken, also by a deleted branch', async () => {
    const { call, change } = await setUp(['AAAAA']);
    const body = { branchCode: 'AAAAA', branchName: 'Another' };
    expect(said(await call('POST', '', { body }))).toEqual([409, 'duplicate_branch']);
    await change('AAAAA', { isActive: false });
    await call('DELETE', '/AAAAA');
    expect(said(await call('POST', '', { body }))).toEqual([409, 'duplicate_branch']);
  });

  it('answers 422 below the eighth level', async () => {
    const { call, app, claims } = await setUp(['L0000']);
    for (let level = 1; level <= 8; level += 1)
      await makeBranch(app, claims, `L000${level}`, { referredBy: `L000${level - 1}` });
    const body = { branchName: 'Too deep', referredBy: 'L0008' };
    expect(said(await call('POST', '', { body }))).toEqual([422, 'hierarchy_too_deep']);
  });

  it('answers 403 to admins', async () => {
    const { app, request } = await setUp();
    const { claims } = await admin(app, { features: { USER: 'full' } });
    expect(said(await request('POST', path, { claims, body: { branchName: 'A' } }))).toEqual([403, 'forbidden']);
  });
});

describe('changing a branch', () => {
  it('answers 200 with the next version, and leaves what is not said', async () => {
    const { call, change, userCode, stored } = await setUp(['AAAAA']);
    await change('AAAAA', { city: 'Pune', phone: '020 123456' });
    const answer = await change('AAAAA', { branchName: 'New Name', phone: null });
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"3"']);
    expect(answer.body).toMatchObject({ branchName: 'New Name', city: 'Pune' });
    expect(answer.body).not.toHaveProperty('phone');
    expect((await call('GET', '/AAAAA')).body).toEqual(answer.body);
    expect(await stored('AAAAA')).toMatchObject({
      searchName: 'new name',
      stamp: { action: 'update', actorType: 'admin', actor: userCode },
    });
  });

  it('answers 412 to another version', async () => {
    const { call, change } = await setUp(['AAAAA']);
    await change('AAAAA', { city: 'Pune' });
    const answer = await call('PATCH', '/AAAAA', { body: { city: 'Agra' }, headers: { 'If-Match': '"1"' } });
    expect(said(answer)).toEqual([412, 'version_conflict']);
  });

  it('answers 404 to a code that nobody has', async () => {
    const { call } = await setUp();
    expect(said(await call('PATCH', '/ZZZZZ', { body: {}, headers: { 'If-Match': '"1"' } }))).toEqual([
      404,
      'not_found',
    ]);
  });

  it('moves it with all that lies below, and bumps the guard', async () => {
    const { change, stored, below, store, call } = await setUp(
      ['AAAAA'],
      ['BBBBB', 'AAAAA'],
      ['CCCCC', 'BBBBB'],
      ['DDDDD', 'CCCCC'],
      ['XXXXX'],
    );
    const moved = await change('BBBBB', { referredBy: 'XXXXX', city: 'Goa' });
    expect(moved).toMatchObject({ status: 200, body: { ancestors: ['XXXXX'], city: 'Goa' } });
    expect((await call('GET', '/BBBBB')).body).toEqual(moved.body);
    expect(await stored('DDDDD')).toMatchObject({
      ancestors: ['CCCCC', 'BBBBB', 'XXXXX'],
      root: 'XXXXX',
      path: 'XXXXX/BBBBB/CCCCC/DDDDD',
      version: 2,
    });
    expect([await below('AAAAA'), await below('XXXXX'), await below('BBBBB')]).toEqual([
      [],
      ['BBBBB', 'CCCCC', 'DDDDD'],
      ['CCCCC', 'DDDDD'],
    ]);
    expect(await store.get(guard, { name: 'BRANCHES' })).toMatchObject({ version: 1 });
    expect((await change('BBBBB', { referredBy: null })).body['ancestors']).toEqual([]);
    expect(await stored('DDDDD')).toMatchObject({ ancestors: ['CCCCC', 'BBBBB'], root: 'BBBBB' });
    expect(await below('XXXXX')).toEqual([]);
    expect(await store.get(guard, { name: 'BRANCHES' })).toMatchObject({ version: 2 });
  });

  it('answers 409 where it would come to lie below itself', async () => {
    const { change } = await setUp(['AAAAA'], ['BBBBB', 'AAAAA'], ['CCCCC', 'BBBBB']);
    for (const referredBy of ['AAAAA', 'BBBBB', 'CCCCC'])
      expect(said(await change('AAAAA', { referredBy }))).toEqual([409, 'hierarchy_cycle']);
  });

  it('answers 422 to a parent or manager that is not there', async () => {
    const { change } = await setUp(['AAAAA'], ['BBBBB']);
    await change('BBBBB', { isActive: false });
    expect(said(await change('AAAAA', { referredBy: 'BBBBB' }))).toEqual([422, 'reference_invalid']);
    expect(said(await change('AAAAA', { managerUserCode: 'ABC234' }))).toEqual([422, 'reference_invalid']);
  });

  it('answers 422 where something below it would lie too deep', async () => {
    const { app, claims, change } = await setUp(['L0000'], ['AAAAA'], ['BBBBB', 'AAAAA']);
    for (let level = 1; level <= 7; level += 1)
      await makeBranch(app, claims, `L000${level}`, { referredBy: `L000${level - 1}` });
    expect(said(await change('AAAAA', { referredBy: 'L0007' }))).toEqual([422, 'hierarchy_too_deep']);
    expect((await change('AAAAA', { referredBy: 'L0006' })).status).toBe(200);
  });

  it('answers 422 where more lies below it than one transaction takes', async () => {
    const { app, claims, change } = await setUp(['AAAAA'], ['BBBBB']);
    for (let count = 0; count < 95; count += 1)
      await makeBranch(app, claims, `C${String(count).padStart(4, '0')}`, { referredBy: 'AAAAA' });
    expect(said(await change('AAAAA', { referredBy: 'BBBBB' }))).toEqual([422, 'subtree_too_large']);
    await change('C0000', { referredBy: null });
    await change('C0001', { referredBy: null });
    expect((await change('AAAAA', { referredBy: 'BBBBB' })).status).toBe(200);
  });
});
