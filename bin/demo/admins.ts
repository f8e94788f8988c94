import { randomInt } from 'node:crypto';
import * as z from 'zod';
import type { DemoClient } from './client.ts';
import { newcomer } from './people.ts';
import { show } from './show.ts';

const Branch = z.object({ branchCode: z.string() });
const User = z.object({ userCode: z.string() });
const Users = z.object({ items: z.array(z.object({ userCode: z.string(), branchName: z.string().optional() })) });

const Explained = z.object({ allowed: z.boolean(), because: z.array(z.unknown()), wouldChange: z.array(z.unknown()) });

const MONTH_SECONDS = 30 * 86_400;

/** A grant of thirty days, questioned before, during and after; the clock alone ends it. */
const grantJourney = async ({ call, advance, now }: DemoClient, root: string, userCode: string, token: string) => {
  const ask = async (expected: boolean) => {
    const body = { userCode, featureCode: 'KYC', action: 'read' };
    const answer = await call('POST', '/v1/admin/access/explain', { token: root, body, expect: 200 });
    const { allowed, because, wouldChange } = Explained.parse(answer.body);
    show.fact(`${allowed ? 'allowed' : 'denied'}, because ${JSON.stringify(because)}`);
    if (!allowed) show.fact(`it would change: ${JSON.stringify(wouldChange)}`);
    if (allowed !== expected) throw new Error(`expected ${expected ? 'allowed' : 'denied'}`);
    await call('GET', '/v1/admin/kyc?queue=true', { token, expect: expected ? 200 : 403 });
  };

  show.step('May the admin read KYC records? Not without a grant');
  await ask(false);
  const expiresAt = new Date(Date.parse(await now()) + MONTH_SECONDS * 1000).toISOString();
  const body = { accessLevel: 'read_only', expiresAt };
  await call('PUT', `/v1/admin/users/${userCode}/features/KYC`, { token: root, body, expect: 201 });
  await ask(true);

  show.step('A month later the grant is over, by the clock and not by any sweeper');
  await advance(MONTH_SECONDS);
  await ask(false);
};

/** A super_admin makes two branches and an admin; the admin finds, blocks and unblocks somebody, and sees no further. */
export const adminJourney = async (client: DemoClient): Promise<void> => {
  const { call, adminToken, until } = client;
  const number = String(randomInt(1_000_000)).padStart(6, '0');
  const root = await adminToken({ role: 'super_admin' });

  show.step('A super_admin makes a branch, one below it, and one elsewhere');
  const branch = async (branchName: string, referredBy?: string) => {
    const body = { branchName, ...(referredBy !== undefined && { referredBy }) };
    return Branch.parse((await call('POST', '/v1/admin/branches', { token: root, body, expect: 201 })).body).branchCode;
  };
  const pune = await branch('Pune');
  const kothrud = await branch('Pune, Kothrud', pune);
  const goa = await branch('Goa');

  show.step('… and an admin for Pune, who may look after users');
  const email = `meera.${number}@credbuzzpay.example`;
  const made = await call('POST', '/v1/admin/users', {
    token: root,
    body: { role: 'admin', email, firstName: 'Meera', lastName: 'Joshi', branchCode: pune },
    expect: 201,
  });
  const { userCode: meera } = User.parse(made.body);
  const token = await adminToken({ email });
  await call('GET', '/v1/admin/users', { token, expect: 403 });
  show.fact('Nothing is granted by a role alone:');
  await call('PUT', `/v1/admin/users/${meera}/features/USER`, {
    token: root,
    body: { accessLevel: 'full' },
    expect: 201,
  });

  show.step('Somebody registers below Pune, somebody else in Goa');
  const here = await newcomer(client, { email: `john.${number}@example.com`, branchCode: kothrud });
  const there = await newcomer(client, { email: `john.other.${number}@example.com`, branchCode: goa });

  show.step('The admin finds the one by a fragment, and never the other');
  const find = async () =>
    Users.parse((await call('GET', `/v1/admin/users?q=${number}`, { token, expect: 200 })).body).items;
  const found = await until(find, (items) => items.some(({ userCode }) => userCode === here.userCode));
  if (found.some(({ userCode }) => userCode === there.userCode)) throw new Error('somebody of Goa was found');
  await call('GET', `/v1/admin/users/${there.userCode}`, { token, expect: 404 });

  show.step('A block works on the very next request, and is lifted again');
  const one = `/v1/admin/users/${here.userCode}`;
  await call('GET', '/v1/me', { token: here.token, expect: 200 });
  await call('POST', `${one}/block`, { token, body: { reason: 'asked us to by telephone' }, expect: 200 });
  await call('GET', '/v1/me', { token: here.token, expect: 401 });
  await call('POST', `${one}/unblock`, { token, body: { reason: 'asked us to again' }, expect: 200 });
  await call('POST', `/v1/admin/users/${there.userCode}/block`, { token, body: { reason: 'x' }, expect: 404 });
  await call('POST', `/v1/admin/users/${meera}/block`, { token, body: { reason: 'x' }, expect: 403 });

  await grantJourney(client, root, meera, token);
};
