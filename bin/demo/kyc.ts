import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { notices } from '../../shared/domain/notices.ts';
import { isVerhoeff } from '../../shared/domain/verhoeff.ts';
import type { DemoClient } from './client.ts';
import { newcomer, type Newcomer } from './people.ts';
import { picture } from './picture.ts';
import { show } from './show.ts';
import { showStored } from './stored.ts';
import { upload } from './upload.ts';

type Running = { local: string; dynamodb: string; table: string };

const consent = notices
  .filter(({ notice }) => notice === 'aadhaar')
  .map(({ notice, version }) => ({ notice, version }))
  .at(0);

const SHARE_CODE = '4096';

const personal = {
  firstName: 'Kavya',
  lastName: 'Menon',
  gender: 'female',
  dob: '1992-08-09',
  addressLine1: '7 Marine Drive',
  city: 'Kochi',
  state: 'Kerala',
  pincode: '682011',
};

/** A number of the range that UIDAI's test numbers are of, and that no run of this demo had. */
const newAadhaar = (): string => {
  const body = `9999${String(randomInt(10_000_000)).padStart(7, '0')}`;
  return Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).find(isVerhoeff) ?? '';
};

/** A PAN that nobody else of this demo has; below 9000 the sandbox knows each as valid and linked. */
const newPan = (): string => `ABCPM${String(randomInt(1, 9000)).padStart(4, '0')}K`;

const Ekyc = z.object({ zip: z.base64() });

/** What UIDAI's site would have given the person to download, signed by a key of this machine. */
const offlineZip = async (local: string, last4: string): Promise<Buffer> => {
  const { firstName, lastName, dob, gender } = personal;
  const wanted = { name: `${firstName} ${lastName}`, dob, gender, last4, shareCode: SHARE_CODE };
  show.request('POST', `${local}/offline-ekyc`, wanted);
  const response = await fetch(`${local}/offline-ekyc`, { method: 'POST', body: JSON.stringify(wanted) });
  if (!response.ok) throw new Error(`no synthetic file: ${await response.text()}`);
  return Buffer.from(Ekyc.parse(await response.json()).zip, 'base64');
};

const introduced = async (client: DemoClient, name: string): Promise<Newcomer> => {
  const person = await newcomer(client, { email: `${name}.${randomInt(1_000_000)}@example.com` });
  await client.call('PUT', '/v1/me/registration/personal', { token: person.token, body: personal, expect: 200 });
  return person;
};

const expectStatus = (body: Readonly<Record<string, unknown>>, status: string): void => {
  show.fact(`status: ${String(body['status'])}`);
  if (body['status'] !== status) throw new Error(`expected ${status}`);
};

/** One rupee shows whose a bank account is; with it everything is verified. */
const byPennyDrop = async ({ call, until }: DemoClient, token: string): Promise<void> => {
  show.step('Her bank account: one rupee is sent, and the provider says whose it is; asked for twice, it is sent once');
  // Below 9000 the sandbox knows each account as that of whoever it was asked about.
  const accountNumber = `02629180000${String(randomInt(1000, 9000))}`;
  const bank = {
    accountHolderName: 'Kavya Menon',
    accountNumber,
    confirmAccountNumber: accountNumber,
    ifscCode: 'YESB0000262',
    accountType: 'savings',
    verificationMethod: 'penny_drop',
  };
  await call('GET', `/v1/ifsc/${bank.ifscCode}`, { expect: 200 });
  expectStatus((await call('PUT', '/v1/me/kyc/bank', { token, body: bank, expect: 200 })).body, 'pending');
  const first = await call('POST', '/v1/me/kyc/bank/penny-drop', { token, expect: 202 });
  const second = await call('POST', '/v1/me/kyc/bank/penny-drop', { token, expect: 202 });
  if (first.body['reference'] !== second.body['reference']) throw new Error('a second transfer was made');

  show.step('She is done: KYC is complete, and so is her registration');
  const kyc = await until(
    async () => (await call('GET', '/v1/me/kyc', { token, expect: 200 })).body,
    ({ isKycComplete }) => isKycComplete === true,
  );
  show.fact(`kycVerificationStep: ${String(kyc['kycVerificationStep'])}`);
  const { body } = await call('GET', '/v1/me/registration', { token, expect: 200 });
  if (body['currentStep'] !== 4) throw new Error('the registration is not complete');
};

/** A person is verified by UIDAI's own signed file and by the registry of PANs, without anybody looking at it. */
const bySignedFile = async (client: DemoClient, { local, dynamodb, table }: Running): Promise<void> => {
  const { call } = client;
  show.step('Another person says who she is, and submits her Aadhaar: a number of UIDAI’s range for tests');
  const { token, userCode } = await introduced(client, 'kavya');
  const number = newAadhaar();
  const aadhaar = {
    aadhaarNumber: number,
    aadhaarName: 'Kavya Menon',
    aadhaarDob: personal.dob,
    aadhaarGender: personal.gender,
    aadhaarAddress: '7 Marine Drive, Kochi',
    verificationMethod: 'offline_xml',
    consent,
  };
  const put = await call('PUT', '/v1/me/kyc/aadhaar', { token, body: aadhaar, expect: 200 });
  expectStatus(put.body, 'pending');

  show.step('She uploads the offline e-KYC ZIP; a wrong share code opens nothing, the right one verifies her at once');
  const zip = await offlineZip(local, number.slice(-4));
  const documentId = await upload(client, token, { kind: 'aadhaar_xml', contentType: 'application/zip', bytes: zip });
  const proof = { documentId, shareCode: '0000', consent };
  await call('POST', '/v1/me/kyc/aadhaar/offline-xml', { token, body: proof, expect: 422 });
  const right = { ...proof, shareCode: SHARE_CODE };
  expectStatus(
    (await call('POST', '/v1/me/kyc/aadhaar/offline-xml', { token, body: right, expect: 200 })).body,
    'verified',
  );
  show.fact('The ZIP is gone, and so is its document:');
  await call('GET', `/v1/me/documents/${documentId}`, { token, expect: 404 });

  show.step('Her PAN is asked of the registry (here: the sandbox), and compared with Aadhaar and profile');
  const pan = { panNumber: newPan(), panName: 'Menon Kavya', panDob: personal.dob, verificationMethod: 'api_nsdl' };
  expectStatus((await call('PUT', '/v1/me/kyc/pan', { token, body: pan, expect: 200 })).body, 'verified');

  await byPennyDrop(client, token);

  show.step(
    'What was stored: numbers under keys of their own, fingerprints that nobody can compute without the key service',
  );
  await showStored(dynamodb, table, [`KYC#${userCode}`]);

  show.step('Somebody else tries the same Aadhaar number: refused, and both come before a reviewer');
  const other = await introduced(client, 'anita');
  await call('PUT', '/v1/me/kyc/aadhaar', { token: other.token, body: aadhaar, expect: 409 });
};

const Queue = z.object({ items: z.array(z.object({ userCode: z.string(), kind: z.string(), status: z.string() })) });

/** Another one is looked at by a reviewer, is told what to mend, mends it, and is verified. */
const byReviewer = async (client: DemoClient): Promise<void> => {
  const { call, adminToken } = client;
  show.step('A third person has only a picture of her PAN card: a reviewer must look at it');
  const { token, userCode } = await introduced(client, 'nila');
  const panNumber = newPan();
  const submit = async (width: number) => {
    const bytes = picture(width, 300);
    const panImageId = await upload(client, token, { kind: 'pan_image', contentType: 'image/png', bytes });
    const pan = { panNumber, panName: 'Kavya Menon', panDob: personal.dob, panImageId, verificationMethod: 'manual' };
    return call('PUT', '/v1/me/kyc/pan', { token, body: pan, expect: 200 });
  };
  expectStatus((await submit(400)).body, 'pending');

  show.step('The reviewer finds it in the queue, claims it, and sees documents and checks side by side');
  const root = await adminToken({ role: 'super_admin' });
  const queue = await call('GET', '/v1/admin/kyc?queue=true&kind=pan&limit=100', { token: root, expect: 200 });
  show.fact(`${Queue.parse(queue.body).items.length} wait`);
  const record = `/v1/admin/kyc/${userCode}/pan`;
  const decide = async (act: 'approve' | 'reject', body: unknown) => {
    const claimed = await call('POST', `${record}/claim`, { token: root, expect: 200 });
    const version = claimed.headers.get('etag') ?? '';
    await call('GET', record, { token: root, expect: 200 });
    return call('POST', `${record}/${act}`, { token: root, body, headers: { 'if-match': version }, expect: 200 });
  };
  expectStatus((await decide('reject', { reason: 'The picture is blurred: please take it again.' })).body, 'rejected');

  show.step('She is told what to mend, submits anew, and is approved; the former submission is kept');
  await call('GET', '/v1/me/kyc/pan', { token, expect: 200 });
  expectStatus((await submit(800)).body, 'pending');
  expectStatus((await decide('approve', { reason: 'card and name agree' })).body, 'verified');

  show.step('A number in full needs a reason; it is counted and logged before it is shown');
  const body = { reason: 'request of the tax office, file 12' };
  await call('POST', `${record}/reveal`, { token: root, body, expect: 200 });
};

/** People are verified: one by what is signed and registered, one by a reviewer. */
export const kycJourney = async (client: DemoClient, running: Running): Promise<void> => {
  await bySignedFile(client, running);
  await byReviewer(client);
};
