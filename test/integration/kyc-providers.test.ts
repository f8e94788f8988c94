import { expect, it } from 'vitest';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { testApp } from '../support/app.ts';
import { freshTable } from '../support/dynamodb.ts';
import { aadhaarConsent } from '../../docs/examples/people.ts';
import { applicant, putAadhaar } from '../support/kyc.ts';

const onDynamo = async () => testApp({ driver: (await freshTable()).driver });

const times = <T>(count: number, act: () => Promise<T>) => Promise.all(Array.from({ length: count }, act));

it('asks the provider about five of 200 wrong codes at once, and locks', async () => {
  const app = await onDynamo();
  const { token, ...asha } = await applicant(app);
  await putAadhaar(app, { token }, { verificationMethod: 'api_uidai' });
  const { body } = await app.request('POST', '/v1/me/kyc/aadhaar/otp', { token });
  const otpId = String(body['otpId']);
  const answers = await times(200, () =>
    app.request('POST', '/v1/me/kyc/aadhaar/otp/verify', { token, body: { otpId, otp: '000000' } }),
  );
  expect(app.providers.verified).toHaveLength(5);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await app.store.get(otpRecord, { id: otpId })).toMatchObject({
    userCode: asha.userCode,
    status: 'locked',
    attemptCount: 5,
  });
});

it('makes one decision of ten ends of one visit to DigiLocker', async () => {
  const app = await onDynamo();
  const { token } = await applicant(app);
  const begun = await app.request('POST', '/v1/me/kyc/aadhaar/digilocker', {
    token,
    body: { consent: aadhaarConsent },
  });
  const path = `/v1/me/kyc/aadhaar/digilocker/${String(begun.body['requestId'])}/complete`;
  const answers = await times(10, () => app.request('POST', path, { token }));
  expect(answers.map(({ status, headers }) => [status, headers['etag']])).toEqual(Array(10).fill([200, '"1"']));
});

it('asks UIDAI for three of 50 codes wanted at once', async () => {
  const app = await onDynamo();
  const { token } = await applicant(app);
  await putAadhaar(app, { token }, { verificationMethod: 'api_uidai' });
  const answers = await times(50, () => app.request('POST', '/v1/me/kyc/aadhaar/otp', { token }));
  expect(app.providers.requested).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(47);
});
