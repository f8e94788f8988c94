import { describe, expect, it } from 'vitest';
import { businessDetails } from '../../../shared/entities/business-details.ts';
import { businessHistory } from '../../../shared/entities/kyc-history.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { applicant, kycOf, placed, putBusiness, putPan, type Applicant } from '../../support/kyc.ts';
import { decide, reviewer } from '../../support/reviewers.ts';
import { stored } from '../../support/users.ts';

const record = (app: TestApp, { userCode }: Applicant) =>
  app.store.get(businessDetails, { userCode: userCode as never });
const said = ({ status, body }: Answer) => [status, body.code];
const faults = ({ body }: Answer) =>
  (body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
const withdraw = (app: TestApp, { token }: Applicant) => app.request('DELETE', '/v1/me/kyc/business', { token });

const proprietor = (more: Record<string, unknown> = {}) => ({
  businessName: 'Asha Textiles',
  businessType: 'sole_proprietorship',
  businessPan: 'ABCPP1234F',
  gstin: '27ABCPP1234F1Z0',
  cin: undefined,
  ...more,
});

describe('a business', () => {
  it('comes before a reviewer, with its documents', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const documentId = await placed(app, asha, 'business_proof');
    const answer = await putBusiness(app, asha, { proofDocumentIds: [documentId] });
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({
        status: 'pending',
        awaits: 'reviewer',
        businessPan: 'AABXXXXX4C',
        gstin: '27AABXXXXX4C1ZX',
        cin: 'U17110MH2019PTC123456',
        businessPhone: '+919876501234',
        businessPhoneVerified: false,
        proofDocumentIds: [documentId],
      }),
    ]);
    expect(await record(app, asha)).toMatchObject({ queuedAt: app.now(), reviewReasons: ['manual'] });
    expect((await kycOf(app, asha)).business).toMatchObject({ status: 'pending', awaits: 'reviewer' });
  });

  it('is counted among the steps of its owner only once it was submitted', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    expect((await kycOf(app, asha)).business).toEqual({
      status: 'not_submitted',
      isVerified: false,
      awaits: 'submission',
    });
    await putBusiness(app, asha);
    const boss = await reviewer(app);
    expect((await decide(app, boss, asha.userCode, 'business', 'approve')).status).toBe(200);
    expect((await kycOf(app, asha)).business).toMatchObject({ status: 'verified', isVerified: true });
    expect(await stored(app, asha.userCode)).toMatchObject({ isKycComplete: false, kycVerificationStep: 0 });
    expect(said(await putBusiness(app, asha))).toEqual([409, 'invalid_transition']);
  });

  it('is the same when it is sent twice, and another is refused meanwhile', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const first = await putBusiness(app, asha);
    const again = await putBusiness(app, asha);
    expect([again.status, again.headers['ETag']]).toEqual([200, first.headers['ETag']]);
    expect(said(await putBusiness(app, asha, { city: 'Nashik' }))).toEqual([409, 'invalid_transition']);
    expect(said(await putBusiness(app, asha, { businessPan: 'AABCP1235C', gstin: undefined }))).toEqual([
      409,
      'invalid_transition',
    ]);
  });

  it('can be withdrawn and submitted anew; the former version is kept', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putBusiness(app, asha);
    expect((await withdraw(app, asha)).body).toMatchObject({ status: 'rejected', awaits: 'submission' });
    expect((await putBusiness(app, asha, { city: 'Nashik', gstin: undefined })).body).toMatchObject({ submission: 2 });
    expect((await record(app, asha))?.gstin).toBeUndefined();
    const former = { userCode: asha.userCode as never, submission: 1 };
    expect(await app.store.get(businessHistory, former)).toMatchObject({ city: 'Pune', status: 'rejected' });
  });

  it('may be that of several partners', async () => {
    const app = await testApp();
    const [asha, meera] = [await applicant(app), await applicant(app)];
    expect((await putBusiness(app, asha)).status).toBe(200);
    expect((await putBusiness(app, meera)).status).toBe(200);
  });

  it('takes the PAN from the GSTIN', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putBusiness(app, asha, { businessPan: undefined });
    expect((await record(app, asha))?.businessPan).toBe('AABXXXXX4C');
  });

  it('says what its owner may want to look at again', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const more = { businessEmail: 'patil@gmail.com', businessName: 'Xylo Fabrics Private Limited', gstin: undefined };
    const { body } = await putBusiness(app, asha, { ...more, businessPan: 'AABCQ1234C' });
    expect(body['warnings']).toEqual(['email_freemail', 'pan_initial_mismatch']);
  });
});

describe('a business that does not agree with itself', () => {
  it('is refused with every fault', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putBusiness(app, asha, {
      businessType: 'partnership',
      gstin: '27AAPFU0939F1ZV',
      llpin: 'AAB-1234',
    });
    expect([...said(answer), ...faults(answer)]).toEqual([
      422,
      'pan_type_mismatch',
      '#/businessPan pan_type_mismatch',
      '#/gstin gstin_pan_mismatch',
      '#/cin cin_type_mismatch',
      '#/llpin llpin_invalid',
    ]);
    expect(await record(app, asha)).toBeUndefined();
  });

  it('is refused when its company is not founded yet', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    expect(said(await putBusiness(app, asha, { cin: 'U17110MH2027PTC123456' }))).toEqual([422, 'cin_invalid']);
  });

  it.each([
    ['businessPan', 'AABCP0000C', 'pan_invalid'],
    ['gstin', '27AABCP1234C1Z1', 'gstin_invalid'],
    ['cin', 'U17110MH2019XYZ123456', 'cin_invalid'],
    ['llpin', '1234', 'llpin_invalid'],
    ['udyam', 'UDYAM-1', 'udyam_invalid'],
    ['businessPhone', '12', 'phone_invalid'],
    ['businessEmail', 'nobody', 'email_invalid'],
    ['businessEmail', 'a@mailinator.com', 'email_invalid'],
    ['pincode', '911001', 'pincode_invalid'],
    ['businessRegistrationNumber', 'card 9999 4105 7058', 'aadhaar_invalid'],
    ['addressLine2', 'PAN ABCPE1234F', 'pan_invalid'],
  ])('is refused for %s %s', async (field, value, code) => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putBusiness(app, asha, { [field]: value });
    expect([...said(answer), ...faults(answer)]).toEqual([422, code, `#/${field} ${code}`]);
  });

  it('asks a reviewer where it does not quite fit', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const more = { businessType: 'trust', businessPan: 'AABAP1234C', gstin: undefined, cin: undefined };
    await putBusiness(app, asha, more);
    expect((await record(app, asha))?.reviewReasons).toEqual(['manual', 'pan_holder', 'no_document']);
  });
});

describe('the documents of a business', () => {
  it('are its own, of their kind and checked', async () => {
    const app = await testApp();
    const [asha, meera] = [await applicant(app), await applicant(app)];
    const [hers, other] = [await placed(app, meera, 'business_proof'), await placed(app, asha, 'bank_proof')];
    expect(said(await putBusiness(app, asha, { proofDocumentIds: [hers] }))).toEqual([404, 'not_found']);
    const mixed = await putBusiness(app, asha, {
      proofDocumentIds: [await placed(app, asha, 'business_proof'), other],
    });
    expect([...said(mixed), ...faults(mixed)]).toEqual([
      422,
      'document_invalid',
      '#/proofDocumentIds/1 document_invalid',
    ]);
  });
});

describe('the PAN of a sole proprietor', () => {
  it('is kept under its key, and nothing in the table shows it, nor the GSTIN that holds it', async () => {
    const driver = memoryDriver();
    const app = await testApp({ driver });
    const asha = await applicant(app);
    expect((await putBusiness(app, asha, proprietor())).body).toMatchObject({
      businessPan: 'ABCXXXXX4F',
      gstin: '27ABCXXXXX4F1ZX',
    });
    const held = JSON.stringify(driver.items());
    expect([held.includes('businessPanEncrypted'), held.includes('ABCPP1234F')]).toEqual([true, false]);
    expect(app.lines.join('\n')).not.toContain('ABCPP1234F');
  });

  it('is the one they submitted themselves', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putPan(app, asha);
    const other = await putBusiness(app, asha, proprietor({ businessPan: 'ABCPP1235F', gstin: undefined }));
    expect([...said(other), ...faults(other)]).toEqual([422, 'pan_type_mismatch', '#/businessPan pan_type_mismatch']);
    expect((await putBusiness(app, asha, proprietor())).status).toBe(200);
    expect((await record(app, asha))?.reviewReasons).toEqual(['manual', 'no_document']);
  });

  it('is for a reviewer while none of theirs is verified', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putBusiness(app, asha, proprietor());
    expect((await record(app, asha))?.reviewReasons).toEqual(['manual', 'pan_unproven', 'no_document']);
  });

  it('is seen in full by a reviewer who says why', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putBusiness(app, asha, proprietor());
    const { claims } = await reviewer(app);
    const path = `/v1/admin/kyc/${asha.userCode}/business/reveal`;
    const { body } = await app.request('POST', path, { claims, body: { reason: 'compared with the register' } });
    expect(body['number']).toBe('ABCPP1234F');
    const page = await app.request('GET', `/v1/admin/kyc/${asha.userCode}/business`, { claims });
    expect(JSON.stringify(page.body)).toContain('27ABCXXXXX4F1ZX');
    expect(JSON.stringify(page.body)).not.toContain('ABCPP1234F');
  });
});
