import { Secret, TOTP } from 'otpauth';
import type { IsoTime } from '../../shared/domain/time.ts';
import { newPerson, opened, register, type Person } from './journey.ts';
import { logIn } from './journey.ts';
import type { Answer, TestApp } from './app.ts';

const STEP = 30_000;

/** What an authenticator app shows at a moment. */
export const shownAt = (secret: string, at: IsoTime): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) });

/** Enrols an authenticator for a session, and lets its first step pass. */
export const enrol = async (app: TestApp, token: string) => {
  const begun = await app.request('POST', '/v1/me/security/authenticator', { token });
  const secret = String(begun.body['secret']);
  const code = shownAt(secret, app.now());
  const { body } = await app.request('POST', '/v1/me/security/authenticator/confirm', { token, body: { code } });
  app.advance(STEP);
  return { secret, recoveryCodes: (body['recoveryCodes'] ?? []) as string[], confirmed: code };
};

/** Somebody with an account and an authenticator. */
export const withAuthenticator = async (app: TestApp) => {
  const person = newPerson();
  const { accessToken: token, userCode } = await register(app, person);
  return { person, token, userCode, ...(await enrol(app, token)) };
};

export const challengeOf = ({ body }: Answer): string => String(body['challengeId']);

export const answer = (app: TestApp, challengeId: string, method: string, code: string, more = {}) =>
  app.request('POST', `/v1/sessions/challenges/${challengeId}`, { body: { method, code }, ...more });

/** Signs in with password and authenticator. */
export const logInTwice = async (app: TestApp, person: Person, secret: string, more = {}) => {
  const challenged = await logIn(app, person, more);
  return opened(await answer(app, challengeOf(challenged), 'authenticator', shownAt(secret, app.now())));
};

/** The newest code sent by one channel for one purpose. */
export const sentCode = ({ outbox }: TestApp, template: string, channel: 'email' | 'sms'): string =>
  outbox.findLast((message) => message.template === template && message.channel === channel)?.values['code'] ?? '';
