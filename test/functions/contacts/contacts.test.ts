import { expect, it } from 'vitest';
import { hours } from '../../../shared/domain/time.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { begin, codesOf, logIn, newPerson, register, stepUp } from '../../support/journey.ts';

const newest = (app: TestApp, to: string) =>
  app.outbox.findLast((message) => message.to === to && message.values['code'])?.values['code'] ?? '';

const known = async (app: TestApp) => {
  const person = newPerson();
  const { accessToken: token, userCode } = await register(app, person);
  await stepUp(app, token, person);
  return { person, token, userCode };
};

const change = async (app: TestApp, token: string, contact: { email?: string; mobile?: string }) => {
  const { body } = await app.request('POST', '/v1/me/contacts', { token, body: contact });
  return { otpId: String(body['otpId']), otp: newest(app, contact.email ?? contact.mobile ?? '') };
};

it('proves the new address, tells the old one, and releases it', async () => {
  const app = await testApp();
  const { person, token } = await known(app);
  const fresh = newPerson();
  const proof = await change(app, token, { email: fresh.email });
  expect(app.outbox.at(-1)).toMatchObject({ template: 'contact_changed', to: person.email });
  const { status, body } = await app.request('POST', '/v1/me/contacts/verify', { token, body: proof });
  expect([status, body['email']]).toEqual([200, fresh.email]);
  expect(app.outbox.slice(-2)).toMatchObject([
    { template: 'contact_change_done', channel: 'email', to: person.email },
    { template: 'contact_change_done', channel: 'sms', to: person.mobile },
  ]);
  expect((await logIn(app, { ...person, email: fresh.email })).status).toBe(201);
  expect((await logIn(app, person)).status).toBe(401);
  app.advance(hours(1));
  const id = await begin(app, { ...newPerson(), email: person.email });
  expect(id).toMatch(/^[0-9A-Z]{26}$/);
  expect(app.outbox.at(-1)?.template).toBe('registration_code');
});

it('changes the mobile number likewise', async () => {
  const app = await testApp();
  const { person, token } = await known(app);
  const { mobile } = newPerson();
  const proof = await change(app, token, { mobile });
  expect(app.outbox.at(-1)).toMatchObject({ template: 'contact_changed', channel: 'sms', to: person.mobile });
  expect((await app.request('POST', '/v1/me/contacts/verify', { token, body: proof })).body['mobile']).toBe(mobile);
  expect(app.outbox.at(-1)).toMatchObject({ template: 'contact_change_done', channel: 'sms', to: person.mobile });
});

it('stays changed when the old contact cannot be told', async () => {
  const app = await testApp();
  const { token } = await known(app);
  const { email } = newPerson();
  const proof = await change(app, token, { email });
  app.faults.delivery = true;
  const { status, body } = await app.request('POST', '/v1/me/contacts/verify', { token, body: proof });
  expect([status, body['email'], app.counted['NoticesLate']]).toEqual([200, email, 2]);
});

it('tells only who proves it that a contact is somebody else’s', async () => {
  const app = await testApp();
  const [asker, owner] = [await known(app), await known(app)];
  const mobile = await change(app, asker.token, { mobile: owner.person.mobile });
  const taken = await app.request('POST', '/v1/me/contacts/verify', { token: asker.token, body: mobile });
  expect([taken.status, taken.body.code]).toEqual([409, 'mobile_in_use']);
  const email = await change(app, asker.token, { email: owner.person.email });
  const held = await app.request('POST', '/v1/me/contacts/verify', { token: asker.token, body: email });
  expect([held.status, held.body.code]).toEqual([409, 'conflict']);
  expect((await app.request('GET', '/v1/me', { token: asker.token })).body['mobile']).toBe(asker.person.mobile);
});

it('does not take the code of another user, nor charge its owner', async () => {
  const app = await testApp();
  const [owner, thief] = [await known(app), await known(app)];
  const proof = await change(app, owner.token, { email: newPerson().email });
  for (let count = 0; count < 6; count += 1) {
    expect((await app.request('POST', '/v1/me/contacts/verify', { token: thief.token, body: proof })).body.code).toBe(
      'otp_invalid',
    );
  }
  expect((await app.request('POST', '/v1/me/contacts/verify', { token: owner.token, body: proof })).status).toBe(200);
});

it('does not take a registration code', async () => {
  const app = await testApp();
  const { token } = await known(app);
  const stranger = newPerson();
  const otpId = await begin(app, stranger);
  const { body } = await app.request('POST', '/v1/me/contacts/verify', {
    token,
    body: { otpId, otp: codesOf(app, stranger).emailOtp },
  });
  expect(body.code).toBe('otp_invalid');
});

it('is not kept out by an unverified registration with that address', async () => {
  const app = await testApp();
  const { token } = await known(app);
  const squatter = newPerson();
  const registrationId = await begin(app, squatter);
  const codes = codesOf(app, squatter);
  const proof = await change(app, token, { email: squatter.email });
  expect((await app.request('POST', '/v1/me/contacts/verify', { token, body: proof })).body['email']).toBe(
    squatter.email,
  );
  const late = await app.request('POST', `/v1/registrations/${registrationId}/verify`, { body: codes });
  expect(late.body.code).toBe('otp_invalid');
});
