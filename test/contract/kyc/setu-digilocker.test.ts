import { describe, expect, it } from 'vitest';
import { providerClient } from '../../../shared/adapters/kyc/http/provider-client.ts';
import { setuDigilocker } from '../../../shared/adapters/kyc/setu/setu-digilocker.ts';
import { counting, limits, outageOf, replaying, told } from './replay.ts';

const ID = '00000000-0000-4000-8000-000000000001';

const setu = async (...fixtures: string[]) => {
  const { url, asked } = await replaying(...fixtures.map((name) => `setu/digilocker/${name}`));
  const digilocker = setuDigilocker(providerClient({ provider: 'setu', url, limits, metrics: counting().metrics }));
  return { digilocker, asked };
};

const begin = { reference: '01KAFDZTZB0000000000000000', redirectUrl: 'https://app.example/kyc/digilocker' };

describe('DigiLocker through Setu', () => {
  it('begins where people go, with an end in our time', async () => {
    const { digilocker } = await setu('begin');
    expect(await digilocker.begin(begin)).toEqual({
      requestId: ID,
      url: `https://dg-sandbox.setu.co/digilocker/login/${ID}`,
      expiresAt: '2026-11-22T07:30:00.000Z',
    });
  });

  it.each(['begin-invalid-redirect', 'begin-not-https'])('%s sends nobody anywhere', async (fixture) => {
    const { digilocker } = await setu(fixture);
    await outageOf(digilocker.begin(begin));
  });

  it('tells who somebody is once they allowed it there', async () => {
    const { digilocker, asked } = await setu('status-authenticated', 'aadhaar');
    expect(await digilocker.fetch(ID)).toEqual({
      kind: 'proven',
      claims: {
        last4: '7058',
        name: 'Asha Patil',
        dob: '1990-05-17',
        dobPrecision: 'day',
        gender: 'female',
        address: 'D/O Ramesh Patil, 12, MG Road, Camp, Pune, Maharashtra, 411001',
        provenAt: '2026-11-22T06:25:36.342Z',
        evidence: { provider: 'setu', source: 'digilocker', signature: true },
      },
    });
    expect(asked.map(({ url }) => url.pathname)).toEqual([
      `/api/digilocker/${ID}/status`,
      `/api/digilocker/${ID}/aadhaar`,
    ]);
  });

  it.each([
    [['status-unauthenticated'], 'waiting'],
    [['status-revoked'], 'refused'],
    [['status-not-found'], 'refused'],
    [['status-authenticated', 'aadhaar-nothing-selected'], 'refused'],
    [['status-authenticated', 'aadhaar-not-linked'], 'refused'],
    [['status-authenticated', 'aadhaar-token-revoked'], 'refused'],
    [['status-authenticated', 'aadhaar-not-authenticated'], 'waiting'],
  ])('%j is %s', async (fixtures, kind) => {
    const { digilocker } = await setu(...fixtures);
    expect(await digilocker.fetch(ID)).toEqual({ kind });
  });

  it.each([
    [['status-other']],
    [['status-wrong-credentials']],
    [['status-authenticated', 'aadhaar-xml-failed']],
    [['status-authenticated', 'aadhaar-unsigned']],
    [['status-authenticated', 'aadhaar-odd-date']],
  ])('%j proves nothing, and says nothing against the person', async (fixtures) => {
    const { digilocker } = await setu(...fixtures);
    expect(told(await outageOf(digilocker.fetch(ID)))).not.toMatch(/Asha|Patil|7058|1990|asha@example|9999999999/);
  });

  it('repeats what only reads, once', async () => {
    const { digilocker, asked } = await setu('status-authenticated', 'aadhaar-xml-failed');
    await outageOf(digilocker.fetch(ID));
    expect(asked.filter(({ url }) => url.pathname.endsWith('/aadhaar'))).toHaveLength(limits.attempts);
  });
});
