import { expect, it } from 'vitest';
import { workOff } from '../../../functions/work-off-bulk/work-off.ts';
import { sessionTable } from '../../../shared/adapters/table/sessions.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { guard } from '../../../shared/entities/guard.ts';
import type { Driver } from '../../../shared/store/driver.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { admin, type Claims } from '../../support/admins.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';
import { altered, member, said, stored } from '../../support/users.ts';

const reason = 'branch closes';

const ask = (app: TestApp, claims: Claims, body: object) =>
  app.request('POST', '/v1/admin/users/bulk', { claims, body: { set: { isActive: false }, reason, ...body } });
const progress = (app: TestApp, claims: Claims, jobId: unknown) =>
  app.request('GET', `/v1/admin/users/bulk/${String(jobId)}`, { claims });
const run = (app: TestApp, driver: Driver, isOver = () => false) => {
  const store = storeOver(driver);
  return workOff({ store, sessions: sessionTable(store, defaultPolicy.session) })({ at: app.now(), isOver });
};

const world = async () => {
  const driver = memoryDriver();
  const app = await testApp({ driver });
  const boss = await admin(app, { role: 'super_admin' });
  for (const code of ['NORTH', 'SOUTH']) await makeBranch(app, boss.claims, code);
  const north = await admin(app, { branchCode: 'NORTH', features: { USER: 'full' } });
  const user = await member(app, 'NORTH');
  const far = await member(app, 'SOUTH');
  return { app, driver, boss, north, user, far };
};

const isActive = async (app: TestApp, userCode: string) => (await stored(app, userCode))?.isActive;

it('answers 202 with a job that changes whom the admin may see, each with reason and admin in the log, and nobody else', async () => {
  const { app, driver, boss, north, user, far } = await world();
  const { status, body } = await ask(app, north.claims, { filter: {} });
  expect([status, body]).toMatchObject([202, { state: 'running', changed: 0, isActive: false }]);
  expect(await isActive(app, user.userCode)).toBe(true);
  expect(await run(app, driver)).toMatchObject({ changed: 1 });
  expect(await stored(app, user.userCode)).toMatchObject({
    isActive: false,
    stamp: { actor: north.userCode, actorType: 'admin', reason },
  });
  expect((await app.request('GET', '/v1/me', { token: user.token })).body.code).toBe('session_revoked');
  for (const other of [far.userCode, north.userCode, boss.userCode]) expect(await isActive(app, other)).toBe(true);
  expect((await progress(app, north.claims, body['jobId'])).body).toMatchObject({ state: 'done', changed: 1 });
  expect(await run(app, driver)).toMatchObject({ changed: 0 });
});

it('goes on where a run was killed, and changes and counts everybody once', async () => {
  const inner = memoryDriver();
  let writes = Infinity;
  const driver: Driver = {
    ...inner,
    write: async (operations) => {
      writes -= 1;
      if (writes === 0) throw new Error('killed');
      return inner.write(operations);
    },
  };
  const app = await testApp({ driver: inner });
  const boss = await admin(app, { role: 'super_admin' });
  const users: string[] = [];
  for (let count = 0; count < 120; count += 1) {
    app.advance(1);
    users.push((await admin(app, { role: 'user' })).userCode);
  }
  const { body } = await ask(app, boss.claims, { filter: { role: ['user'], status: ['active'] } });
  let changed = 0;
  for (const kill of [7, 55, 60]) {
    writes = kill;
    await expect(run(app, driver)).rejects.toThrow('killed');
  }
  writes = Infinity;
  const both = await Promise.all([run(app, driver), run(app, driver)]);
  for (const one of both) changed += one.changed ?? 0;
  expect(changed).toBeLessThan(120);
  expect((await progress(app, boss.claims, body['jobId'])).body).toMatchObject({ state: 'done', changed: 120 });
  for (const userCode of users) expect(await stored(app, userCode)).toMatchObject({ isActive: false, version: 2 });
});

it('stops when who asked may not do it any more', async () => {
  const { app, driver, boss, north, user } = await world();
  const { body } = await ask(app, north.claims, { filter: {} });
  await altered(app, north.userCode, { userBlocked: true });
  await run(app, driver);
  expect((await progress(app, boss.claims, body['jobId'])).body).toMatchObject({ state: 'stopped', changed: 0 });
  expect(await isActive(app, user.userCode)).toBe(true);
});

it('leaves who asked, and the last super_admin, as they are', async () => {
  const { app, driver, boss } = await world();
  const other = await admin(app, { role: 'super_admin' });
  await ask(app, boss.claims, { filter: {} });
  await run(app, driver);
  expect(await isActive(app, boss.userCode)).toBe(true);
  expect(await isActive(app, other.userCode)).toBe(false);
  expect((await app.store.get(guard, { name: 'SUPERADMINS' }))?.members).toEqual([boss.userCode]);
});

it('answers 404 to a job of somebody else, 422 to a branch outside, and 400 to filters it does not know', async () => {
  const { app, boss, north } = await world();
  const { body } = await ask(app, boss.claims, { filter: { kyc: 'incomplete' } });
  expect(said(await progress(app, north.claims, body['jobId']))).toEqual([404, 'not_found']);
  expect(said(await progress(app, north.claims, '01ARZ3NDEKTSV4RRFFQ69G5FAV'))).toEqual([404, 'not_found']);
  expect(said(await ask(app, north.claims, { filter: { branch: 'SOUTH' } }))).toEqual([422, 'reference_invalid']);
  expect(said(await ask(app, north.claims, { filter: { status: ['deleted'] } }))).toEqual([400, 'validation_failed']);
  expect(said(await ask(app, north.claims, {}))).toEqual([400, 'validation_failed']);
});
