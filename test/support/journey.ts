import { requiredConsents } from '../../shared/domain/notices.ts';
import type { Answer, TestApp } from './app.ts';

let people = 0;

/** Somebody who is not yet known. */
export const newPerson = () => {
  people += 1;
  return {
    email: `person${people}@example.com`,
    mobile: `+9198765${String(people).padStart(5, '0')}`,
    password: `correct horse ${people.toString(36)}`,
    platform: 'mobile_app' as const,
    device: { id: `device-${people}`, os: 'Android 16' },
    consents: requiredConsents,
  };
};
export type Person = ReturnType<typeof newPerson>;

/** The newest codes sent to a person. */
export const codesOf = ({ outbox }: TestApp, { email, mobile }: Pick<Person, 'email' | 'mobile'>) => {
  const newest = (to: string) =>
    outbox.findLast((message) => message.to === to && message.values['code'] !== undefined)?.values['code'];
  return { emailOtp: newest(email) ?? '000000', mobileOtp: newest(mobile) ?? '000000' };
};

/** Registers a person as far as the codes. */
export const begin = async (app: TestApp, person: Person): Promise<string> => {
  const { body } = await app.request('POST', '/v1/registrations', { body: person });
  return String(body['registrationId']);
};

export type Opened = { accessToken: string; refreshToken: string; sessionId: string; userCode: string };

export const opened = ({ body }: Answer): Opened => ({
  accessToken: String(body['accessToken']),
  refreshToken: String(body['refreshToken']),
  sessionId: String(body['sessionId']),
  userCode: String((body['user'] as { userCode?: string } | undefined)?.userCode),
});

/** Registers a person and proves both contacts. */
export const register = async (app: TestApp, person: Person): Promise<Opened> => {
  const registrationId = await begin(app, person);
  return opened(
    await app.request('POST', `/v1/registrations/${registrationId}/verify`, { body: codesOf(app, person) }),
  );
};

export const logIn = (app: TestApp, { email, password }: Person, more: Record<string, unknown> = {}) =>
  app.request('POST', '/v1/sessions', { body: { identifier: email, password, platform: 'mobile_app', ...more } });

/** Proves anew, by password, who holds a session. */
export const stepUp = (app: TestApp, token: string, { password }: Pick<Person, 'password'>) =>
  app.request('POST', '/v1/me/step-up', { token, body: { password } });
