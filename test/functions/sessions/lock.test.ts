import { describe, expect, it } from 'vitest';
import { hours } from '../../../shared/domain/time.ts';
import { activity } from '../../../shared/entities/activity.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { logIn, newPerson, register } from '../../support/journey.ts';
import { wrong, outward } from '../../support/log-in.ts';

describe('the lock after failures', () => {
  const fail = async (app: TestApp, person: ReturnType<typeof newPerson>, times: number) => {
    const codes: (string | undefined)[] = [];
    for (let count = 0; count < times; count += 1) codes.push((await logIn(app, person, wrong)).body.code);
    return codes;
  };

  it('closes with the sixth failure, and then right and wrong passwords are indistinguishable', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    expect(await fail(app, person, 6)).toEqual(Array(6).fill('invalid_credentials'));
    const [right, bad] = [await logIn(app, person), await logIn(app, person, wrong)];
    expect([right.status, right.headers['retry-after']]).toEqual([423, '3600']);
    expect(outward(right)).toEqual(outward(bad));
  });

  it('locks an unknown identifier in the same way', async () => {
    const app = await testApp();
    const nobody = newPerson();
    expect(await fail(app, nobody, 6)).toEqual(Array(6).fill('invalid_credentials'));
    const { status, headers } = await logIn(app, nobody);
    expect([status, headers['retry-after']]).toEqual([423, '3600']);
  });

  it('opens by itself, and lasts twice as long the next time', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    await fail(app, person, 6);
    app.advance(hours(1));
    await fail(app, person, 6);
    expect((await logIn(app, person)).headers['retry-after']).toBe('7200');
    app.advance(hours(2));
    expect((await logIn(app, person)).status).toBe(201);
    await fail(app, person, 6);
    expect((await logIn(app, person)).headers['retry-after']).toBe('3600');
  });

  it('forgets failures after a success and after an hour', async () => {
    const app = await testApp();
    const person = newPerson();
    await register(app, person);
    await fail(app, person, 5);
    expect((await logIn(app, person)).status).toBe(201);
    await fail(app, person, 5);
    app.advance(hours(1));
    await fail(app, person, 5);
    expect((await logIn(app, person)).status).toBe(201);
  });

  it('lets at most six of sixty parallel guesses compare anything', async () => {
    const app = await testApp();
    const person = newPerson();
    const { userCode } = await register(app, person);
    const answers = await Promise.all(Array.from({ length: 60 }, () => logIn(app, person, wrong)));
    const compared = answers.filter(({ status }) => status === 401);
    expect(compared.length).toBeLessThanOrEqual(6);
    expect(answers.filter(({ status }) => status === 423)).toHaveLength(60 - compared.length);
    expect((await logIn(app, { ...person, email: userCode })).status).toBe(423);
  });
});

it('counts failures of a user code that nobody has as those of nobody', async () => {
  const app = await testApp();
  for (let count = 0; count < 6; count += 1) await logIn(app, { ...newPerson(), email: 'ZZZZZZ' });
  expect((await logIn(app, { ...newPerson(), email: 'ZZZZZZ' })).status).toBe(423);
  expect(await app.store.get(activity, { userCode: 'ZZZZZZ' as never })).toBeUndefined();
});
