import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../shared/domain/time.ts';
import { claim, claimValue } from '../../../shared/entities/claim.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import type { Driver } from '../../../shared/store/driver.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { testApp } from '../../support/app.ts';
import { begin, codesOf, newPerson, register } from '../../support/journey.ts';

/** A table whose `nth` call from now on dies: before it happened, or after it happened but before its answer arrived. */
const mortal = () => {
  const driver = memoryDriver();
  let countdown = Infinity;
  let when: 'before' | 'after' = 'before';
  const dying = async <T>(call: () => Promise<T>): Promise<T> => {
    countdown -= 1;
    const dies = countdown === 0;
    if (dies && when === 'before') throw new Error('process killed');
    const answer = await call();
    if (dies) throw new Error('process killed');
    return answer;
  };
  const wrapped: Driver = {
    get: (key) => dying(() => driver.get(key)),
    query: (spec) => dying(() => driver.query(spec)),
    write: (operations) => dying(() => driver.write(operations)),
  };
  return {
    driver: wrapped,
    items: driver.items,
    dieAt: (nth: number, moment: 'before' | 'after') => {
      countdown = nth;
      when = moment;
    },
  };
};

const moments = [1, 2, 3, 4].flatMap((nth) => (['before', 'after'] as const).map((moment) => ({ nth, moment })));

describe.each(moments)('killed $moment table call $nth', ({ nth, moment }) => {
  it('a registration leaves no half account, and the client’s retry goes on', async () => {
    const table = mortal();
    const app = await testApp({ driver: table.driver });
    const person = newPerson();
    table.dieAt(nth, moment);
    const first = await app.request('POST', '/v1/registrations', { body: person });
    table.dieAt(Infinity, 'before');
    const kinds = new Set(table.items().map((item) => String(item['entity'])));
    if (kinds.has('UserAccount'))
      for (const part of ['Claim', 'Credentials', 'OtpRecord', 'RegistrationProgress', 'SecuritySettings'])
        expect(kinds).toContain(part);
    else expect(kinds).not.toContain('Claim');

    const id = first.status === 202 ? String(first.body['registrationId']) : await begin(app, person);
    app.advance(seconds(61));
    expect((await app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'both' } })).status).toBe(
      202,
    );
    expect((await app.request('POST', `/v1/registrations/${id}/verify`, { body: codesOf(app, person) })).status).toBe(
      201,
    );
    const accounts = table.items().filter((item) => item['entity'] === userAccount.name);
    expect(accounts).toHaveLength(1);
  });

  it('a verification opens the account wholly or not at all, and can be repeated or started over', async () => {
    const table = mortal();
    const app = await testApp({ driver: table.driver });
    const person = newPerson();
    const id = await begin(app, person);
    const body = codesOf(app, person);
    table.dieAt(nth, moment);
    await app.request('POST', `/v1/registrations/${id}/verify`, { body });
    table.dieAt(Infinity, 'before');
    const held = await app.store.get(claim, { kind: 'email', value: claimValue(person.email) });
    const account = held && (await app.store.get(userAccount, { userCode: held.userCode }));
    const granted = table.items().filter((item) => item['entity'] === 'UserPlatformAccess').length;
    expect([account?.isEmailVerified, account?.isMobileVerified, held?.verified, granted]).toEqual(
      account?.isEmailVerified === true ? [true, true, true, 2] : [false, false, false, 0],
    );
    const again = await app.request('POST', `/v1/registrations/${id}/verify`, { body });
    const login = await app.request('POST', '/v1/sessions', {
      body: { identifier: person.email, password: person.password, platform: 'web' },
    });
    expect(again.status === 201 || login.status === 201).toBe(true);
  });

  it('a sign-out or refresh leaves a session that is wholly live or wholly over', async () => {
    const table = mortal();
    const app = await testApp({ driver: table.driver });
    const { accessToken: token, refreshToken } = await register(app, newPerson());
    table.dieAt(nth, moment);
    await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } });
    table.dieAt(Infinity, 'before');
    expect((await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } })).status).toBe(200);
    table.dieAt(nth, moment);
    await app.request('DELETE', '/v1/me/sessions/current', { token });
    table.dieAt(Infinity, 'before');
    const live = (await app.request('GET', '/v1/me', { token })).status === 200;
    const closed = table.items().find((item) => item['entity'] === 'LoginActivity')?.['logoutTimestamp'] !== undefined;
    expect(closed).toBe(!live);
  });
});

it('a message call that dies loses no account: the same request gives the registration back', async () => {
  const app = await testApp();
  const person = newPerson();
  app.faults.crash = true;
  expect((await app.request('POST', '/v1/registrations', { body: person })).status).toBe(500);
  app.faults.crash = false;
  const id = await begin(app, person);
  app.advance(minutes(2));
  await app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'both' } });
  expect((await app.request('POST', `/v1/registrations/${id}/verify`, { body: codesOf(app, person) })).status).toBe(
    201,
  );
});
