import { expect, it } from 'vitest';
import { abandon } from '../../../functions/abandon-registrations/abandon.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { days, seconds } from '../../../shared/domain/time.ts';
import { BranchCode } from '../../../shared/domain/identifiers/branch-code.ts';
import { referenceCount } from '../../../shared/entities/reference-count.ts';
import { registrationProgress } from '../../../shared/entities/registration-progress.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { admin } from '../../support/admins.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { makeBranch } from '../../support/branches.ts';
import { begin, codesOf, newPerson, register } from '../../support/journey.ts';
import { runAt, silent } from '../../support/sweeping.ts';

const run = (app: TestApp) =>
  abandon({ store: app.store, policy: defaultPolicy.registration, log: silent, limit: 1000 })(runAt(app.now()));

const states = async (app: TestApp, state: string) =>
  (await app.store.list(registrationProgress, { index: 'byState', of: { state } }, { limit: 10 })).items;

it('abandons after seven days, not a moment before, and any later step revives', async () => {
  const app = await testApp();
  const person = newPerson();
  const { userCode } = await register(app, person);
  app.advance(days(7) - seconds(1));
  expect(await run(app)).toEqual({ abandoned: 0, refused: 0, failed: 0 });
  app.advance(seconds(1));
  expect(await run(app)).toMatchObject({ abandoned: 1 });
  expect(await run(app)).toMatchObject({ abandoned: 0 });
  expect(await states(app, 'abandoned')).toMatchObject([{ userCode, abandonedAt: app.now() }]);
  expect(await states(app, 'incomplete')).toEqual([]);
  expect(await app.store.get(userAccount, { userCode: userCode as never })).toMatchObject({ isActive: true });

  const body = { identifier: person.email, password: person.password, platform: 'mobile_app' };
  const { body: opened } = await app.request('POST', '/v1/sessions', { body });
  const personal = {
    ...{ firstName: 'Asha', lastName: 'Rao', gender: 'female', dob: '1990-01-15' },
    ...{ addressLine1: '12 MG Road', city: 'Bengaluru', state: 'Karnataka', pincode: '560001' },
  };
  const put = await app.request('PUT', '/v1/me/registration/personal', {
    token: String(opened['accessToken']),
    body: personal,
  });
  expect(put.body).toMatchObject({ abandoned: false, currentStep: 2 });
  expect(await states(app, 'incomplete')).toMatchObject([{ userCode }]);
});

it('frees the e-mail of whoever never proved it', async () => {
  const app = await testApp();
  const person = newPerson();
  await begin(app, person);
  const [waiting] = await states(app, 'incomplete');
  app.advance(days(7));
  expect(await run(app)).toMatchObject({ abandoned: 1 });
  expect(await app.store.get(userAccount, { userCode: waiting!.userCode })).toBeUndefined();
  const again = await begin(app, person);
  const verified = await app.request('POST', `/v1/registrations/${again}/verify`, { body: codesOf(app, person) });
  expect(verified.status).toBe(201);
});

it('leaves the e-mail alone that somebody else proved meanwhile', async () => {
  const app = await testApp();
  const [squatter, owner] = [newPerson(), newPerson()];
  await begin(app, squatter);
  app.advance(days(1));
  const { accessToken: token } = await register(app, { ...owner, email: squatter.email });
  app.advance(days(6));
  await run(app);
  expect((await app.request('GET', '/v1/me', { token })).status).toBe(401);
  const body = { identifier: squatter.email, password: owner.password, platform: 'web' };
  expect((await app.request('POST', '/v1/sessions', { body })).status).toBe(201);
});

it('takes whoever never proved anything out of their branch', async () => {
  const app = await testApp();
  const { claims } = await admin(app, { role: 'super_admin' });
  await makeBranch(app, claims, 'PUNE1');
  const code = BranchCode.parse('PUNE1');
  await begin(app, { ...newPerson(), branchCode: code } as never);
  expect((await app.store.get(referenceCount, { to: 'branch', code }))?.count).toBe(1);
  app.advance(days(7));
  await run(app);
  expect((await app.store.get(referenceCount, { to: 'branch', code }))?.count).toBe(0);
});
