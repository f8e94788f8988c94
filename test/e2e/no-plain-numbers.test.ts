import { afterAll, beforeAll, expect, it } from 'vitest';
import { workflows } from '../../functions/manifest.ts';
import { everythingHeld } from '../support/everything-held.ts';
import { sha256 } from '../support/files.ts';
import { aadhaarConsent } from '../../docs/examples/people.ts';
import { aadhaarBody, ASHA, bankBody, panBody } from '../support/kyc.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

/** A number UIDAI gives out for tests, and a PAN that nobody has; with every spelling of the number. */
const AADHAAR = '999971658847';
const PAN = 'ZZZPZ9999Z';
const ACCOUNT = '026291800007777';
/** A proprietor's business has the PAN of its owner, and its GSTIN holds it. */
const OWN_PAN = 'ABCPZ4321K';
const spellings = [AADHAAR, '9999 7165 8847', '9999-7165-8847', '99997165', PAN, PAN.toLowerCase(), ACCOUNT, OWN_PAN];

let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});

afterAll(() => system.stop());

const somebody = async () => {
  const person = stranger();
  const token = String((await registerOver(system, person)).body['accessToken']);
  await system.call('PUT', '/v1/me/registration/personal', { token, body: ASHA });
  return { ...person, token };
};

const submit = (token: string, more: Record<string, unknown> = {}) =>
  system.call('PUT', '/v1/me/kyc/aadhaar', {
    token,
    body: aadhaarBody({ aadhaarNumber: AADHAAR, verificationMethod: 'offline_xml', ...more }),
  });

const offlineZip = async (): Promise<Buffer> => {
  const response = await fetch(`${system.endpoints().local}/offline-ekyc`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Asha Patil', dob: ASHA.dob, gender: 'female', last4: '8847', shareCode: '1234' }),
  });
  return Buffer.from(((await response.json()) as { zip: string }).zip, 'base64');
};

const uploadOver = async (token: string, zip: Buffer): Promise<string> => {
  const body = { kind: 'aadhaar_xml', contentType: 'application/zip', size: zip.length, sha256: sha256(zip) };
  const announced = await system.call('POST', '/v1/me/documents', { token, body });
  const { url, fields } = announced.body['upload'] as { url: string; fields: Record<string, string> };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(zip)]), 'offline.zip');
  await fetch(url, { method: 'POST', body: form });
  const documentId = String(announced.body['documentId']);
  const status = async () => (await system.call('GET', `/v1/me/documents/${documentId}`, { token })).body['status'];
  await expect.poll(status, { timeout: 20_000, interval: 100 }).toBe('ready');
  return documentId;
};

it('verifies a person by the file of UIDAI, and their PAN goes to a reviewer', async () => {
  const { token } = await somebody();
  expect((await submit(token)).body['status']).toBe('pending');
  const documentId = await uploadOver(token, await offlineZip());
  const proof = { documentId, shareCode: '1234', consent: aadhaarConsent };
  const answer = await system.call('POST', '/v1/me/kyc/aadhaar/offline-xml', { token, body: proof });
  expect([answer.status, answer.body]).toEqual([
    200,
    expect.objectContaining({ status: 'verified', aadhaarLast4: '8847' }),
  ]);
  const pan = await system.call('PUT', '/v1/me/kyc/pan', {
    token,
    body: panBody({ panNumber: PAN, verificationMethod: 'manual' }),
  });
  expect(pan.body).toMatchObject({ status: 'pending', panLast4: 'ZZZXXXXX9Z' });
});

it('takes an account and a business, whose numbers are people’s as well', async () => {
  const { token } = await somebody();
  const bank = bankBody({ accountNumber: ACCOUNT, confirmAccountNumber: ACCOUNT });
  expect((await system.call('PUT', '/v1/me/kyc/bank', { token, body: bank })).status).toBe(200);
  expect((await system.call('POST', '/v1/me/kyc/bank/penny-drop', { token })).status).toBe(202);
  const business = {
    businessName: 'Patil Stores',
    businessType: 'sole_proprietorship',
    businessRegistrationNumber: 'MH-SHOP-1',
    businessPan: OWN_PAN,
    businessPhone: '9876543210',
    businessEmail: 'shop@patil-stores.example',
    addressLine1: '12 MG Road',
    city: 'Pune',
    state: 'Maharashtra',
    pincode: '411001',
    proofDocumentIds: [],
  };
  const answer = await system.call('PUT', '/v1/me/kyc/business', { token, body: business });
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
});

it('refuses what it is told wrongly, and repeats what it is asked twice', async () => {
  const [first, second] = [await somebody(), await somebody()];
  expect((await submit(first.token)).status).toBe(409);
  expect((await submit(second.token, { aadhaarAddress: `card ${AADHAAR}` })).status).toBe(422);
  expect((await submit(second.token, { aadhaarName: AADHAAR })).status).toBe(400);
  const pan = panBody({ panNumber: PAN, verificationMethod: 'manual' });
  expect((await system.call('PUT', '/v1/me/kyc/pan', { token: second.token, body: pan })).status).toBe(409);
});

it('takes the numbers in every place of every route where they do not belong', async () => {
  const { token } = await somebody();
  const admin = await system.adminToken({ role: 'super_admin' });
  const routes = workflows.flatMap(({ routes: all }) => Object.values(all));
  for (const { method, path, access } of routes) {
    const there = `${path.replaceAll(/\{\w+\}/g, AADHAAR)}?q=${PAN}&unknown=${AADHAAR}`;
    const { status } = await system.call(method, there, {
      ...(access !== 'public' && { token: access === 'admin' ? admin : token }),
      headers: { 'idempotency-key': `${AADHAAR}-${PAN}` },
      ...(method !== 'GET' && { body: { aadhaarNumber: AADHAAR, panNumber: PAN, [AADHAAR]: PAN } }),
    });
    expect([path, status >= 200 && status < 500]).toEqual([path, true]);
  }
  await expect
    .poll(async () => JSON.stringify((await everythingHeld(system))['table']).includes('AuditTrail'), {
      timeout: 20_000,
    })
    .toBe(true);
});

it('holds none of them in plain: not in the table, streams, buckets, queues, messages or logs', async () => {
  const held = await everythingHeld(system);
  expect(Object.keys(held).some((name) => name.endsWith('functions.log'))).toBe(true);
  expect(held['table']).toContain('aadhaarNumberEncrypted');
  expect(held['streams']).toContain('AadhaarKyc');
  const found = Object.entries(held).flatMap(([where, text]) =>
    spellings.filter((one) => text.includes(one)).map((one) => `${one} in ${where}`),
  );
  expect(found).toEqual([]);
});
