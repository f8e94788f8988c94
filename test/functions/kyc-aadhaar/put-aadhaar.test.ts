import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { aadhaarKyc } from '../../../shared/entities/aadhaar-kyc.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { AADHAAR, aadhaarBody, applicant, kycOf, putAadhaar, type Applicant } from '../../support/kyc.ts';

const record = (app: TestApp, { userCode }: Applicant) => app.store.get(aadhaarKyc, { userCode: userCode as never });

const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

const last4Only = { kyc: { ...defaultPolicy.kyc, aadhaarStorage: 'last4' as const } };

describe('an Aadhaar number under the policy vault', () => {
  it('is taken as people write it, kept sealed, and shown by its last four digits', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putAadhaar(app, asha, { aadhaarNumber: '9999 4105-7058' });
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ status: 'pending', aadhaarLast4: '7058', awaits: 'reviewer', submission: 1 }),
    ]);
    expect(JSON.stringify([answer.body, (await kycOf(app, asha)).aadhaar])).not.toMatch(/99994105|ncrypted|ingerprint/);
  });

  it('opens under the context of its owner only', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putAadhaar(app, asha);
    const sealed = (await record(app, asha))!.aadhaarNumberEncrypted!;
    const context = { entity: 'AadhaarKyc', field: 'aadhaarNumberEncrypted', userCode: asha.userCode };
    expect((await app.vault.open(context, sealed)).expose()).toBe(AADHAAR[0]);
    await expect(app.vault.open({ ...context, userCode: 'ZZZZZZ' }, sealed)).rejects.toThrow();
  });

  it('is claimed provisionally for thirty days', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putAadhaar(app, asha);
    const value = (await record(app, asha))!.aadhaarFingerprint!;
    expect(await app.store.get(claim, { kind: 'aadhaar', value })).toMatchObject({
      userCode: asha.userCode,
      verified: false,
      releasableAt: '2026-12-22T06:30:00.000Z',
    });
  });

  it('is refused to a second account, and both come before a reviewer', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    await putAadhaar(app, first, { verificationMethod: 'offline_xml' });
    expect(said(await putAadhaar(app, second))).toEqual([409, 'aadhaar_already_used']);
    expect((await record(app, first))?.reviewReasons).toEqual(['aadhaar_already_used']);
    expect((await record(app, second))?.reviewReasons).toEqual(['manual', 'no_document', 'aadhaar_already_used']);
  });

  it('is claimed by one of two accounts that race for it; the other is told, and both are flagged', async () => {
    const app = await testApp();
    const people = await Promise.all(Array.from({ length: 6 }, () => applicant(app)));
    const answers = await Promise.all(people.map((one) => putAadhaar(app, one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    const records = await Promise.all(people.map((one) => record(app, one)));
    expect(records.every((one) => one?.reviewReasons?.includes('aadhaar_already_used'))).toBe(true);
    const value = records[0]!.aadhaarFingerprint!;
    const winner = people[answers.findIndex(({ status }) => status === 200)];
    expect(await app.store.get(claim, { kind: 'aadhaar', value })).toMatchObject({ userCode: winner?.userCode });
  });

  it('does not take four digits for it', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putAadhaar(app, asha, { aadhaarNumber: undefined, aadhaarLast4: '7058' });
    expect(said(answer)).toEqual([400, 'validation_failed']);
  });
});

describe('under the policy last4', () => {
  const setUp = async () => {
    const app = await testApp({ policy: last4Only });
    return { app, asha: await applicant(app) };
  };
  const four = { aadhaarNumber: undefined, aadhaarLast4: '7058' };

  it('the number is not accepted, and not written anywhere', async () => {
    const { app, asha } = await setUp();
    const answer = await putAadhaar(app, asha);
    expect(answer.body['errors']).toEqual([
      expect.objectContaining({ pointer: '#/aadhaarNumber', code: 'unknown_field' }),
    ]);
    expect(await record(app, asha)).toBeUndefined();
  });

  it('four digits are enough, and nothing is sealed', async () => {
    const { app, asha } = await setUp();
    expect((await putAadhaar(app, asha, four)).body).toMatchObject({ status: 'pending', aadhaarLast4: '7058' });
    expect((await record(app, asha))?.aadhaarNumberEncrypted).toBeUndefined();
  });

  it('somebody of the same name, birthday, gender and digits is a question, not a refusal', async () => {
    const { app, asha } = await setUp();
    const second = await applicant(app);
    await putAadhaar(app, asha, four);
    expect((await putAadhaar(app, second, { ...four, aadhaarName: 'Patil ASHA' })).body).toMatchObject({
      status: 'pending',
      awaits: 'reviewer',
    });
    expect((await record(app, asha))?.reviewReasons).toContain('identity_shared');
    expect((await record(app, second))?.reviewReasons).toContain('identity_shared');
  });
});

describe('what cannot be submitted', () => {
  it.each([
    [{ aadhaarNumber: '999941057059' }, 422, 'aadhaar_invalid', '#/aadhaarNumber'],
    [{ aadhaarNumber: '199941057058' }, 422, 'aadhaar_invalid', '#/aadhaarNumber'],
    [{ aadhaarNumber: '٩٩٩٩٤١٠٥٧٠٥٨' }, 422, 'aadhaar_invalid', '#/aadhaarNumber'],
    [{ aadhaarNumber: '9999 4105 7058 1' }, 422, 'aadhaar_invalid', '#/aadhaarNumber'],
    [{ aadhaarAddress: 'UID 9999 4105 7058, Pune' }, 422, 'aadhaar_invalid', '#/aadhaarAddress'],
    [{ aadhaarDob: '2012-01-01' }, 422, 'underage', '#/aadhaarDob'],
    [{ aadhaarName: 'Vikram Rathore' }, 422, 'name_mismatch', '#/aadhaarName'],
    [{ consent: { notice: 'aadhaar', version: '2020-01' } }, 422, 'consent_required', '#/consent'],
    [{ consent: { notice: 'terms', version: '2026-11' } }, 422, 'consent_required', '#/consent'],
    [{ frontImageId: '01KAFDZTZB0000000000000000' }, 404, 'not_found', '#/frontImageId'],
    [{ verificationMethod: 'guess' }, 400, 'validation_failed', '#/verificationMethod'],
  ])('%j is %i %s', async (more, status, code, pointer) => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putAadhaar(app, asha, more);
    expect([...said(answer), (answer.body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([
      status,
      code,
      pointer,
    ]);
    expect(await record(app, asha)).toBeUndefined();
  });

  it('names every fault at once', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const body = { ...aadhaarBody(), aadhaarNumber: '1', aadhaarGender: 'x', extra: 1 };
    const answer = await app.request('PUT', '/v1/me/kyc/aadhaar', { token: asha.token, body });
    const pointers = (answer.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect([answer.status, ...pointers.sort()]).toEqual([400, '#/aadhaarGender', '#/aadhaarNumber', '#/extra']);
  });
});

it('answers a repetition with what it did, and changes nothing', async () => {
  const app = await testApp();
  const asha = await applicant(app);
  const first = await putAadhaar(app, asha);
  const again = await putAadhaar(app, asha);
  expect([again.status, again.body, again.headers['etag']]).toEqual([200, first.body, first.headers['etag']]);
  expect(said(await putAadhaar(app, asha, { aadhaarAddress: 'elsewhere' }))).toEqual([409, 'invalid_transition']);
});

it('changes the version it was told only', async () => {
  const app = await testApp();
  const asha = await applicant(app);
  await putAadhaar(app, asha);
  const withdraw = (version: number) =>
    app.request('DELETE', '/v1/me/kyc/aadhaar', { token: asha.token, headers: { 'If-Match': `"${version}"` } });
  expect(said(await withdraw(7))).toEqual([412, 'version_conflict']);
  expect((await withdraw(1)).body).toMatchObject({ status: 'rejected', awaits: 'submission' });
});

it('keeps the consent it was given with, and lets its owner see it', async () => {
  const app = await testApp();
  const asha = await applicant(app);
  await putAadhaar(app, asha);
  const { body } = await app.request('GET', '/v1/me/consents', { token: asha.token });
  expect(body['items']).toContainEqual(
    expect.objectContaining({ notice: 'aadhaar', purposes: ['aadhaar_verification'] }),
  );
  expect((await record(app, asha))?.consent).toMatchObject({ notice: 'aadhaar', ip: '203.0.113.7' });
});
