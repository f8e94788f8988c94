import { describe, expect, it } from 'vitest';
import { bankDetails } from '../../../shared/entities/bank-details.ts';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { says, valid } from '../../support/bank-verifier.ts';
import { applicant, putBank, type Applicant } from '../../support/kyc.ts';

const start = (app: TestApp, { token }: Applicant) => app.request('POST', '/v1/me/kyc/bank/penny-drop', { token });
const record = (app: TestApp, { userCode }: Applicant) => app.store.get(bankDetails, { userCode: userCode as never });
const said = ({ status, body }: Answer) => [status, body.code];

const call = (app: TestApp, references: readonly string[], { provider = 'test_bank', headers = {} } = {}) => {
  app.bank.answers.webhook = { kind: 'news', references };
  return app.request('POST', `/v1/webhooks/${provider}`, { body: 'news', headers });
};

/** A transfer that is under way. */
const underWay = async () => {
  const app = await testApp();
  const asha = await applicant(app);
  await putBank(app, asha);
  await start(app, asha);
  const reference = app.bank.asked[0]!.reference;
  app.bank.answers.fetch = valid('Asha Patil');
  return { app, asha, reference };
};

describe('a call of a provider', () => {
  it('about a transfer makes us ask, and settles it', async () => {
    const { app, asha, reference } = await underWay();
    const answer = await call(app, [reference]);
    expect([answer.status, (await record(app, asha))?.status]).toEqual([202, 'verified']);
    expect(app.bank.fetched).toEqual([reference]);
  });

  it('is never an answer itself: what is fetched counts', async () => {
    const { app, asha, reference } = await underWay();
    app.bank.answers.fetch = says('invalid_account');
    await call(app, [reference]);
    expect((await record(app, asha))?.status).toBe('rejected');
  });

  it('that comes twice is told so, and changes nothing again', async () => {
    const { app, asha, reference } = await underWay();
    await call(app, [reference]);
    const before = await record(app, asha);
    const again = await call(app, [reference]);
    expect([again.status, await record(app, asha), app.bank.fetched.length]).toEqual([200, before, 1]);
  });

  it('that comes twenty times at once settles once', async () => {
    const { app, asha, reference } = await underWay();
    const { version } = (await record(app, asha))!;
    const all = await Promise.all(Array.from({ length: 20 }, () => call(app, [reference])));
    expect(all.every(({ status }) => status === 202 || status === 200)).toBe(true);
    expect((await record(app, asha))!.version).toBe(version + 1);
  });

  it('before the reply to our request finds the transfer, because it was written down first', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putBank(app, asha);
    const begin = app.bank.verifier.start.bind(app.bank.verifier);
    app.bank.verifier.start = async (question) => {
      const reply = await begin(question);
      app.bank.answers.fetch = valid('Asha Patil');
      expect((await call(app, [question.reference])).status).toBe(202);
      return reply;
    };
    const answer = await start(app, asha);
    expect([answer.status, answer.body['status']]).toEqual([202, 'verified']);
    expect((await record(app, asha))?.status).toBe('verified');
  });

  it('is taken while the provider cannot be asked: the clock asks later', async () => {
    const { app, asha, reference } = await underWay();
    app.bank.answers.fetch = 'outage';
    expect((await call(app, [reference])).status).toBe(202);
    expect((await record(app, asha))?.status).toBe('pending');
  });

  it.each(['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'nonsense', ''])(
    'about %j, which nobody asked for, is taken without effect, and counted',
    async (reference) => {
      const { app, asha } = await underWay();
      expect((await call(app, [reference])).status).toBe(202);
      expect([app.bank.fetched, app.counted['WebhooksUnknown']]).toEqual([[], 1]);
      expect((await record(app, asha))?.status).toBe('pending');
    },
  );

  it('with a wrong signature is refused without a word more, and counted', async () => {
    const { app, asha } = await underWay();
    app.bank.answers.webhook = { kind: 'forged' };
    const answer = await app.request('POST', '/v1/webhooks/test_bank', { body: '{}' });
    expect([...said(answer), answer.body['errors'], app.counted['WebhooksForged']]).toEqual([
      403,
      'forbidden',
      undefined,
      1,
    ]);
    expect((await record(app, asha))?.status).toBe('pending');
  });

  it('of a provider that this stage does not have is not there', async () => {
    const { app, reference } = await underWay();
    expect(said(await call(app, [reference], { provider: 'somebody' }))).toEqual([404, 'not_found']);
  });

  it('is judged by the bytes that came, whatever they are called and whatever is in them', async () => {
    const { app } = await underWay();
    const seen: string[] = [];
    app.bank.verifier.readWebhook = ({ body, header }) => {
      seen.push(body.toString('utf8'), header('X-Signature') ?? '');
      return { kind: 'news', references: [] };
    };
    for (const body of ['{"a": 1,  "b":2}', '{', 'a=1&b=2'])
      await app.request('POST', '/v1/webhooks/test_bank', {
        body,
        headers: { 'content-type': 'text/plain', 'x-signature': 's' },
      });
    expect(seen).toEqual(['{"a": 1,  "b":2}', 's', '{', 's', 'a=1&b=2', 's']);
  });

  it('knows no Idempotency-Key: the same one twice is heard twice', async () => {
    const { app, reference } = await underWay();
    const headers = { 'Idempotency-Key': 'k'.repeat(16) };
    expect((await call(app, [reference], { headers })).status).toBe(202);
    expect((await call(app, [reference], { headers })).status).toBe(200);
  });
});
