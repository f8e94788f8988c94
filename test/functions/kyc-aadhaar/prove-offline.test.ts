import { describe, expect, it } from 'vitest';
import { days, hours } from '../../../shared/domain/time.ts';
import { aadhaarKyc } from '../../../shared/entities/aadhaar-kyc.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { document } from '../../../shared/entities/document.ts';
import { registrationProgress } from '../../../shared/entities/registration-progress.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { ekycZip, proveOffline, uploaded } from '../../support/ekyc.ts';
import { aadhaarConsent, applicant, putAadhaar, putPan, type Applicant } from '../../support/kyc.ts';
import { stored } from '../../support/users.ts';

const record = (app: TestApp, { userCode }: Applicant) => app.store.get(aadhaarKyc, { userCode: userCode as never });

const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

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

describe('what is refused', () => {
  it('a wrong share code, which may be corrected; the file stays for it', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const zip = await ekycZip(app);
    const wrong = await proveOffline(app, asha, zip, { shareCode: '4321' });
    expect(said(wrong)).toEqual([422, 'share_code_invalid']);
    const body = { documentId: wrong.documentId, shareCode: '1234', consent: aadhaarConsent };
    const right = await app.request('POST', '/v1/me/kyc/aadhaar/offline-xml', { token: asha.token, body });
    expect(right.body['status']).toBe('verified');
  });

  it('the sixth share code of an hour, of any number tried at once', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const documentId = await uploaded(app, asha, await ekycZip(app));
    const attempt = (shareCode: string) =>
      app.request('POST', '/v1/me/kyc/aadhaar/offline-xml', {
        token: asha.token,
        body: { documentId, shareCode, consent: aadhaarConsent },
      });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => attempt(String(2000 + place))));
    expect(answers.map((one) => said(one).join(' ')).sort()).toEqual([
      ...Array<string>(5).fill('422 share_code_invalid'),
      ...Array<string>(15).fill('429 verify_limit'),
    ]);
    expect(said(await attempt('1234'))).toEqual([429, 'verify_limit']);
    app.advance(hours(1));
    const { body } = await app.request('POST', '/v1/sessions', {
      body: { identifier: asha.email, password: asha.password, platform: 'mobile_app' },
    });
    const later = await app.request('POST', '/v1/me/kyc/aadhaar/offline-xml', {
      token: String(body['accessToken']),
      body: { documentId, shareCode: '1234', consent: aadhaarConsent },
    });
    expect(later.body['status']).toBe('verified');
  });

  it.each([
    ['a file of four days ago', { at: '2026-11-18T06:30:00.000Z' }, 'offline_xml_stale'],
    ['a file of tomorrow', { at: '2026-11-23T06:30:00.000Z' }, 'offline_xml_future'],
  ])('%s', async (_, wanted, code) => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await proveOffline(app, asha, await ekycZip(app, wanted));
    expect(said(answer)).toEqual([422, code]);
    expect(app.files.keys('uploads')).toEqual([]);
    const file = await app.store.get(document, {
      userCode: asha.userCode as never,
      documentId: answer.documentId as never,
    });
    expect(file?.status).toBe('rejected');
  });

  it('bytes that are no ZIP at all', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    expect(said(await proveOffline(app, asha, Buffer.from('no zip')))).toEqual([422, 'offline_zip_invalid']);
  });

  it('a file that was put in the place of the one that was checked', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const documentId = await uploaded(app, asha, await ekycZip(app));
    app.files.arrive(`${asha.userCode}/${documentId}`, await ekycZip(app, { last4: '1111' }));
    const body = { documentId, shareCode: '1234', consent: aadhaarConsent };
    const answer = await app.request('POST', '/v1/me/kyc/aadhaar/offline-xml', { token: asha.token, body });
    expect(said(answer)).toEqual([422, 'document_invalid']);
  });

  it('another person’s document, as if it were not there', async () => {
    const app = await testApp();
    const [asha, other] = [await applicant(app), await applicant(app)];
    const documentId = await uploaded(app, other, await ekycZip(app));
    const attempt = (id: string) =>
      app.request('POST', '/v1/me/kyc/aadhaar/offline-xml', {
        token: asha.token,
        body: { documentId: id, shareCode: '1234', consent: aadhaarConsent },
      });
    const [theirs, nobodys] = [await attempt(documentId), await attempt('01KAFDZTZB0000000000000000')];
    expect(said(theirs)).toEqual([404, 'not_found']);
    expect({ ...theirs.body, instance: '' }).toEqual({ ...nobodys.body, instance: '' });
    expect(app.files.keys('uploads')).toHaveLength(1);
  });

  it('without consent to the notice about Aadhaar', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await proveOffline(app, asha, await ekycZip(app), {
      consent: { notice: 'privacy', version: '2026-11' },
    });
    expect(said(answer)).toEqual([422, 'consent_required']);
  });

  it('once it is verified', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await proveOffline(app, asha, await ekycZip(app));
    app.advance(days(1) / 100);
    expect(said(await proveOffline(app, asha, await ekycZip(app)))).toEqual([409, 'invalid_transition']);
  });
});

describe('when something breaks half-way', () => {
  it('a file that cannot be removed changes nothing for its owner, and operators are told', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    app.files.failing.add('remove');
    expect((await proveOffline(app, asha, await ekycZip(app))).body['status']).toBe('verified');
    expect(app.counted['EkycFilesLeft']).toBe(1);
  });

  it('a store of files that is down is 503, and can be tried again', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    app.files.failing.add('read');
    const answer = await proveOffline(app, asha, await ekycZip(app));
    expect(said(answer)).toEqual([503, 'unavailable']);
    app.files.failing.clear();
    const body = { documentId: answer.documentId, shareCode: '1234', consent: aadhaarConsent };
    const again = await app.request('POST', '/v1/me/kyc/aadhaar/offline-xml', { token: asha.token, body });
    expect(again.body['status']).toBe('verified');
  });

  it('without the key service nothing is written', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    app.faults.vault = true;
    expect(said(await proveOffline(app, asha, await ekycZip(app)))).toEqual([503, 'unavailable']);
    expect(said(await putAadhaar(app, asha))).toEqual([503, 'unavailable']);
    expect(await record(app, asha)).toBeUndefined();
  });
});
