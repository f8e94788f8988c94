import { describe, expect, it } from 'vitest';
import { admin } from '../../support/admins.ts';
import { path, setUp, said, codesOf } from '../../support/features.ts';

describe('making a feature', () => {
  it('answers 201 with the feature and its version', async () => {
    const { call, userCode, stored } = await setUp();
    const body = {
      featureCode: 'kyr ',
      featureName: ' KYC Reveal ',
      featureDescription: 'Full numbers',
      parentFeature: 'KYC ',
      featureCategory: 'kyc',
    };
    const answer = await call('POST', '', { body });
    expect([answer.status, answer.headers['etag']]).toEqual([201, '"1"']);
    expect(answer.body).toMatchObject({
      ...body,
      featureCode: 'KYR',
      featureName: 'KYC Reveal',
      parentFeature: 'KYC',
      isActive: true,
    });
    expect((await call('GET', '/KYR')).body).toEqual(answer.body);
    expect(await stored('KYR')).toMatchObject({ stamp: { action: 'create', actorType: 'admin', actor: userCode } });
  });

  it('answers 400 to faults of shape', async () => {
    const { call } = await setUp();
    expect(said(await call('POST', '', { body: { featureCode: 'TOOLONG' } }))).toEqual([400, 'validation_failed']);
  });

  it('answers 409 to a code that is taken, also in its old spelling, also by a deleted feature', async () => {
    const { call, change } = await setUp(['POS']);
    const again = (featureCode: string) => call('POST', '', { body: { featureCode, featureName: 'Again' } });
    expect(said(await again('KYC '))).toEqual([409, 'duplicate_feature']);
    await change('POS', { isActive: false });
    await call('DELETE', '/POS');
    expect(said(await again('POS'))).toEqual([409, 'duplicate_feature']);
  });

  it('answers 422 below a feature that is not there or not active, or too deep', async () => {
    const { call, change } = await setUp(['F0'], ['OFF']);
    await change('OFF', { isActive: false });
    const below = (parentFeature: string, featureCode = 'NEW') =>
      call('POST', '', { body: { featureCode, featureName: 'New', parentFeature } });
    for (const parent of ['ZZZZ', 'OFF', 'NEW']) {
      const answer = await below(parent);
      expect(said(answer)).toEqual([422, 'reference_invalid']);
      expect(answer.body['errors']).toMatchObject([{ pointer: '#/parentFeature' }]);
    }
    for (let level = 1; level <= 8; level += 1) expect((await below(`F${level - 1}`, `F${level}`)).status).toBe(201);
    expect(said(await below('F8'))).toEqual([422, 'hierarchy_too_deep']);
  });

  it('answers 403 to admins', async () => {
    const { app, request } = await setUp();
    const { claims } = await admin(app, { features: { AUTH: 'full' } });
    const body = { featureCode: 'NEW', featureName: 'New' };
    expect(said(await request('POST', path, { claims, body }))).toEqual([403, 'forbidden']);
  });
});

describe('looking at features', () => {
  it('takes codes as the old system wrote them', async () => {
    const { call } = await setUp();
    expect((await call('GET', '/KYC ')).body['featureCode']).toBe('KYC');
    expect(said(await call('GET', '/ZZZZ'))).toEqual([404, 'not_found']);
  });

  it('lists them by code, in pages, by category and state', async () => {
    const { call, change } = await setUp(['AAA']);
    await change('AAA', { featureCategory: 'extra', isActive: false });
    await change('KYC', { featureCategory: 'core' });
    expect(codesOf(await call('GET'))).toEqual(['AAA', 'AUDI', 'AUTH', 'KYC', 'REPT', 'USER']);
    expect(codesOf(await call('GET', '', { query: { category: 'core' } }))).toEqual(['KYC']);
    expect(codesOf(await call('GET', '', { query: { isActive: 'false' } }))).toEqual(['AAA']);
    const first = await call('GET', '', { query: { limit: '4' } });
    const cursor = String(first.body['nextCursor']);
    expect(codesOf(await call('GET', '', { query: { limit: '4', cursor } }))).toEqual(['REPT', 'USER']);
  });

  it('lists what is directly below one', async () => {
    const { call, change } = await setUp(['KYA', 'KYC'], ['KYB', 'KYC'], ['KYD', 'KYA']);
    expect(codesOf(await call('GET', '/KYC /children'))).toEqual(['KYA', 'KYB']);
    await change('KYB', { isActive: false });
    expect(codesOf(await call('GET', '/KYC/children', { query: { isActive: 'true' } }))).toEqual(['KYA']);
    expect(said(await call('GET', '/ZZZZ/children'))).toEqual([404, 'not_found']);
  });
});

describe('changing a feature', () => {
  it('answers 200 with the next version, and leaves what is not said', async () => {
    const { call, change, stored, userCode } = await setUp(['POS']);
    await change('POS', { featureDescription: 'Tills', featureCategory: 'sales' });
    const answer = await change('POS', { featureName: 'Point of sale', featureDescription: null });
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"3"']);
    expect(answer.body).toMatchObject({ featureName: 'Point of sale', featureCategory: 'sales' });
    expect(answer.body).not.toHaveProperty('featureDescription');
    expect((await call('GET', '/POS')).body).toEqual(answer.body);
    expect(await stored('POS')).toMatchObject({ stamp: { action: 'update', actor: userCode } });
  });

  it('answers 412 to another version and 404 to a code that nobody has', async () => {
    const { call } = await setUp();
    const headers = { 'If-Match': '"7"' };
    expect(said(await call('PATCH', '/KYC', { body: {}, headers }))).toEqual([412, 'version_conflict']);
    expect(said(await call('PATCH', '/ZZZZ', { body: {}, headers }))).toEqual([404, 'not_found']);
  });

  it('moves it, and refuses a cycle, a parent that is not there, and too deep a tree', async () => {
    const { change, call } = await setUp(['AAA'], ['BBB', 'AAA'], ['CCC', 'BBB'], ['F0']);
    for (const parentFeature of ['AAA', 'BBB', 'CCC'])
      expect(said(await change('AAA', { parentFeature }))).toEqual([409, 'hierarchy_cycle']);
    expect(said(await change('AAA', { parentFeature: 'ZZZZ' }))).toEqual([422, 'reference_invalid']);
    const moved = await change('BBB', { parentFeature: 'KYC ' });
    expect(moved).toMatchObject({ status: 200, body: { parentFeature: 'KYC' } });
    expect((await call('GET', '/BBB')).body).toEqual(moved.body);
    expect((await change('BBB', { parentFeature: null })).body).not.toHaveProperty('parentFeature');
    for (let level = 1; level <= 7; level += 1)
      await call('POST', '', {
        body: { featureCode: `F${level}`, featureName: 'F', parentFeature: `F${level - 1}` },
      });
    expect(said(await change('BBB', { parentFeature: 'F7' }))).toEqual([422, 'hierarchy_too_deep']);
    expect((await change('BBB', { parentFeature: 'F6' })).status).toBe(200);
  });
});
