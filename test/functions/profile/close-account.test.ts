import { expect, it } from 'vitest';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { testApp } from '../../support/app.ts';
import { begin, logIn, newPerson, opened, register, stepUp } from '../../support/journey.ts';

it('closes the account, ends its sessions, frees its contacts and tells both', async () => {
  const app = await testApp();
  const person = newPerson();
  const { accessToken: token, userCode } = await register(app, person);
  const other = opened(await logIn(app, person));
  expect((await app.request('DELETE', '/v1/me', { token })).body.code).toBe('step_up_required');
  await stepUp(app, token, person);
  const closed = await app.request('DELETE', '/v1/me', { token });
  expect([closed.status, closed.body]).toEqual([202, { userCode, closedAt: app.now() }]);
  expect(app.outbox.slice(-2)).toMatchObject([
    { template: 'account_closed', channel: 'email', to: person.email },
    { template: 'account_closed', channel: 'sms', to: person.mobile },
  ]);
  for (const one of [token, other.accessToken])
    expect((await app.request('GET', '/v1/me', { token: one })).body.code).toBe('session_revoked');
  const refreshed = await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken: other.refreshToken } });
  expect(refreshed.body.code).toBe('session_revoked');
  expect((await logIn(app, person)).body.code).toBe('invalid_credentials');
  expect((await logIn(app, { ...person, email: userCode })).status).toBe(403);
  const kept = await app.store.get(userAccount, { userCode: userCode as never }, { deleted: true });
  expect(kept).toMatchObject({ deletedAt: app.now(), deletedBy: userCode, email: person.email });
  const registrationId = await begin(app, person);
  expect(registrationId).not.toBe('undefined');
  expect(app.outbox.at(-1)?.template).toBe('registration_code');
});

it('closes once', async () => {
  const app = await testApp();
  const person = newPerson();
  const { accessToken: token } = await register(app, person);
  await stepUp(app, token, person);
  const answers = await Promise.all(Array.from({ length: 10 }, () => app.request('DELETE', '/v1/me', { token })));
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});
