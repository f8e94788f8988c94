import { afterAll, beforeAll, expect, it } from 'vitest';
import { everythingHeld } from '../support/everything-held.ts';
import { ASHA, bankBody } from '../support/kyc.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});

afterAll(() => system.stop());

/** Somebody who said who they are, and submitted an account whose number ends so. */
const submitted = async (digits: string) => {
  const token = String((await registerOver(system, stranger())).body['accessToken']);
  await system.call('PUT', '/v1/me/registration/personal', { token, body: ASHA });
  const accountNumber = `02629180000${digits}`;
  const body = bankBody({ accountNumber, confirmAccountNumber: accountNumber });
  expect((await system.call('PUT', '/v1/me/kyc/bank', { token, body })).status).toBe(200);
  return token;
};

const start = (token: string) => system.call('POST', '/v1/me/kyc/bank/penny-drop', { token });

const comesTo = (token: string, status: string) =>
  expect
    .poll(async () => (await system.call('GET', '/v1/me/kyc/bank', { token })).body['status'], {
      timeout: 20_000,
      interval: 100,
    })
    .toBe(status);

const transfers = async () => {
  const counted = await fetch(`${system.endpoints().kycSandbox}/bank-transfers`);
  return ((await counted.json()) as { transfers: number }).transfers;
};

it.each([
  ['1191', 'verified'],
  ['9001', 'in_review'],
  ['9101', 'rejected'],
  ['9402', 'verified'],
  ['9501', 'verified'],
])('an account ending in %s is %s as soon as the provider calls', async (digits, status) => {
  const token = await submitted(digits);
  expect((await start(token)).status).toBe(202);
  await comesTo(token, status);
});

it('one transfer is made, however many requests ask for it at once', async () => {
  const token = await submitted('1192');
  const before = await transfers();
  const answers = await Promise.all(Array.from({ length: 20 }, () => start(token)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['reference'])}`)).size).toBe(1);
  expect(await transfers()).toBe(before + 1);
});

it('what nobody calls in rightly is found out by the clock', async () => {
  const [forged, lost] = [await submitted('9503'), await submitted('9502')];
  for (const token of [forged, lost]) await start(token);
  await system.advance(600);
  await comesTo(forged, 'verified');
  await comesTo(lost, 'verified');
});

it('nobody else’s call is heard', async () => {
  const token = await submitted('9403');
  const { reference } = (await start(token)).body;
  const answer = await system.call('POST', '/v1/webhooks/sandbox', {
    body: JSON.stringify({ event: 'transfer.settled', reference }),
    headers: { 'x-sandbox-signature': 'AAAA', 'x-sandbox-timestamp': String(Date.now()) },
  });
  expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
});

it('holds no account number in plain: not in the table, streams, buckets, queues, messages or logs', async () => {
  const held = await everythingHeld(system);
  expect(held['table']).toContain('accountNumberEncrypted');
  const found = Object.entries(held).filter(([, text]) => /02629180000\d{4}/.test(text));
  expect(found.map(([where]) => where)).toEqual([]);
});
