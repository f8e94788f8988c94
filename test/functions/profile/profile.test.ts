import { expect, it } from 'vitest';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { replace } from '../../../shared/store/writes.ts';
import { testApp } from '../../support/app.ts';
import { newPerson, register } from '../../support/journey.ts';

it('shows the profile without anything internal', async () => {
  const app = await testApp();
  const { accessToken: token } = await register(app, newPerson());
  const { body, headers } = await app.request('GET', '/v1/me', { token });
  expect(headers['etag']).toBe('"2"');
  expect(headers['cache-control']).toBe('no-store');
  for (const name of ['pk', 'sk', 'stamp', 'entity', 'view', 'passwordHash', 'registerDeviceIp'])
    expect(body).not.toHaveProperty(name);
});

it('refuses a version that is not the present one', async () => {
  const app = await testApp();
  const { accessToken: token } = await register(app, newPerson());
  const stale = await app.request('PATCH', '/v1/me', { token, body: { city: 'Pune' }, headers: { 'If-Match': '"1"' } });
  expect([stale.status, stale.body.code]).toEqual([412, 'version_conflict']);
  const malformed = await app.request('PATCH', '/v1/me', {
    token,
    body: { city: 'Pune' },
    headers: { 'If-Match': 'two' },
  });
  expect(malformed.body).toMatchObject({ code: 'validation_failed', errors: [{ parameter: 'If-Match' }] });
});

it('loses no field of parallel changes', async () => {
  const app = await testApp();
  const { accessToken: token } = await register(app, newPerson());
  const changes = [{ city: 'Pune' }, { state: 'Maharashtra' }, { firstName: 'Asha' }];
  const answers = await Promise.all(changes.map((body) => app.request('PATCH', '/v1/me', { token, body })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await app.request('GET', '/v1/me', { token })).body).toMatchObject({
    city: 'Pune',
    state: 'Maharashtra',
    firstName: 'Asha',
  });
});

it('refuses fields that are not the user’s to set', async () => {
  const app = await testApp();
  const { accessToken: token } = await register(app, newPerson());
  const { status, body } = await app.request('PATCH', '/v1/me', {
    token,
    body: { role: 'super_admin', isKycComplete: true },
  });
  expect(status).toBe(400);
  expect(body['errors']).toHaveLength(2);
});

it('freezes names and date of birth once KYC was verified with them', async () => {
  const app = await testApp();
  const { accessToken: token, userCode } = await register(app, newPerson());
  await app.request('PATCH', '/v1/me', { token, body: { firstName: 'Asha', lastName: 'Rao' } });
  const account = (await app.store.get(userAccount, { userCode: userCode as never }))!;
  await app.store.write(
    app.now(),
    replace(
      userAccount,
      account,
      { isPanVerified: true },
      { action: 'kyc_approve', actorType: 'system', at: app.now() },
    ),
  );
  const { status, body } = await app.request('PATCH', '/v1/me', { token, body: { firstName: 'Usha', city: 'Pune' } });
  expect([status, body.code, body['errors']]).toEqual([
    409,
    'field_frozen',
    [expect.objectContaining({ pointer: '#/firstName' })],
  ]);
  expect((await app.request('PATCH', '/v1/me', { token, body: { firstName: 'Asha', city: 'Pune' } })).status).toBe(200);
});
