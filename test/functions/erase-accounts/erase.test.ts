import { describe, expect, it } from 'vitest';
import { eraseDue } from '../../../functions/erase-accounts/erase-due.ts';
import { days, hours, later, minutes } from '../../../shared/domain/time.ts';
import type { Raw } from '../../../shared/store/conditions.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { admin } from '../../support/admins.ts';
import { afterAll, afterAYear, closed, marksOf, secondLook, telling, wholeLife } from '../../support/erasing.ts';
import { logIn, newPerson, register } from '../../support/journey.ts';
import { applicant, putAadhaar } from '../../support/kyc.ts';
import { mortal, runAt } from '../../support/sweeping.ts';
import { onUser, said, stored } from '../../support/users.ts';
import { living, certificateOf, orderOf, briefly } from '../../support/erasure-of.ts';

describe('a whole life', () => {
  it('is told by the table until the time is over, and by nothing in it afterwards', async () => {
    const world = await living();
    const asha = await wholeLife(world);
    const { app, items, keepUp, erase, left } = world;
    const marks = marksOf(asha);
    const before = telling(await items(), marks, app.now()).map((line) => line.split(' ')[0]);
    expect(new Set(before).size).toBeGreaterThanOrEqual(20);
    afterAYear(world);
    expect(await erase()).toMatchObject({ erased: 0, postponed: 1 });
    afterAll(world);
    expect(await erase()).toMatchObject({ erased: 1, failed: 0 });
    await keepUp();
    expect(telling(await items(), marks, app.now())).toEqual([]);
    expect(left()).toEqual([]);
    expect(await certificateOf(world, asha.userCode)).toMatchObject({
      standing: 'kyc',
      completedAt: app.now(),
      erased: { UserAccount: 1, AadhaarKyc: 1, PanHistory: 1, Credentials: 1, 'files in documents': 3 },
      kept: expect.arrayContaining([expect.objectContaining({ of: ['Consent'] })]) as unknown,
    });
  });

  it('is looked for once more, because the log may have heard of its end late', async () => {
    const world = await living();
    const { app, items, keepUp, erase } = world;
    const person = newPerson();
    const { userCode, accessToken: token } = await register(app, person);
    await app.request('PATCH', '/v1/me', { token, body: { firstName: 'Asha' } });
    await closed(app, { ...person, token });
    afterAYear(world);
    expect(await erase()).toMatchObject({ erased: 1 });
    await keepUp();
    expect(telling(await items(), ['Asha'], app.now())).not.toEqual([]);
    secondLook(world);
    expect(await erase()).toMatchObject({ erased: 0, looked: 1 });
    await keepUp();
    expect(telling(await items(), ['Asha'], app.now())).toEqual([]);
    const { lookedAgainAt, late } = (await certificateOf(world, userCode))!;
    expect([lookedAgainAt, Object.keys(late!)]).toEqual([app.now(), ['AuditTrail']]);
    expect(await orderOf(world, userCode)).toBeUndefined();
  });
});

/** A table like another. */
const copyOf = async (items: readonly Raw[]) => {
  const driver = memoryDriver();
  for (const item of items) {
    const key = { pk: String(item['pk']), sk: String(item['sk']) };
    await driver.write([{ kind: 'put', key, item, when: {} }]);
  }
  return driver;
};

describe('an erasure', () => {
  it('is finished by the next run, wherever it was cut short', async () => {
    const world = await living();
    const asha = await wholeLife(world);
    afterAYear(world);
    await world.erase();
    const { dueAt } = (await orderOf(world, asha.userCode))!;
    expect(await world.erase(runAt(later(dueAt, -hours(1))))).toMatchObject({ erased: 0 });
    const [before, marks, run] = [await world.items(), marksOf(asha), runAt(later(dueAt, minutes(1)))];
    let survived = false;
    for (let nth = 1; !survived; nth += 1) {
      const driver = await copyOf(before);
      const table = mortal(driver);
      table.dieAt(nth, 'before');
      const died = eraseDue({ ...world.deps, store: table.store })(run);
      survived = await died.then(({ failed }) => failed === 0).catch(() => false);
      const { failed } = await eraseDue({ ...world.deps, store: storeOver(driver) })(run);
      expect([nth, failed, telling(driver.items(), marks, run.at)]).toEqual([nth, 0, []]);
    }
  });

  it('is done once by two at once, and by another run not at all', async () => {
    const world = await living();
    await briefly(world);
    afterAYear(world);
    const run = runAt(world.app.now());
    const both = await Promise.all([eraseDue(world.deps)(run), eraseDue(world.deps)(run)]);
    expect(both.map(({ erased }) => erased).sort()).toEqual([0, 1]);
    const after = await world.items();
    expect(await eraseDue(world.deps)(run)).toMatchObject({ erased: 0, failed: 0 });
    expect(await world.items()).toEqual(after);
  });

  it('waits while there is a legal hold, and comes once it is lifted', async () => {
    const world = await living();
    const { app, erase } = world;
    const boss = onUser(app, (await admin(app, { role: 'super_admin' })).claims);
    const { userCode } = await briefly(world);
    expect((await boss('POST', userCode, '/legal-hold', { reason: 'a court asked' })).status).toBe(200);
    afterAYear(world);
    expect(await erase()).toMatchObject({ erased: 0, held: 1 });
    app.advance(days(2));
    expect(await erase()).toMatchObject({ erased: 0, held: 1 });
    expect(await stored(app, userCode)).not.toHaveProperty('erasedAt');
    await boss('DELETE', userCode, '/legal-hold', { reason: 'the case is over' });
    app.advance(days(2));
    expect(await erase()).toMatchObject({ erased: 1, held: 0 });
  });

  it('gives way to a legal hold that comes while it begins', async () => {
    const world = await living();
    const { app } = world;
    const boss = onUser(app, (await admin(app, { role: 'super_admin' })).claims);
    const { userCode } = await briefly(world);
    afterAYear(world);
    const files = {
      ...world.deps.files,
      // Whatever was read of the account was read by now.
      count: async () => {
        await boss('POST', userCode, '/legal-hold', { reason: 'a court asked' });
        return 0;
      },
    };
    expect(await eraseDue({ ...world.deps, files })(runAt(app.now()))).toMatchObject({ erased: 0, held: 1 });
    expect((await stored(app, userCode))?.erasedAt).toBeUndefined();
  });

  it('does not come to who was restored, and comes again after the next closing', async () => {
    const world = await living();
    const { app, erase } = world;
    const boss = onUser(app, (await admin(app, { role: 'super_admin' })).claims);
    const person = await briefly(world);
    expect((await boss('POST', person.userCode, '/restore')).status).toBe(200);
    expect(await orderOf(world, person.userCode)).toBeUndefined();
    afterAYear(world);
    expect(await erase()).toMatchObject({ erased: 0, failed: 0 });
    expect((await boss('DELETE', person.userCode)).status).toBe(204);
    afterAYear(world);
    expect(await erase()).toMatchObject({ erased: 1 });
  });

  it('leaves an account that admins still see, without its person, and that nothing brings back', async () => {
    const world = await living();
    const { app, erase } = world;
    const { claims } = await admin(app, { role: 'super_admin' });
    const boss = onUser(app, claims);
    const { userCode, email } = await briefly(world);
    afterAYear(world);
    await erase();
    const seen = await app.request('GET', `/v1/admin/users/${userCode}`, { claims, query: { deleted: 'true' } });
    expect([seen.status, seen.body]).toMatchObject([200, { userCode, erasedAt: app.now(), role: 'user' }]);
    expect(seen.body).not.toHaveProperty('email');
    const list = await app.request('GET', '/v1/admin/users', { claims, query: { status: 'deleted' } });
    const [row] = list.body['items'] as Record<string, unknown>[];
    expect([row, row?.['email']]).toMatchObject([{ userCode, erasedAt: app.now() }, undefined]);
    expect(said(await boss('POST', userCode, '/restore'))).toEqual([409, 'conflict']);
    expect(said(await boss('POST', userCode, '/legal-hold', { reason: 'too late' }))).toEqual([409, 'conflict']);
    for (const path of ['logins', 'audit', 'registration', 'ips'])
      expect((await boss('GET', userCode, `/${path}`)).status).toBe(200);
    expect((await boss('GET', userCode, '/security')).status).toBe(404);
    expect((await logIn(app, { ...newPerson(), email: userCode })).status).toBe(401);
    const again = { ...newPerson(), email };
    expect((await register(app, again)).userCode).not.toBe(userCode);
  });

  it('is shown to who watches: ordered, held, and certified', async () => {
    const world = await living();
    const { app, erase } = world;
    const { claims } = await admin(app, { role: 'super_admin' });
    const boss = onUser(app, claims);
    const shown = async (userCode: string) => {
      const { status, body } = await boss('GET', userCode, '/erasure');
      return { status, ...body };
    };
    const { userCode: open } = await register(app, newPerson());
    expect(await shown(open)).toMatchObject({ status: 404 });
    const { userCode } = await briefly(world);
    const closedAt = app.now();
    const ordered = { status: 200, userCode, closedAt, standing: 'account' };
    const { dueAt } = (await orderOf(world, userCode))!;
    expect(await shown(userCode)).toEqual({ ...ordered, state: 'waiting', dueAt });
    await boss('POST', userCode, '/legal-hold', { reason: 'a court asked' });
    expect(await shown(userCode)).toEqual({ ...ordered, state: 'held', dueAt });
    await boss('DELETE', userCode, '/legal-hold', { reason: 'the case is over' });
    afterAYear(world);
    await erase();
    const certificate = { completedAt: app.now(), erased: { UserAccount: 1, Consent: 2 } };
    expect(await shown(userCode)).toMatchObject({ ...ordered, state: 'erased', certificate });
    const elsewhere = await admin(app, { branchCode: 'NORTH', features: { AUDI: 'full' } });
    expect((await onUser(app, elsewhere.claims)('GET', userCode, '/erasure')).status).toBe(404);
  });

  it('frees the Aadhaar for whoever has it, and not before', async () => {
    const world = await living();
    const { app, erase } = world;
    const [first, second] = [await applicant(app), await applicant(app)];
    await putAadhaar(app, first);
    await closed(app, first);
    expect(said(await putAadhaar(app, second))).toEqual([409, 'aadhaar_already_used']);
    afterAYear(world);
    await erase();
    afterAll(world);
    expect(await erase()).toMatchObject({ erased: 1 });
    const third = await applicant(app);
    expect((await putAadhaar(app, third)).status).toBe(200);
  });
});
