import { notices } from '../../../shared/domain/notices.ts';
import { seconds } from '../../../shared/domain/time.ts';
import { sentCode, shownAt, withAuthenticator } from '../authenticator.ts';
import type { TestApp } from '../app.ts';
import { act, newCode, toldAgain } from '../chaos/act.ts';
import { jpeg, sha256 } from '../files.ts';
import { newPerson, stepUp } from '../journey.ts';
import { ASHA } from '../kyc.ts';
import { known, newest, settled, sure } from './people.ts';

/** Consent to a notice that nobody has to agree to. */
const optional = notices
  .filter(({ notice }) => notice === 'aadhaar')
  .map(({ notice, version }) => ({ notice, version }))[0]!;

/** Somebody with an authenticator, who has just proven the password and a code. */
const proven = async (app: TestApp) => {
  const one = await withAuthenticator(app);
  const code = shownAt(one.secret, app.now());
  await stepUp(app, one.token, one.person);
  await app.request('POST', '/v1/me/step-up', { token: one.token, body: { method: 'authenticator', code } });
  return one;
};

const switchedOn = async (app: TestApp) => {
  const { person, token } = await known(app);
  const { body } = await app.request('POST', '/v1/me/security/two-factor', { token, body: { method: 'sms' } });
  const otp = sentCode(app, 'two_factor_code', 'sms');
  await app.request('POST', '/v1/me/security/two-factor/confirm', { token, body: { otpId: body['otpId'], otp } });
  app.advance(seconds(61));
  await stepUp(app, token, person);
  await app.request('POST', '/v1/me/step-up/send', { token, body: { method: 'sms' } });
  const code = sentCode(app, 'step_up_code', 'sms');
  await app.request('POST', '/v1/me/step-up', { token, body: { method: 'sms', code } });
  return token;
};

/** One's own profile, contacts, consents, files and second factors. */
export const oneself = [
  act('putPersonal', ['~RegistrationProgress', '~UserAccount'], async (app) => ({
    token: (await known(app)).token,
    body: ASHA,
  })),
  act('patchProfile', ['~UserAccount'], async (app) => ({ token: (await known(app)).token, body: { city: 'Pune' } })),
  act(
    'closeAccount',
    ['+ErasureOrder', '+OwedNotice', '-Claim', '~LiveSessions', '~Session', '~UserAccount'],
    async (app) => ({
      token: (await sure(app)).token,
    }),
  ),
  act(
    'changeContact',
    ['+OtpPointer', '+OtpRecord', '+OwedNotice'],
    async (app) => ({ token: (await sure(app)).token, body: { email: newPerson().email } }),
    { again: { ...newCode.again, marks: [...newCode.again.marks, '+OwedNotice'] } },
  ),
  act('verifyContact', ['+Claim', '+OwedNotice', '-Claim', '~OtpRecord', '~UserAccount'], async (app) => {
    const { token } = await sure(app);
    const { email } = newPerson();
    const { body } = await app.request('POST', '/v1/me/contacts', { token, body: { email } });
    return { token, body: { otpId: body['otpId'], otp: newest(app, email) } };
  }),
  act('giveConsent', ['+Consent'], async (app) => ({ token: (await known(app)).token, body: optional })),
  act('withdrawConsent', ['~Consent'], async (app) => {
    const { token } = await known(app);
    await app.request('POST', '/v1/me/consents', { token, body: optional });
    return { token, params: { notice: optional.notice } };
  }),
  act('announceDocument', ['+Document'], async (app) => {
    const file = jpeg();
    const body = { kind: 'pan_image', contentType: 'image/jpeg', size: file.length, sha256: sha256(file) };
    return { token: (await known(app)).token, body };
  }),
  act('exportPersonalData', ['+Document', '+PersonalExport'], async (app) => ({ token: (await known(app)).token })),
  act(
    'patchSecurity',
    ['+OwedNotice', '~SecuritySettings'],
    async (app) => ({ token: (await sure(app)).token, body: { loginNotificationEnabled: false } }),
    toldAgain('settings that are set once more are another version of them'),
  ),
  act('stepUp', ['~Activity', '~Session'], async (app) => {
    const { token, person } = await known(app);
    app.advance(seconds(61));
    return { token, body: { password: person.password } };
  }),
  act(
    'sendStepUpCode',
    ['+OtpRecord', '~Session'],
    async (app) => {
      const { token } = await settled(app).then(async ({ person }) => {
        const session = await app.request('POST', '/v1/sessions', {
          body: { identifier: person.email, password: person.password, platform: 'mobile_app' },
        });
        return { token: String(session.body['accessToken']) };
      });
      return { token, body: { method: 'sms' } };
    },
    newCode,
  ),
  act(
    'beginTwoFactor',
    ['+OtpRecord'],
    async (app) => ({ token: (await sure(app)).token, body: { method: 'sms' } }),
    newCode,
  ),
  act(
    'confirmTwoFactor',
    ['+OwedNotice', '~Credentials', '~OtpRecord', '~SecuritySettings', '~Session'],
    async (app) => {
      const { token } = await sure(app);
      const { body } = await app.request('POST', '/v1/me/security/two-factor', { token, body: { method: 'sms' } });
      return { token, body: { otpId: body['otpId'], otp: sentCode(app, 'two_factor_code', 'sms') } };
    },
  ),
  act('endTwoFactor', ['+OwedNotice', '~Credentials', '~SecuritySettings'], async (app) => ({
    token: await switchedOn(app),
  })),
  act('beginAuthenticator', ['~Credentials'], async (app) => ({ token: (await sure(app)).token })),
  act('confirmAuthenticator', ['+OwedNotice', '~Credentials', '~SecuritySettings', '~Session'], async (app) => {
    const { token } = await sure(app);
    const { body } = await app.request('POST', '/v1/me/security/authenticator', { token });
    return () => ({ token, body: { code: shownAt(String(body['secret']), app.now()) } });
  }),
  act('endAuthenticator', ['+OwedNotice', '~Credentials', '~SecuritySettings'], async (app) => ({
    token: (await proven(app)).token,
  })),
  act(
    'renewRecoveryCodes',
    ['+OwedNotice', '~Credentials'],
    async (app) => ({ token: (await proven(app)).token }),
    toldAgain('codes that never came are made anew'),
  ),
];
