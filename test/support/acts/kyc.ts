import { minutes } from '../../../shared/domain/time.ts';
import type { TestApp } from '../app.ts';
import { valid } from '../bank-verifier.ts';
import { act, newCode } from '../chaos/act.ts';
import { ekycZip, uploaded } from '../ekyc.ts';
import { jpeg } from '../files.ts';
import { stepUp } from '../journey.ts';
import { aadhaarBody, aadhaarConsent, applicant, bankBody, businessBody, panBody, placed } from '../kyc.ts';
import { putAadhaar, putBank, putBusiness, putPan } from '../kyc.ts';
import { newest } from './people.ts';

const api = '/v1/me/kyc';

const byCode = async (app: TestApp) => {
  const asha = await applicant(app);
  await putAadhaar(app, asha, { verificationMethod: 'api_uidai' });
  return asha;
};

const business = async (app: TestApp) => {
  const asha = await applicant(app);
  await putBusiness(app, asha);
  return asha;
};

const bank = async (app: TestApp) => {
  const asha = await applicant(app);
  await putBank(app, asha);
  app.advance(minutes(2));
  return asha;
};

/** What people submit about themselves, and what providers say of it. */
export const kyc = [
  act('putAadhaar', [], async (app) => ({ token: (await applicant(app)).token, body: aadhaarBody() })),
  act('withdrawAadhaar', [], async (app) => {
    const asha = await applicant(app);
    await putAadhaar(app, asha);
    return { token: asha.token };
  }),
  act('proveOffline', [], async (app) => {
    const asha = await applicant(app);
    const documentId = await uploaded(app, asha, await ekycZip(app));
    return { token: asha.token, body: { documentId, shareCode: '1234', consent: aadhaarConsent } };
  }),
  act('requestAadhaarOtp', [], async (app) => ({ token: (await byCode(app)).token }), newCode),
  act('verifyAadhaarOtp', [], async (app) => {
    const { token } = await byCode(app);
    const { body } = await app.request('POST', `${api}/aadhaar/otp`, { token });
    return { token, body: { otpId: body['otpId'], otp: '123456' } };
  }),
  act('beginDigilocker', [], async (app) => ({
    token: (await applicant(app)).token,
    body: { consent: aadhaarConsent },
  })),
  act('completeDigilocker', [], async (app) => {
    const { token } = await applicant(app);
    const { body } = await app.request('POST', `${api}/aadhaar/digilocker`, {
      token,
      body: { consent: aadhaarConsent },
    });
    return { token, params: { requestId: String(body['requestId']) } };
  }),
  act('putPan', [], async (app) => ({ token: (await applicant(app)).token, body: panBody() })),
  act('withdrawPan', [], async (app) => {
    const asha = await applicant(app);
    app.registry.answers.next = 'outage';
    await putPan(app, asha);
    return { token: asha.token };
  }),
  act('putBusiness', [], async (app) => ({ token: (await applicant(app)).token, body: businessBody() })),
  act('withdrawBusiness', [], async (app) => ({ token: (await business(app)).token })),
  act(
    'sendBusinessCode',
    [],
    async (app) => ({ token: (await business(app)).token, body: { contact: 'phone' } }),
    newCode,
  ),
  act('verifyBusinessCode', [], async (app) => {
    const { token } = await business(app);
    const { body } = await app.request('POST', `${api}/business/otp`, { token, body: { contact: 'phone' } });
    return { token, body: { otpId: body['otpId'], otp: app.outbox.at(-1)?.values['code'] } };
  }),
  act('checkSelfie', [], async (app) => {
    const asha = await business(app);
    const documentId = await placed(app, asha, 'selfie');
    await app.files.documents.keep(`${asha.userCode}/${documentId}`, jpeg(), 'image/jpeg');
    return { token: asha.token, body: { documentId } };
  }),
  act('putBank', [], async (app) => ({ token: (await applicant(app)).token, body: bankBody() })),
  act('withdrawBank', [], async (app) => {
    const asha = await bank(app);
    await stepUp(app, asha.token, asha);
    return { token: asha.token };
  }),
  act('startPennyDrop', [], async (app) => {
    app.bank.answers.start = valid('Asha Patil');
    return { token: (await bank(app)).token };
  }),
  act('sendBankCode', [], async (app) => ({ token: (await bank(app)).token, body: { contact: 'phone' } }), newCode),
  act('verifyBankCode', [], async (app) => {
    const asha = await bank(app);
    const { token } = asha;
    const { body } = await app.request('POST', `${api}/bank/otp`, { token, body: { contact: 'phone' } });
    return { token, body: { otpId: body['otpId'], otp: newest(app, asha.mobile) } };
  }),
  act('receiveWebhook', [], async (app) => {
    const { token } = await bank(app);
    await app.request('POST', `${api}/bank/penny-drop`, { token });
    app.bank.answers.fetch = valid('Asha Patil');
    app.bank.answers.webhook = { kind: 'news', references: [app.bank.asked[0]!.reference] };
    return { params: { provider: 'test_bank' }, body: 'news' };
  }),
];
