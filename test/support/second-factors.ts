import { type TestApp } from './app.ts';
import { shownAt } from './authenticator.ts';
import { newPerson, register } from './journey.ts';

export const known = async (app: TestApp) => {
  const person = newPerson();
  const { accessToken: token, userCode, sessionId } = await register(app, person);
  return { person, token, userCode: userCode as never, sessionId: sessionId as never };
};

export const begin = (app: TestApp, token: string, method: 'sms' | 'email') =>
  app.request('POST', '/v1/me/security/two-factor', { token, body: { method } });

export const confirm = (app: TestApp, token: string, otpId: unknown, otp: string) =>
  app.request('POST', '/v1/me/security/two-factor/confirm', { token, body: { otpId, otp } });

export const proveCode = (app: TestApp, token: string, secret: string) =>
  app.request('POST', '/v1/me/step-up', { token, body: { method: 'authenticator', code: shownAt(secret, app.now()) } });

export const changes = ({ outbox }: TestApp) =>
  outbox
    .filter(({ template }) => template === 'two_factor_changed')
    .map(({ channel, values }) => [channel, values['change']]);
