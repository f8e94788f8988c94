import { expect, it } from 'vitest';
import { poll } from '../../../functions/poll-penny-drops/poll.ts';
import { days, hours, minutes } from '../../../shared/domain/time.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { bankDetails } from '../../../shared/entities/bank-details.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { says, valid } from '../../support/bank-verifier.ts';
import { applicant, putBank, type Applicant } from '../../support/kyc.ts';

const record = (app: TestApp, { userCode }: Applicant) => app.store.get(bankDetails, { userCode: userCode as never });

const run = (app: TestApp) =>
  poll({
    store: app.store,
    messages: app.messages,
    metrics: app.metrics,
    ids: app.ids,
    policy: app.policy,
    bankVerifier: app.bank.verifier,
    log: jsonLog({}, app.now, () => undefined),
    limit: 100,
  })({ at: app.now(), isOver: () => false });

const started = async (first: TestApp['bank']['answers']['start'] = says('waiting')) => {
  const app = await testApp();
  const asha = await applicant(app);
  await putBank(app, asha);
  app.bank.answers.start = first;
  await app.request('POST', '/v1/me/kyc/bank/penny-drop', { token: asha.token });
  return { app, asha };
};

it('asks nobody before its time', async () => {
  const { app } = await started();
  expect(await run(app)).toMatchObject({ settled: 0, waiting: 0 });
  expect(app.bank.fetched).toEqual([]);
});

it('settles what nobody called in', async () => {
  const { app, asha } = await started();
  app.bank.answers.fetch = valid('Asha Patil');
  app.advance(minutes(1));
  expect(await run(app)).toMatchObject({ settled: 1, waiting: 0 });
  expect((await record(app, asha))?.status).toBe('verified');
  expect(app.outbox.filter(({ to, template }) => to === asha.email && template === 'kyc_verified')).toHaveLength(1);
  app.advance(days(1));
  expect(await run(app)).toMatchObject({ settled: 0, waiting: 0 });
});

it('finds out what became of a request whose answer was lost', async () => {
  const { app, asha } = await started('lost');
  app.advance(minutes(1));
  await run(app);
  expect((await record(app, asha))?.pennyDropStatus).toBe('pending');
});

it('waits through an outage, asking less and less often', async () => {
  const { app, asha } = await started();
  app.bank.answers.fetch = 'outage';
  for (let minute = 0; minute < 60; minute += 1) {
    app.advance(minutes(1));
    await run(app);
  }
  expect(app.bank.fetched.length).toBeLessThan(8);
  expect((await record(app, asha))?.status).toBe('pending');
});

it('gives up after two days, and leaves the account to its owner', async () => {
  const { app, asha } = await started();
  for (let time = 0; time < 30; time += 1) {
    app.advance(hours(2));
    await run(app);
  }
  expect(await record(app, asha)).toMatchObject({ status: 'pending', pennyDropStatus: 'expired' });
  const asked = app.bank.fetched.length;
  app.advance(days(1));
  await run(app);
  expect(app.bank.fetched).toHaveLength(asked);
});

it('asks no more about what the provider never had: its owner may take it up again', async () => {
  const { app, asha } = await started('outage');
  for (let time = 0; time < 30; time += 1) {
    app.advance(hours(2));
    await run(app);
  }
  expect((await record(app, asha))?.pennyDropStatus).toBe('created');
  const asked = app.bank.fetched.length;
  app.advance(days(1));
  await run(app);
  expect(app.bank.fetched).toHaveLength(asked);
});

it('and a call at the same time settle it once', async () => {
  const { app, asha } = await started();
  app.bank.answers.fetch = valid('Asha Patil');
  app.bank.answers.webhook = { kind: 'news', references: [app.bank.asked[0]!.reference] };
  app.advance(minutes(1));
  const { version } = (await record(app, asha))!;
  await Promise.all([run(app), run(app), app.request('POST', '/v1/webhooks/test_bank', { body: '{}' })]);
  expect(await record(app, asha)).toMatchObject({ status: 'verified', version: version + 1 });
});
