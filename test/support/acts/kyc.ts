import { ask } from '../../../functions/ask-providers/ask.ts';
import { poll } from '../../../functions/poll-penny-drops/poll.ts';
import { minutes } from '../../../shared/domain/time.ts';
import type { TestApp } from '../app.ts';
import { valid } from '../bank-verifier.ts';
import { act, newCode, toldAgain } from '../chaos/act.ts';
import { ekycZip, uploaded } from '../ekyc.ts';
import { jpeg } from '../files.ts';
import { stepUp } from '../journey.ts';
import { aadhaarConsent } from '../../../docs/examples/people.ts';
import { aadhaarBody, applicant, bankBody, businessBody, panBody, placed } from '../kyc.ts';
import { putAadhaar, putBank, putBusiness, putPan } from '../kyc.ts';
import { runAt, silent } from '../sweeping.ts';
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

/** What the schedules do about questions that nobody answered yet. */
const asked = async ({ store, vault, registry, policy, messages, metrics, ids, now, advance }: TestApp) => {
  advance(minutes(5));
  const deps = { store, vault, panRegistry: registry.registry, policy: policy.kyc, messages, metrics, ids };
  await ask({ ...deps, log: silent, limit: 100 })(runAt(now()));
};

const polled = async ({ store, bank: { verifier }, policy, messages, metrics, ids, now, advance }: TestApp) => {
  for (let round = 0; round < 3; round += 1) {
    advance(minutes(2));
    const deps = { store, bankVerifier: verifier, policy, messages, metrics, ids };
    await poll({ ...deps, log: silent, limit: 100 })(runAt(now()));
  }
};

/** What people submit about themselves, and what providers say of it. */
export const kyc = [
  act('putAadhaar', ['+AadhaarKyc', '+Claim', '+Consent', '~RegistrationProgress'], async (app) => ({
    token: (await applicant(app)).token,
    body: aadhaarBody(),
  })),
  act('withdrawAadhaar', ['-Claim', '~AadhaarKyc', '~RegistrationProgress'], async (app) => {
    const asha = await applicant(app);
    await putAadhaar(app, asha);
    return { token: asha.token };
  }),
  act(
    'proveOffline',
    ['+AadhaarKyc', '+Claim', '+Consent', '~Document', '~RegistrationProgress', '~UserAccount'],
    async (app) => {
      const asha = await applicant(app);
      const documentId = await uploaded(app, asha, await ekycZip(app));
      return { token: asha.token, body: { documentId, shareCode: '1234', consent: aadhaarConsent } };
    },
  ),
  act(
    'requestAadhaarOtp',
    ['+OtpPointer', '+OtpRecord', '~AadhaarKyc'],
    async (app) => ({ token: (await byCode(app)).token }),
    newCode,
  ),
  act(
    'verifyAadhaarOtp',
    ['+Claim', '~AadhaarKyc', '~Claim', '~OtpRecord', '~RegistrationProgress', '~UserAccount'],
    async (app) => {
      const { token } = await byCode(app);
      const { body } = await app.request('POST', `${api}/aadhaar/otp`, { token });
      return { token, body: { otpId: body['otpId'], otp: '123456' } };
    },
  ),
  act(
    'beginDigilocker',
    ['+Consent', '+DigilockerRequest'],
    async (app) => ({
      token: (await applicant(app)).token,
      body: { consent: aadhaarConsent },
    }),
    {
      between: { because: 'consent was given, whatever the provider says', states: [['+Consent']] },
    },
  ),
  act(
    'completeDigilocker',
    ['+AadhaarKyc', '+Claim', '~DigilockerRequest', '~RegistrationProgress', '~UserAccount'],
    async (app) => {
      const { token } = await applicant(app);
      const { body } = await app.request('POST', `${api}/aadhaar/digilocker`, {
        token,
        body: { consent: aadhaarConsent },
      });
      return { token, params: { requestId: String(body['requestId']) } };
    },
  ),
  act(
    'putPan',
    ['+Claim', '+PanKyc', '~RegistrationProgress', '~UserAccount'],
    async (app) => ({ token: (await applicant(app)).token, body: panBody() }),
    {
      between: {
        because: 'a question that is not answered is asked again by the clock',
        states: [['+Claim', '+PanKyc', '+ProviderCall', '~RegistrationProgress']],
      },
      clock: asked,
      ...toldAgain('who did not see the answer is told of it by the clock'),
    },
  ),
  act('withdrawPan', ['-Claim', '-ProviderCall', '~PanKyc', '~RegistrationProgress'], async (app) => {
    const asha = await applicant(app);
    app.registry.answers.next = 'outage';
    await putPan(app, asha);
    return { token: asha.token };
  }),
  act('putBusiness', ['+BusinessDetails', '~RegistrationProgress'], async (app) => ({
    token: (await applicant(app)).token,
    body: businessBody(),
  })),
  act('withdrawBusiness', ['~BusinessDetails', '~RegistrationProgress'], async (app) => ({
    token: (await business(app)).token,
  })),
  act(
    'sendBusinessCode',
    ['+OtpPointer', '+OtpRecord'],
    async (app) => ({ token: (await business(app)).token, body: { contact: 'phone' } }),
    newCode,
  ),
  act('verifyBusinessCode', ['~BusinessDetails', '~OtpRecord'], async (app) => {
    const { token } = await business(app);
    const { body } = await app.request('POST', `${api}/business/otp`, { token, body: { contact: 'phone' } });
    return { token, body: { otpId: body['otpId'], otp: app.outbox.at(-1)?.values['code'] } };
  }),
  act('checkSelfie', ['~BusinessDetails'], async (app) => {
    const asha = await business(app);
    const documentId = await placed(app, asha, 'selfie');
    await app.files.documents.keep(`${asha.userCode}/${documentId}`, jpeg(), 'image/jpeg');
    return { token: asha.token, body: { documentId } };
  }),
  act('putBank', ['+BankDetails', '+Claim', '~RegistrationProgress'], async (app) => ({
    token: (await applicant(app)).token,
    body: bankBody(),
  })),
  act('withdrawBank', ['-Claim', '~BankDetails', '~RegistrationProgress'], async (app) => {
    const asha = await bank(app);
    await stepUp(app, asha.token, asha);
    return { token: asha.token };
  }),
  act(
    'startPennyDrop',
    ['+DropReference', '+PennyDrop', '~BankDetails', '~Claim', '~RegistrationProgress', '~UserAccount'],
    async (app) => {
      app.bank.answers.start = valid('Asha Patil');
      return { token: (await bank(app)).token };
    },
    {
      between: {
        because: 'a transfer is written down before it is asked for, and settled by the clock',
        states: [['+DropReference', '+PennyDrop', '~BankDetails']],
      },
      clock: polled,
      ...toldAgain('who did not see the answer is told of it by the clock'),
    },
  ),
  act(
    'sendBankCode',
    ['+OtpRecord'],
    async (app) => ({ token: (await bank(app)).token, body: { contact: 'phone' } }),
    newCode,
  ),
  act('verifyBankCode', ['~BankDetails', '~OtpRecord'], async (app) => {
    const asha = await bank(app);
    const { token } = asha;
    const { body } = await app.request('POST', `${api}/bank/otp`, { token, body: { contact: 'phone' } });
    return { token, body: { otpId: body['otpId'], otp: newest(app, asha.mobile) } };
  }),
  act(
    'receiveWebhook',
    ['+OwedNotice', '~BankDetails', '~Claim', '~DropReference', '~PennyDrop', '~RegistrationProgress', '~UserAccount'],
    async (app) => {
      const { token } = await bank(app);
      await app.request('POST', `${api}/bank/penny-drop`, { token });
      app.bank.answers.fetch = valid('Asha Patil');
      app.bank.answers.webhook = { kind: 'news', references: [app.bank.asked[0]!.reference] };
      return { params: { provider: 'test_bank' }, body: 'news' };
    },
    { clock: polled },
  ),
];
