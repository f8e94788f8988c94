import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { BANK_MAGIC } from '../../../local/kyc-sandbox/bank-magic.ts';
import { startKycSandbox } from '../../../local/kyc-sandbox/server.ts';
import { connectBank } from '../../../shared/adapters/kyc/bank-registry.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { hours } from '../../../shared/domain/time.ts';
import { answering, counting, limits, outageOf } from './replay.ts';

const AT = '2026-11-22T06:30:00.000Z';

const sandbox = async () => {
  const calls = await answering(() => ({ status: 202, body: '' }));
  const server = await startKycSandbox(() => AT, { url: `${calls.url}/v1/webhooks/sandbox`, secret: 'theirs' });
  onTestFinished(() => server.close());
  const verifier = await connectBank(
    { provider: 'sandbox', url: server.url, webhookSecret: 'theirs' },
    {
      limits: { ...limits, callMs: 1000, totalMs: 1500 },
      metrics: counting().metrics,
      webhookToleranceMs: hours(1),
      open: (text) => Promise.resolve(new Secret(text)),
    },
  );
  return { verifier: verifier!, calls: calls.asked, url: server.url };
};

const about = (digits: string, reference = `r${digits}`) => ({
  account: new Secret(`02629180000${digits}`),
  ifsc: 'YESB0000262',
  name: 'Asha Patil',
  amount: 100,
  reference,
});

type Verifier = Awaited<ReturnType<typeof sandbox>>['verifier'];

const end = (verifier: Verifier, reference: string) =>
  vi.waitUntil(
    async () => {
      const answer = await verifier.fetch(reference);
      return answer.kind === 'waiting' ? undefined : answer;
    },
    { timeout: 5000 },
  );

it.each([
  ['1191', { kind: 'valid', nameAtBank: 'Asha Patil', utr: '404000000000' }],
  ['9001', { kind: 'valid', nameAtBank: 'Meera Kulkarni' }],
  ['9002', { kind: 'valid', nameAtBank: 'Asha Ramesh Patil' }],
  ['9101', { kind: 'invalid_account' }],
  ['9102', { kind: 'blocked' }],
  ['9103', { kind: 'unsupported' }],
  ['9201', { kind: 'failed' }],
  ['9202', { kind: 'failed_for_good' }],
])('%s waits, then is %j, and is called in signed', async (digits, expected) => {
  const { verifier, calls } = await sandbox();
  expect((await verifier.start(about(digits))).kind).toBe('waiting');
  expect(await end(verifier, `r${digits}`)).toMatchObject(expected);
  const [call] = await vi.waitUntil(() => (calls.length > 0 ? calls : undefined), { timeout: 5000 });
  const header = (name: string) => call?.headers[name] as string | undefined;
  expect(verifier.readWebhook({ body: call!.body, header }, AT)).toEqual({ kind: 'news', references: [`r${digits}`] });
});

it('moves nothing twice for one reference, and forgets no transfer', async () => {
  const { verifier, url } = await sandbox();
  await Promise.all([verifier.start(about('1191')), verifier.start(about('1191'))]);
  expect(await (await fetch(`${url}/bank-transfers`)).json()).toEqual({ transfers: 1 });
  expect(await verifier.fetch('never asked for')).toEqual({ kind: 'unknown' });
});

it('9401 is known at once', async () => {
  const { verifier } = await sandbox();
  expect((await verifier.start(about('9401'))).kind).toBe('valid');
});

it('9402 is called in before the reply', async () => {
  const { verifier, calls } = await sandbox();
  await verifier.start(about('9402'));
  expect(calls).toHaveLength(1);
});

it('9503 is called in with a signature of nobody’s', async () => {
  const { verifier, calls } = await sandbox();
  await verifier.start(about('9503'));
  const [call] = await vi.waitUntil(() => (calls.length > 0 ? calls : undefined), { timeout: 5000 });
  const header = (name: string) => call?.headers[name] as string | undefined;
  expect(verifier.readWebhook({ body: call!.body, header }, AT)).toEqual({ kind: 'forged' });
});

it.each(['9302', '9303', '9304', '9305'])('%s is an outage', async (digits) => {
  const { verifier } = await sandbox();
  await outageOf(verifier.start(about(digits)));
});

it('the guide lists every magic number', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/kyc-sandbox.md'), 'utf8');
  const listed = /## Transfers([\s\S]*?)\n## /.exec(`${guide}\n## `)?.[1] ?? '';
  expect([...listed.matchAll(/^\| `(\d{4})`/gm)].map(([, digits]) => digits)).toEqual(Object.keys(BANK_MAGIC));
});
