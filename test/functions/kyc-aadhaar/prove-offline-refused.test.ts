import { describe, expect, it } from 'vitest';
import { days, hours } from '../../../shared/domain/time.ts';
import { document } from '../../../shared/entities/document.ts';
import { testApp } from '../../support/app.ts';
import { ekycZip, proveOffline, uploaded } from '../../support/ekyc.ts';
import { aadhaarConsent } from '../../../docs/examples/people.ts';
import { applicant, putAadhaar } from '../../support/kyc.ts';
import { record, said } from '../../support/offline-proof.ts';

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
