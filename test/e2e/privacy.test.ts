import { afterAll, beforeAll, expect, it } from 'vitest';
import { days, seconds } from '../../shared/domain/time.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});
afterAll(() => system.stop());

const run = async (name: string): Promise<unknown> =>
  (await fetch(`${system.endpoints().local}/schedules/${name}/run`, { method: 'POST' })).json();

it('gives somebody a copy of their data, and a year after they left knows nothing of them', async () => {
  const person = stranger();
  const { body: session } = await registerOver(system, person);
  const token = String(session['accessToken']);
  const { userCode } = session['user'] as { userCode: string };

  const asked = await system.call('POST', '/v1/me/export', { token });
  expect(asked.status).toBe(202);
  expect(await run('make-exports')).toMatchObject({ failed: 0 });
  const { body: copy } = await system.call('GET', `/v1/me/documents/${String(asked.body['documentId'])}`, { token });
  expect(copy).toMatchObject({ kind: 'personal_data', status: 'ready' });
  const { url } = copy['download'] as { url: string };
  const { data } = (await (await fetch(url)).json()) as { data: Record<string, Record<string, unknown>[]> };
  expect(data['UserAccount']).toMatchObject([{ userCode, email: person.email, mobile: person.mobile }]);

  await system.call('POST', '/v1/me/step-up', { token, body: { password: person.password } });
  expect((await system.call('DELETE', '/v1/me', { token })).status).toBe(202);
  const watcher = async () => ({ token: await system.adminToken({ role: 'super_admin' }) });
  const erasure = async () => (await system.call('GET', `/v1/admin/users/${userCode}/erasure`, await watcher())).body;
  expect(await erasure()).toMatchObject({ userCode, state: 'waiting', standing: 'account' });

  await system.advance(days(366) / seconds(1));
  // The job reads on from where it was a year ago, some weeks a run.
  await expect
    .poll(
      async () => {
        await run('erase-accounts');
        return (await erasure())['state'];
      },
      { timeout: 90_000 },
    )
    .toBe('erased');
  expect(await erasure()).toMatchObject({ certificate: { erased: { UserAccount: 1, 'files in documents': 1 } } });
  expect((await fetch(url)).ok).toBe(false);
  const seen = await system.call('GET', `/v1/admin/users/${userCode}?deleted=true`, await watcher());
  expect([seen.status, seen.body['email'], seen.body['mobile']]).toEqual([200, undefined, undefined]);
});
