import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connectBank } from '../../../shared/adapters/kyc/bank-registry.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { hours, later } from '../../../shared/domain/time.ts';
import { answering, counting, limits, outageOf, replaying, told } from './replay.ts';

const REFERENCE = '01KAFDZTZB0000000000000000';
const AT = '2026-11-22T06:30:00.000Z';
const NUMBER = '026291800001191';

const question = {
  account: new Secret(NUMBER),
  ifsc: 'YESB0000262',
  name: 'Asha Patil',
  amount: 100,
  reference: REFERENCE,
};

const cashfree = async (url: string, more: Partial<typeof limits> = {}) => {
  const { counted, metrics } = counting();
  const verifier = await connectBank(
    { provider: 'cashfree', url, clientId: 'client-1', clientSecret: 'c2VhbGVk' },
    {
      limits: { ...limits, ...more },
      metrics,
      webhookToleranceMs: hours(1),
      open: (ciphertext) => Promise.resolve(new Secret(`opened ${ciphertext}`)),
    },
  );
  return { verifier: verifier!, counted };
};

const replayed = async (name: string) => {
  const { url, asked } = await replaying(`cashfree/bank/${name}`);
  return { ...(await cashfree(url)), asked };
};

describe('a transfer at Cashfree', () => {
  it('is asked for as documented, under our reference, with the credentials of the stage', async () => {
    const { verifier, asked } = await replayed('received');
    expect(await verifier.start(question)).toEqual({
      kind: 'waiting',
      evidence: { status: 'RECEIVED', code: 'VALIDATION_IN_PROGRESS' },
    });
    expect(asked.map(({ headers }) => [headers['x-client-id'], headers['x-client-secret']])).toEqual([
      ['client-1', 'opened c2VhbGVk'],
    ]);
  });

  it.each([
    ['refused', 'refuses_us'],
    ['wrong-credentials', 'refuses_us'],
    ['throttled', 'refuses_us'],
    ['server-error', 'status'],
    ['html', 'not_json'],
    ['truncated', 'not_json'],
    ['other-shape', 'shape'],
  ])('that is answered by %s is an outage, asked once, and tells no number', async (name, reason) => {
    const { verifier, asked } = await replayed(name);
    const outage = await outageOf(verifier.start(question));
    expect(outage.cause).toMatchObject({ reason });
    expect([asked.length, told(outage).includes(NUMBER)]).toEqual([1, false]);
  });

  it('that is not answered in time is an outage, and is not asked for again', async () => {
    const { url, asked } = await answering(() => new Promise(() => undefined));
    const { verifier } = await cashfree(url, { callMs: 1000, totalMs: 1500 });
    expect((await outageOf(verifier.start(question))).cause).toMatchObject({ reason: 'timeout' });
    expect(asked).toHaveLength(1);
  });

  it('goes by a name of letters they take', async () => {
    const bodies: unknown[] = [];
    const { url } = await answering(({ body }) => {
      bodies.push(JSON.parse(body.toString()));
      return { status: 200, body: '{"account_status":"RECEIVED"}' };
    });
    const { verifier } = await cashfree(url);
    await verifier.start({ ...question, name: 'José D’Souza (HUF)' });
    await verifier.start({ ...question, name: 'आशा' });
    expect(bodies).toEqual([
      expect.objectContaining({ name: 'Jose DSouza HUF' }),
      expect.not.objectContaining({ name: expect.anything() }),
    ]);
  });
});

describe('what came of it', () => {
  it.each([
    ['valid', { kind: 'valid', nameAtBank: 'ASHA PATIL', utr: '404223241811' }],
    ['valid-nameless', { kind: 'valid', utr: '404223241811' }],
    ['invalid', { kind: 'invalid_account' }],
    ['invalid-ifsc', { kind: 'invalid_account' }],
    ['blocked', { kind: 'blocked' }],
    ['nre', { kind: 'unsupported' }],
    ['npci-down', { kind: 'failed' }],
    ['timed-out', { kind: 'failed_for_good' }],
    ['processing', { kind: 'waiting' }],
  ])('%s is understood', async (name, expected) => {
    const { verifier, asked } = await replayed(name);
    const { evidence, ...answer } = (await verifier.fetch(REFERENCE)) as { evidence: object };
    expect(answer).toEqual(expected);
    expect(JSON.stringify(evidence)).not.toMatch(/ASHA|404223241811/);
    expect(asked[0]?.url.search).toBe(`?user_id=${REFERENCE}`);
  });

  it('is unknown where they never heard of it', async () => {
    const { verifier } = await replayed('not-found');
    expect(await verifier.fetch(REFERENCE)).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['new-code', 'shape'],
    ['lost-page', 'not_json'],
  ])('%s is an outage, never a failure of the person', async (name, reason) => {
    const { verifier } = await replayed(name);
    expect((await outageOf(verifier.fetch(REFERENCE))).cause).toMatchObject({ reason });
  });
});

describe('what Cashfree calls in', () => {
  // Spaces and order are theirs: what was signed is the bytes.
  const body = Buffer.from(
    `{ "signature":"old", "event_type":"BANK_ACCOUNT_VERIFICATION_SUCCESS","version":"v2","data":{"user_id":"${REFERENCE}", "micr":400532038}}`,
  );
  const time = String(Date.parse(AT));
  const sign = (bytes: Buffer, timestamp = time, secret = 'opened c2VhbGVk') =>
    createHmac('sha256', secret).update(timestamp).update(bytes).digest('base64');

  const read = async (bytes: Buffer, headers: Record<string, string>, at = AT) => {
    const { verifier } = await cashfree('https://nowhere.example');
    return verifier.readWebhook({ body: bytes, header: (name) => headers[name] }, at);
  };
  const signed = (signature: string, timestamp = time) => ({
    'x-webhook-signature': signature,
    'x-webhook-timestamp': timestamp,
  });

  it('is news of a transfer when it is signed over the bytes', async () => {
    expect(await read(body, signed(sign(body)))).toEqual({ kind: 'news', references: [REFERENCE] });
  });

  it.each([
    ['by another secret', body, signed(sign(body, time, 'another'))],
    ['over other bytes', Buffer.from(JSON.stringify(JSON.parse(body.toString()))), signed(sign(body))],
    ['over another time', body, signed(sign(body), String(Date.parse(AT) + 1))],
    ['by a part of it', body, signed(sign(body).slice(0, 20))],
    ['by nothing', body, signed('')],
    ['in the body alone, as it was once', body, {}],
  ])('is forged when it is signed %s', async (_, bytes, headers) => {
    expect(await read(bytes, headers)).toEqual({ kind: 'forged' });
  });

  it('is forged when it is older than an hour', async () => {
    expect(await read(body, signed(sign(body)), later(AT, hours(1) + 1))).toEqual({ kind: 'forged' });
  });

  it.each(['{}', '[]', 'null', 'not JSON', '{"data":{"user_id":7}}'])(
    'tells of no transfer when it is %s',
    async (text) => {
      const bytes = Buffer.from(text);
      expect(await read(bytes, signed(sign(bytes)))).toEqual({ kind: 'news', references: [] });
    },
  );
});
