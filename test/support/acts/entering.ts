import { seconds } from '../../../shared/domain/time.ts';
import { act, newCode } from '../chaos/act.ts';
import { challengeOf, sentCode, shownAt, withAuthenticator } from '../authenticator.ts';
import type { TestApp } from '../app.ts';
import { begin, codesOf, logIn, newPerson, opened } from '../journey.ts';
import { known, newest, settled } from './people.ts';

const forgot = async (app: TestApp, purpose: 'login' | 'forgot_password', identifier: string) => {
  const body = { purpose, identifier, otpType: 'email' };
  return String((await app.request('POST', '/v1/otps', { body })).body['otpId']);
};

/** Somebody who signed in with a password, and is asked for more by a code to their mobile. */
const challengedBySms = async (app: TestApp) => {
  const { person, token } = await known(app);
  const { body } = await app.request('POST', '/v1/me/security/two-factor', { token, body: { method: 'sms' } });
  const otp = sentCode(app, 'two_factor_code', 'sms');
  await app.request('POST', '/v1/me/security/two-factor/confirm', { token, body: { otpId: body['otpId'], otp } });
  app.advance(seconds(61));
  return challengeOf(await logIn(app, person));
};

/** A session whose tokens never came. */
const secondSession = {
  again: {
    because: 'nobody has the tokens of the first: it is one of five, is seen in the list, and lapses',
    marks: ['+Session', '+LoginActivity', '~LiveSessions', '~Activity', '~KnownAddress'],
  },
};

/** Registering, signing in and out, codes and passwords. */
export const entering = [
  act(
    'startRegistration',
    [
      '+Claim',
      '+Consent',
      '+Credentials',
      '+OtpPointer',
      '+OtpRecord',
      '+RegistrationProgress',
      '+SecuritySettings',
      '+UserAccount',
    ],
    () => Promise.resolve({ body: newPerson() }),
    { toldBy: 'resendCodes' },
  ),
  act('resendCodes', ['~Claim', '~OtpRecord'], async (app) => {
    const registrationId = await begin(app, newPerson());
    app.advance(seconds(61));
    return { params: { registrationId }, body: { channel: 'both' } };
  }),
  act(
    'verifyContacts',
    [
      '+Activity',
      '+Claim',
      '+KnownAddress',
      '+KnownDevice',
      '+LiveSessions',
      '+LoginActivity',
      '+Session',
      '+UserPlatformAccess',
      '~Claim',
      '~OtpRecord',
      '~RegistrationProgress',
      '~UserAccount',
    ],
    async (app) => {
      const person = newPerson();
      return { params: { registrationId: await begin(app, person) }, body: codesOf(app, person) };
    },
  ),
  act(
    'logIn',
    ['+LoginActivity', '+Session', '~Activity', '~KnownAddress', '~LiveSessions'],
    async (app) => {
      const { person } = await settled(app);
      return { body: { identifier: person.email, password: person.password, platform: 'web' } };
    },
    secondSession,
  ),
  act(
    'logInWithOtp',
    [
      '+KnownDevice',
      '+LoginActivity',
      '+OwedNotice',
      '+Session',
      '~Activity',
      '~KnownAddress',
      '~LiveSessions',
      '~OtpRecord',
    ],
    async (app) => {
      const { person } = await settled(app);
      const otpId = await forgot(app, 'login', person.email);
      return { body: { otpId, otp: newest(app, person.email), platform: 'mobile_app', device: person.device } };
    },
    secondSession,
  ),
  act(
    'sendChallengeCode',
    ['+OtpRecord', '~SignInChallenge'],
    async (app) => ({
      params: { challengeId: await challengedBySms(app) },
      body: { method: 'sms' },
    }),
    newCode,
  ),
  act(
    'answerChallenge',
    ['+Session', '~Activity', '~Credentials', '~KnownAddress', '~LiveSessions', '~LoginActivity', '~SignInChallenge'],
    async (app) => {
      const { person, secret } = await withAuthenticator(app);
      const challengeId = challengeOf(await logIn(app, person));
      return () => ({ params: { challengeId }, body: { method: 'authenticator', code: shownAt(secret, app.now()) } });
    },
  ),
  act('refreshSession', ['~Session'], async (app) => {
    const { refreshToken } = await settled(app);
    return { body: { refreshToken } };
  }),
  act('endOtherSessions', ['~LiveSessions', '~Session'], async (app) => {
    const { person, token } = await known(app);
    await logIn(app, person, { platform: 'web' });
    return { token };
  }),
  act('endSession', ['~LiveSessions', '~LoginActivity', '~Session'], async (app) => {
    const { person, token } = await known(app);
    return { token, params: { sessionId: opened(await logIn(app, person, { platform: 'web' })).sessionId } };
  }),
  act('logOut', ['~LiveSessions', '~LoginActivity', '~Session'], async (app) => ({ token: (await known(app)).token })),
  act(
    'requestOtp',
    ['+OtpPointer', '+OtpRecord'],
    async (app) => {
      const { person } = await settled(app);
      return { body: { purpose: 'forgot_password', identifier: person.email, otpType: 'email' } };
    },
    newCode,
  ),
  act(
    'resendOtp',
    ['~OtpRecord'],
    async (app) => {
      const { person } = await settled(app);
      const otpId = await forgot(app, 'login', person.email);
      app.advance(seconds(61));
      return { params: { otpId } };
    },
    newCode,
  ),
  act(
    'changePassword',
    ['+OwedNotice', '~Activity', '~Credentials', '~LiveSessions', '~SecuritySettings', '~Session'],
    async (app) => {
      const { person, token } = await known(app);
      await logIn(app, person, { platform: 'web' });
      return { token, body: { currentPassword: person.password, newPassword: 'an entirely new phrase' } };
    },
  ),
  act(
    'resetPassword',
    ['+OwedNotice', '~Activity', '~Credentials', '~LiveSessions', '~OtpRecord', '~SecuritySettings', '~Session'],
    async (app) => {
      const { person } = await settled(app);
      const otpId = await forgot(app, 'forgot_password', person.email);
      return { body: { otpId, otp: newest(app, person.email), newPassword: 'an entirely new phrase' } };
    },
  ),
];
