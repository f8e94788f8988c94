import { expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { days, hours } from '../../../shared/domain/time.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { newPerson, register, type Person } from '../../support/journey.ts';

const ask = (app: TestApp, { mobile }: Pick<Person, 'mobile'>) =>
  app.request('POST', '/v1/otps', { body: { purpose: 'login', identifier: mobile, otpType: 'mobile' } });

/** A stage that may send forty SMS a day, at the beginning of one, and somebody who can sign in by SMS. */
const frugal = async () => {
  const app = await testApp({ policy: { otp: { ...defaultPolicy.otp, smsPerDay: 40 } } });
  const person = newPerson();
  await register(app, person);
  app.advance(days(1) - hours(6));
  app.outbox.length = 0;
  return { app, person };
};

const sent = (app: TestApp): number => app.outbox.filter(({ channel }) => channel === 'sms').length;

it('sends no more SMS a day than the stage pays for, whoever asks from however many addresses', async () => {
  const { app, person } = await frugal();
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, place) =>
      app.request('POST', '/v1/otps', {
        ip: `198.51.100.${place}`,
        body: { purpose: 'login', identifier: newPerson().mobile, otpType: 'mobile' },
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(40);
  const refused = answers.find(({ status }) => status !== 202);
  expect([refused?.status, refused?.body.code]).toEqual([503, 'delivery_failed']);
  expect([(await ask(app, person)).status, sent(app)]).toEqual([503, 0]);
});

it('still sends e-mails when the SMS of the day are used up, and SMS again the next day', async () => {
  const { app, person } = await frugal();
  for (let count = 0; count < 120; count += 1) await ask(app, newPerson());
  expect((await ask(app, person)).status).toBe(503);
  const byEmail = await app.request('POST', '/v1/otps', {
    body: { purpose: 'login', identifier: person.email, otpType: 'email' },
  });
  expect(byEmail.status).toBe(202);
  app.advance(days(1));
  expect([(await ask(app, person)).status, sent(app)]).toEqual([202, 1]);
});
