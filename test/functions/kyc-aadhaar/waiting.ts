import { aadhaarKyc } from '../../../shared/entities/aadhaar-kyc.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { applicant, putAadhaar, type Applicant } from '../../support/kyc.ts';

export const record = (app: TestApp, { userCode }: Applicant) =>
  app.store.get(aadhaarKyc, { userCode: userCode as never });
export const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

export const request = (app: TestApp, { token }: Pick<Applicant, 'token'>) =>
  app.request('POST', '/v1/me/kyc/aadhaar/otp', { token });

export const verify = (app: TestApp, { token }: Pick<Applicant, 'token'>, otpId: string, otp = '123456') =>
  app.request('POST', '/v1/me/kyc/aadhaar/otp/verify', { token, body: { otpId, otp } });

/** Somebody who submitted their Aadhaar to be proven by a code, and asked for one. */
export const waiting = async (options: Parameters<typeof testApp>[0] = {}) => {
  const app = await testApp(options);
  const asha = await applicant(app);
  await putAadhaar(app, asha, { verificationMethod: 'api_uidai' });
  const sent = await request(app, asha);
  return { app, asha, sent, otpId: String(sent.body['otpId']) };
};
