import { beforeAll, describe, expect, it } from 'vitest';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import type { Driver, Operation } from '../../../shared/store/driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { admin } from '../../support/admins.ts';
import { testApp } from '../../support/app.ts';
import { changeBranch, makeBranch } from '../../support/branches.ts';
import { sweepers } from '../../support/sweepers.ts';
import { at, runAt } from '../../support/sweeping.ts';
import { codesOf, logIn, newPerson, opened, register, stepUp } from '../../support/journey.ts';
import type { RoleOf } from '../support/policies.ts';
import { deployed, nobody, onIndex, onItem, refusalOf } from '../support/roles.ts';
import type { Call } from '../support/simulate.ts';

const actions: Record<Operation['kind'], string> = {
  put: 'PutItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
  check: 'ConditionCheckItem',
};

/** The attributes that an update names, its key and condition included; of a nested one the outermost. */
const named = (operation: Operation): Call['context'] => {
  if (operation.kind !== 'update') return {};
  const { set, initial, add, remove, when } = operation;
  const paths = [...Object.keys({ ...set, ...initial, ...add, ...when }), ...remove];
  return { 'dynamodb:Attributes': ['pk', 'sk', ...paths.map((path) => path.split('.')[0] ?? '')] };
};

/** A table that notes what the role of the function at work would have been refused. */
const guarded = (inner: Driver, roleAtWork: () => RoleOf, refused: Set<string>): Driver => {
  const ask = (call: Call): void => {
    const refusal = refusalOf(roleAtWork(), call);
    if (refusal !== undefined) refused.add(refusal.replace(/#[^,\s]+/g, '#…'));
  };
  return {
    get: (key) => {
      ask(onItem('GetItem', key.pk));
      return inner.get(key);
    },
    query: (spec) => {
      ask(spec.index ? onIndex(spec.index, spec.pk) : onItem('Query', spec.pk));
      return inner.query(spec);
    },
    write: (operations) => {
      // A transaction is authorised item by item.
      for (const operation of operations) {
        const call = onItem(actions[operation.kind], operation.key.pk);
        ask({ ...call, context: { ...call.context, ...named(operation) } });
      }
      return inner.write(operations);
    },
  };
};

const personal = {
  firstName: 'Asha',
  lastName: 'Rao',
  gender: 'female',
  dob: '1990-05-17',
  addressLine1: '12 MG Road',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560001',
};

describe('declared rights suffice', () => {
  let roles: ReadonlyMap<string, RoleOf>;
  beforeAll(async () => {
    ({ roles } = await deployed());
  });

  /** Runs a journey; `as` says which function serves what follows. */
  const journey = async () => {
    const refused = new Set<string>();
    let atWork = 'registration';
    const roleAtWork = (): RoleOf => roles.get(atWork) ?? nobody(atWork);
    const app = await testApp({ driver: guarded(memoryDriver(), roleAtWork, refused) });
    return { app, refused, as: (name: string) => (atWork = name) };
  };

  it('for opening an account and its first step', async () => {
    const { app, refused } = await journey();
    const person = newPerson();
    const { accessToken: token } = await register(app, person);
    app.advance(120_000);
    const again = await app.request('POST', '/v1/registrations', { body: { ...newPerson(), email: person.email } });
    app.advance(120_000);
    await app.request('POST', `/v1/registrations/${String(again.body['registrationId'])}/resend`, {
      body: { channel: 'both' },
    });
    await app.request('POST', `/v1/registrations/${String(again.body['registrationId'])}/verify`, {
      body: codesOf(app, person),
    });
    expect((await app.request('PUT', '/v1/me/registration/personal', { token, body: personal })).status).toBe(200);
    expect((await app.request('GET', '/v1/me/registration', { token })).status).toBe(200);
    expect([...refused]).toEqual([]);
  });

  it('for signing in, failing to, refreshing and signing out', async () => {
    const { app, refused, as } = await journey();
    const person = newPerson();
    await register(app, person);
    as('sessions');
    for (let attempt = 0; attempt < 3; attempt += 1) await logIn(app, { ...person, password: 'wrong password 1' });
    await logIn(app, newPerson());
    const { accessToken, refreshToken } = opened(await logIn(app, person));
    expect((await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } })).status).toBe(200);
    app.advance(60_000);
    await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } });
    await logIn(app, person);
    await app.request('DELETE', '/v1/me/sessions/current', { token: accessToken });
    expect([...refused]).toEqual([]);
  });

  it("for one's profile and audit log", async () => {
    const { app, refused, as } = await journey();
    const { accessToken: token } = await register(app, newPerson());
    as('profile');
    expect((await app.request('GET', '/v1/me', { token })).status).toBe(200);
    expect((await app.request('PATCH', '/v1/me', { token, body: { city: 'Pune' } })).status).toBe(200);
    as('my-audit');
    expect((await app.request('GET', '/v1/me/audit', { token })).status).toBe(200);
    expect([...refused]).toEqual([]);
  });

  it('for an admin who looks at themselves, and for one who is refused', async () => {
    const { app, refused, as } = await journey();
    as('nobody');
    const [one, former] = [await admin(app, { branchCode: 'MUM01' }), await admin(app, { role: 'user' })];
    refused.clear();
    as('admin-me');
    expect((await app.request('GET', '/v1/admin/me', { claims: one.claims })).status).toBe(200);
    expect((await app.request('GET', '/v1/admin/me', { claims: former.claims })).status).toBe(403);
    expect([...refused]).toEqual([]);
  });

  it('for all that is done with branches, and for their members who come and go', async () => {
    const { app, refused, as } = await journey();
    as('nobody');
    const { claims } = await admin(app, { role: 'super_admin' });
    const { claims: reader } = await admin(app, { branchCode: 'MUM01', features: { USER: 'full' } });
    refused.clear();
    as('branches');
    const path = '/v1/admin/branches';
    for (const code of ['MUM01', 'DEL01']) await makeBranch(app, claims, code);
    await makeBranch(app, claims, 'KUR01', { referredBy: 'MUM01' });
    for (const more of ['', '/MUM01', '/MUM01/children', '/MUM01/tree', '/MUM01/users'])
      for (const one of [claims, reader])
        expect((await app.request('GET', `${path}${more}`, { claims: one })).status).toBe(200);
    expect((await changeBranch(app, claims, 'KUR01', { referredBy: 'DEL01', isActive: false })).status).toBe(200);
    expect((await app.request('DELETE', `${path}/KUR01`, { claims })).status).toBe(204);
    expect((await app.request('POST', `${path}/KUR01/restore`, { claims })).status).toBe(200);
    as('registration');
    const person = { ...newPerson(), branchCode: 'MUM01' };
    const { accessToken: token } = await register(app, person);
    as('security-settings');
    await stepUp(app, token, person);
    as('profile');
    expect((await app.request('DELETE', '/v1/me', { token })).status).toBe(202);
    expect([...refused]).toEqual([]);
  });

  it('for all that is done with features', async () => {
    const { app, refused, as } = await journey();
    as('nobody');
    const { claims } = await admin(app, { role: 'super_admin' });
    const { claims: reader } = await admin(app, { branchCode: 'MUM01', features: { AUTH: 'full' } });
    refused.clear();
    as('features');
    const path = '/v1/admin/features';
    const body = { featureCode: 'POS', featureName: 'Point of sale', parentFeature: 'KYC' };
    expect((await app.request('POST', path, { claims, body })).status).toBe(201);
    for (const more of ['', '/POS', '/KYC/children', '/AUTH/holders'])
      for (const one of [claims, reader])
        expect((await app.request('GET', `${path}${more}`, { claims: one })).status).toBe(200);
    const change = { parentFeature: 'USER', isActive: false };
    const headers = { 'If-Match': '"1"' };
    expect((await app.request('PATCH', `${path}/POS`, { claims, body: change, headers })).status).toBe(200);
    expect((await app.request('DELETE', `${path}/POS`, { claims })).status).toBe(204);
    expect([...refused]).toEqual([]);
  });

  it.each(sweepers.map((one) => [one.name, one] as const))(
    'for what %s does when something is due',
    async (name, one) => {
      const driver = memoryDriver();
      await one.seed(storeOver(driver));
      const refused = new Set<string>();
      const role = roles.get(name) ?? nobody(name);
      const store = storeOver(guarded(driver, () => role, refused));
      expect(await one.run(store)(runAt(at))).toMatchObject({ [one.counted]: 1 });
      expect([...refused]).toEqual([]);
    },
  );

  it('and would be noticed where they do not', async () => {
    const { app, refused, as } = await journey();
    as('my-audit');
    await register(app, newPerson());
    expect([...refused]).toContain(
      'my-audit: dynamodb:PutItem USER#… on arn:aws:dynamodb:ap-south-1:111122223333:table/CredbuzzPay-prod',
    );
  });
});
