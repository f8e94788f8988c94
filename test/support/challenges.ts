import { type TestApp } from './app.ts';
import { sentCode } from './authenticator.ts';
import { codesOf, type Person } from './journey.ts';

export const historyOf = async (app: TestApp, token: string) => {
  const { body } = await app.request('GET', '/v1/me/logins', { token });
  return body['items'] as Record<string, unknown>[];
};

/** Signs in by a code that was sent. */
export const byCode = async (app: TestApp, person: Person, otpType: 'email' | 'mobile' | 'both', more = {}) => {
  const { body } = await app.request('POST', '/v1/otps', {
    body: { purpose: 'login', identifier: person.email, otpType },
  });
  const { emailOtp, mobileOtp } = codesOf(app, person);
  const codes = { email: { otp: emailOtp }, mobile: { otp: mobileOtp }, both: { emailOtp, mobileOtp } };
  return app.request('POST', '/v1/sessions/otp', {
    body: { otpId: body['otpId'], platform: 'mobile_app', ...codes[otpType], ...more },
  });
};

/** Makes the caller's contact a second factor. */
export const switchOn = async (app: TestApp, token: string, method: 'sms' | 'email') => {
  const { body } = await app.request('POST', '/v1/me/security/two-factor', { token, body: { method } });
  const otp = sentCode(app, 'two_factor_code', method);
  return app.request('POST', '/v1/me/security/two-factor/confirm', { token, body: { otpId: body['otpId'], otp } });
};
