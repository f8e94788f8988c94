import { expect, it } from 'vitest';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { testApp } from '../support/app.ts';
import { freshTable } from '../support/dynamodb.ts';
import { answer, challengeOf, shownAt, withAuthenticator } from '../support/authenticator.ts';
import { begin, codesOf, logIn, newPerson, opened, register } from '../support/journey.ts';
import { outcomes } from '../support/outcomes.ts';

const onDynamo = async () => testApp({ driver: (await freshTable()).driver });

const times = <T>(count: number, act: () => Promise<T>) => Promise.all(Array.from({ length: count }, act));

it('opens one account of 200 parallel correct codes', async () => {
  const app = await onDynamo();
  const person = newPerson();
  const id = await begin(app, person);
  const body = codesOf(app, person);
  const answers = await times(200, () => app.request('POST', `/v1/registrations/${id}/verify`, { body }));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(outcomes(app, answers)).not.toHaveProperty('failures');
  expect(await app.store.get(otpRecord, { id })).toMatchObject({ status: 'used', isUsed: true });
});

it('counts 200 parallel wrong codes to five and locks', async () => {
  const app = await onDynamo();
  const person = newPerson();
  const id = await begin(app, person);
  const { emailOtp, mobileOtp } = codesOf(app, person);
  const body = { emailOtp: emailOtp === '111111' ? '222222' : '111111', mobileOtp };
  const answers = await times(200, () => app.request('POST', `/v1/registrations/${id}/verify`, { body }));
  expect(outcomes(app, answers)).toEqual({ '422 otp_invalid': 4, '429 otp_locked': 196 });
  expect(await app.store.get(otpRecord, { id })).toMatchObject({ status: 'locked', attemptCount: 5 });
});

it('makes one account of 50 parallel registrations of one e-mail', async () => {
  const app = await onDynamo();
  const { email } = newPerson();
  const answers = await times(50, () => app.request('POST', '/v1/registrations', { body: { ...newPerson(), email } }));
  expect(outcomes(app, answers)).toEqual({ '202': 5, '429 rate_limited': 45 });
  const { items } = await app.store.list(userAccount, { index: 'byActive', of: { isActive: true } }, { limit: 100 });
  expect(items.filter((account) => account.email === email)).toHaveLength(1);
});

it('gives 50 parallel refreshes of one token one session and one successor', async () => {
  const app = await onDynamo();
  const { refreshToken, userCode } = await register(app, newPerson());
  const answers = await times(50, () => app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } }));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect(new Set(answers.map((answer) => opened(answer).refreshToken)).size).toBe(1);
  expect((await app.store.get(liveSessions, { userCode: userCode as never }))?.sessions).toHaveLength(1);
});

it('leaves at most five live sessions of 30 parallel logins', async () => {
  const app = await onDynamo();
  const person = newPerson();
  const { userCode } = await register(app, person);
  await times(30, () => logIn(app, person));
  expect((await app.store.get(liveSessions, { userCode: userCode as never }))?.sessions).toHaveLength(5);
});

it('answers one challenge once with 50 parallel right codes', async () => {
  const app = await onDynamo();
  const { person, secret } = await withAuthenticator(app);
  const challenged = challengeOf(await logIn(app, person));
  const code = shownAt(secret, app.now());
  const answers = await times(50, () => answer(app, challenged, 'authenticator', code));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

it('takes one step of an authenticator once in six challenges at once', async () => {
  const app = await onDynamo();
  const { person, secret } = await withAuthenticator(app);
  const challenges: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    // Each unanswered challenge is a paid password attempt; a known device would not help an attacker either.
    challenges.push(challengeOf(await logIn(app, person)));
  }
  const code = shownAt(secret, app.now());
  const answers = await Promise.all(challenges.map((id) => answer(app, id, 'authenticator', code)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

it('takes one recovery code once of 50 parallel uses, over several challenges', async () => {
  const app = await onDynamo();
  const { person, recoveryCodes, token } = await withAuthenticator(app);
  const challenges: string[] = [];
  for (let count = 0; count < 5; count += 1) challenges.push(challengeOf(await logIn(app, person)));
  const [code = ''] = recoveryCodes;
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, place) => answer(app, challenges[place % 5] ?? '', 'recovery_code', code)),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect((await app.request('GET', '/v1/me/security', { token })).body['recoveryCodesLeft']).toBe(9);
});

it('loses no recovery code when two different ones are used at once', async () => {
  const app = await onDynamo();
  const { person, recoveryCodes, token } = await withAuthenticator(app);
  const challenges = [challengeOf(await logIn(app, person)), challengeOf(await logIn(app, person))];
  const answers = await Promise.all(
    challenges.map((id, place) => answer(app, id, 'recovery_code', recoveryCodes[place] ?? '')),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect((await app.request('GET', '/v1/me/security', { token })).body['recoveryCodesLeft']).toBe(8);
});
