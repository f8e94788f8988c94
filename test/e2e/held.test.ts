import { afterAll, beforeAll, expect, it } from 'vitest';
import { days, seconds } from '../../shared/domain/time.ts';
import { ownSystem, type OwnSystem } from '../support/system.ts';
import { clientOf, enter, rootOf, told } from '../support/typed.ts';

let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});
afterAll(() => system.stop());

type Somebody = Awaited<ReturnType<typeof enter>>;

const path = ({ userCode }: { userCode: string }) => ({ params: { path: { userCode } } });

const leave = async ({ api, password }: Somebody) => {
  await api.POST('/v1/me/step-up', { body: { password } });
  await told(api.DELETE('/v1/me'));
};

it('a new password ends every other session, and not the one it was given in', async () => {
  const one = await enter(system);
  const body = { identifier: one.email, password: one.password, platform: 'web' as const };
  const session = await told(clientOf(system).POST('/v1/sessions', { body }));
  if (!('accessToken' in session)) throw new Error('a second factor was asked for');
  const other = clientOf(system, session.accessToken);
  const passwords = { currentPassword: one.password, newPassword: 'an entirely new phrase' };
  expect((await other.PUT('/v1/me/password', { body: passwords })).response.status).toBe(204);
  expect((await one.api.GET('/v1/me')).problem?.code).toBe('session_revoked');
  expect((await other.GET('/v1/me')).response.status).toBe(200);
});

it('a consent that is withdrawn is noted with its time, and closes nothing by itself', async () => {
  const one = await enter(system);
  const notice = { params: { path: { notice: 'privacy' } } };
  expect((await one.api.DELETE('/v1/me/consents/{notice}', notice)).response.status).toBe(204);
  const { items } = await told(one.api.GET('/v1/me/consents'));
  expect(items.find((consent) => consent.notice === 'privacy')?.withdrawnAt).toBeDefined();
  expect((await one.api.GET('/v1/me')).response.status).toBe(200);
  expect((await one.api.DELETE('/v1/me/consents/{notice}', notice)).problem?.code).toBe('not_found');
});

it('a legal hold keeps what is held of somebody who left, until it is lifted', { timeout: 240_000 }, async () => {
  const [held, free] = [await enter(system), await enter(system)];
  const reason = 'order of a court';
  const hold = await (
    await rootOf(system)
  ).POST('/v1/admin/users/{userCode}/legal-hold', { ...path(held), body: { reason } });
  expect(hold.response.status).toBe(200);
  await leave(held);
  await leave(free);
  await system.advance(days(366) / seconds(1));
  const stateOf = async (one: Somebody) =>
    (await told((await rootOf(system)).GET('/v1/admin/users/{userCode}/erasure', path(one)))).state;
  const swept = (one: Somebody) =>
    expect
      .poll(
        async () => {
          await fetch(`${system.endpoints().local}/schedules/erase-accounts/run`, { method: 'POST' });
          return stateOf(one);
        },
        { timeout: 90_000 },
      )
      .toBe('erased');
  await swept(free);
  expect(await stateOf(held)).toBe('held');
  const lifted = await (
    await rootOf(system)
  ).DELETE('/v1/admin/users/{userCode}/legal-hold', { ...path(held), body: { reason: 'the court has decided' } });
  expect(lifted.response.status).toBe(200);
  // What was held is looked at again the day after.
  await system.advance(days(2) / seconds(1));
  await swept(held);
});
