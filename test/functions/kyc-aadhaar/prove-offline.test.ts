import { describe, expect, it } from 'vitest';
import { claim } from '../../../shared/entities/claim.ts';

import { registrationProgress } from '../../../shared/entities/registration-progress.ts';
import { testApp } from '../../support/app.ts';
import { ekycZip, proveOffline } from '../../support/ekyc.ts';
import { applicant, putAadhaar, putPan } from '../../support/kyc.ts';
import { stored } from '../../support/users.ts';
import { record, said } from '../../support/offline-proof.ts';

describe('an offline e-KYC file of the person', () => {
  it('verifies there and then, without anything submitted before', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await proveOffline(app, asha, await ekycZip(app));
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({
        status: 'verified',
        aadhaarLast4: '7058',
        aadhaarName: 'Asha Patil',
        verificationMethod: 'offline_xml',
        nameMatchScore: 100,
        mobileEvidence: 'absent',
      }),
    ]);
    expect(await stored(app, asha.userCode)).toMatchObject({ isAadhaarVerified: true, kycVerificationStep: 1 });
  });

  it('verifies what was submitted before, whose claim is final then', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putAadhaar(app, asha, { verificationMethod: 'offline_xml', aadhaarAddress: 'as typed' });
    const { body } = await proveOffline(app, asha, await ekycZip(app));
    expect(body).toMatchObject({ status: 'verified', submission: 1 });
    const now = await record(app, asha);
    expect(now).toMatchObject({ verifiedBy: 'uidai_offline_xml', status: 'verified' });
    expect(now?.aadhaarAddress).not.toBe('as typed');
    const value = now!.aadhaarFingerprint!;
    expect((await app.store.get(claim, { kind: 'aadhaar', value }))?.verified).toBe(true);
  });

  it('completes the step of the registration together with the PAN, whichever comes last', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const progress = () => app.store.get(registrationProgress, { userCode: asha.userCode as never });
    await putPan(app, asha);
    expect((await progress())?.stepsCompleted).toEqual([0, 1]);
    await proveOffline(app, asha, await ekycZip(app));
    expect(await progress()).toMatchObject({ stepsCompleted: [0, 1, 2], lastCompletedStep: 2, currentStep: 3 });
    expect(await stored(app, asha.userCode)).toMatchObject({ kycVerificationStep: 3, isKycComplete: false });
  });

  it('is gone before the answer, and so is its document', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const { documentId } = await proveOffline(app, asha, await ekycZip(app));
    expect(app.files.keys('uploads')).toEqual([]);
    const answer = await app.request('GET', `/v1/me/documents/${documentId}`, { token: asha.token });
    expect(answer.status).toBe(404);
  });

  it('says whether UIDAI knows the mobile number of the account', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const { body } = await proveOffline(app, asha, await ekycZip(app, { mobile: asha.mobile }));
    expect(body['mobileEvidence']).toBe('confirmed');
  });

  it('takes the year where UIDAI knows only that', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const { body } = await proveOffline(app, asha, await ekycZip(app, { dob: '1990' }));
    expect(body).toMatchObject({ status: 'verified', aadhaarDob: '1990-01-01', dobPrecision: 'year' });
  });

  it('freezes the name it was compared with', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await proveOffline(app, asha, await ekycZip(app));
    const answer = await app.request('PATCH', '/v1/me', { token: asha.token, body: { firstName: 'Usha' } });
    expect(said(answer)).toEqual([409, 'field_frozen']);
  });
});

describe('a genuine file that does not fit', () => {
  it.each([
    [{ name: 'Vikram Rathore' }, 422, 'name_mismatch'],
    [{ dob: '2012-01-01' }, 422, 'underage'],
  ])('%j is refused, and the file is gone', async (wanted, status, code) => {
    const app = await testApp();
    const asha = await applicant(app);
    expect(said(await proveOffline(app, asha, await ekycZip(app, wanted)))).toEqual([status, code]);
    expect(await record(app, asha)).toBeUndefined();
    expect(app.files.keys('uploads')).toEqual([]);
  });

  it('of another number than was submitted is refused', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putAadhaar(app, asha, { verificationMethod: 'offline_xml' });
    expect(said(await proveOffline(app, asha, await ekycZip(app, { last4: '1111' })))).toEqual([
      422,
      'aadhaar_invalid',
    ]);
    expect((await record(app, asha))?.status).toBe('pending');
  });

  it.each([
    [{ name: 'Asha Ramesh Patil' }, 'name_review'],
    [{ dob: '1991-05-17' }, 'dob_mismatch'],
    [{ gender: 'male' }, 'gender_mismatch'],
  ])('%j is for a reviewer: %s', async (wanted, reason) => {
    const app = await testApp();
    const asha = await applicant(app);
    const { body } = await proveOffline(app, asha, await ekycZip(app, wanted));
    expect(body).toMatchObject({ status: 'in_review', isVerified: false, awaits: 'reviewer' });
    expect(await record(app, asha)).toMatchObject({ reviewReasons: [reason], queuedAt: app.now() });
    expect((await stored(app, asha.userCode))?.isAadhaarVerified).toBe(false);
  });
});

describe('one person, two accounts', () => {
  it('is a question for a reviewer about both, not a refusal', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    await proveOffline(app, first, await ekycZip(app));
    app.advance(1000);
    expect((await proveOffline(app, second, await ekycZip(app))).body).toMatchObject({ status: 'in_review' });
    expect((await record(app, second))?.reviewReasons).toEqual(['identity_shared']);
    expect(await record(app, first)).toMatchObject({ status: 'verified', reviewReasons: ['identity_shared'] });
  });

  it('with the very same file is one of fraud', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    const zip = await ekycZip(app);
    await proveOffline(app, first, zip);
    expect((await proveOffline(app, second, zip)).body['status']).toBe('in_review');
    expect((await record(app, second))?.reviewReasons).toEqual(['identity_shared', 'offline_xml_reused']);
    expect((await record(app, first))?.reviewReasons).toEqual(['identity_shared', 'offline_xml_reused']);
  });

  it('that race with one file: one is verified at most, and the other flagged', async () => {
    const app = await testApp();
    const people = [await applicant(app), await applicant(app), await applicant(app)];
    const zip = await ekycZip(app);
    const answers = await Promise.all(people.map((one) => proveOffline(app, one, zip)));
    expect(answers.map(({ body }) => body['status']).sort()).toEqual(['in_review', 'in_review', 'verified']);
  });
});
