import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { requiredConsents } from '../../shared/domain/notices.ts';
import { adminJourney } from './admins.ts';
import { auditJourney } from './audit.ts';
import { demoClient } from './client.ts';
import { kycJourney } from './kyc.ts';
import { show } from './show.ts';
import { signInJourney } from './sign-in.ts';
import { showStored } from './stored.ts';

const Session = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  user: z.object({ userCode: z.string() }),
});
const Entry = z.object({
  action: z.string(),
  resourceType: z.string(),
  sequence: z.int(),
  byMe: z.boolean(),
  changedFields: z.array(z.string()),
  oldValues: z.record(z.string(), z.unknown()).optional(),
  newValues: z.record(z.string(), z.unknown()).optional(),
});
const Entries = z.object({ items: z.array(Entry) });

const someone = () => {
  const number = String(randomInt(100_000)).padStart(5, '0');
  return {
    email: `asha.rao.${number}@example.com`,
    mobile: `+9198450${number}`,
    password: 'a long walk by the sea',
    platform: 'mobile_app',
    device: { id: 'demo-phone', os: 'Android 16' },
    consents: requiredConsents,
  };
};

/** A person registers, verifies, signs in, refreshes, changes the profile and signs out; then what was stored and logged. */
export const journey = async (running: {
  api: string;
  local: string;
  dynamodb: string;
  table: string;
}): Promise<void> => {
  const client = demoClient(running);
  const { call, code, until } = client;
  const person = someone();

  show.step('A person registers: both contacts are sent a code');
  const begun = await call('POST', '/v1/registrations', { body: person, expect: 202 });
  const { registrationId } = z.object({ registrationId: z.string() }).parse(begun.body);

  show.step('One digit wrong costs an attempt and does not say which code it was');
  const codes = { emailOtp: await code(person.email), mobileOtp: await code(person.mobile) };
  const wrong = { ...codes, mobileOtp: codes.mobileOtp === '000000' ? '111111' : '000000' };
  await call('POST', `/v1/registrations/${registrationId}/verify`, { body: wrong, expect: 422 });

  show.step('The codes from the inbox open the account, and a session');
  const verified = await call('POST', `/v1/registrations/${registrationId}/verify`, { body: codes, expect: 201 });
  const { userCode } = Session.parse(verified.body).user;

  show.step('The person signs in with the mobile number');
  const credentials = { identifier: person.mobile, password: person.password, platform: 'web' };
  const signedIn = Session.parse((await call('POST', '/v1/sessions', { body: credentials, expect: 201 })).body);

  show.step('The refresh token is exchanged for a new pair');
  const body = { refreshToken: signedIn.refreshToken };
  const { accessToken: token } = Session.parse(
    (await call('POST', '/v1/sessions/refresh', { body, expect: 200 })).body,
  );

  show.step('Personal information, then a change of the profile under its ETag');
  const personal = {
    firstName: 'Asha',
    lastName: 'Rao',
    gender: 'female',
    dob: '1990-01-15',
    addressLine1: '12 MG Road',
    city: 'Bengaluru',
    state: 'Karnataka',
    pincode: '560001',
  };
  await call('PUT', '/v1/me/registration/personal', { token, body: personal, expect: 200 });
  const etag = (await call('GET', '/v1/me', { token, expect: 200 })).headers.get('etag') ?? '';
  await call('PATCH', '/v1/me', { token, body: { city: 'Mysuru' }, headers: { 'if-match': etag }, expect: 200 });
  show.fact(`The same change again with the old ETag ${etag} is refused:`);
  await call('PATCH', '/v1/me', { token, body: { city: 'Mysuru' }, headers: { 'if-match': etag }, expect: 412 });

  show.step('What was stored: hashes, never codes, passwords or tokens');
  await showStored(running.dynamodb, running.table, [`USER#${userCode}`, `CRED#${userCode}`, `OTP#${registrationId}`]);

  show.step('The audit trail, written from the stream of changes');
  const read = async () =>
    Entries.parse((await call('GET', '/v1/me/audit?limit=100', { token, expect: 200 })).body).items;
  const entries = await until(read, (items) => items.some(({ newValues }) => newValues?.['city'] === 'Mysuru'));
  show.table(
    entries.map(({ resourceType, sequence, action, byMe, changedFields, oldValues, newValues }) => [
      `${resourceType} #${sequence}`,
      action,
      byMe ? 'by me' : 'by the system',
      oldValues === undefined
        ? changedFields.join(', ').slice(0, 60)
        : `${JSON.stringify(oldValues)} → ${JSON.stringify(newValues)}`.slice(0, 110),
    ]),
  );

  show.step('Signing out works on the very next request');
  await call('DELETE', '/v1/me/sessions/current', { token, expect: 204 });
  await call('GET', '/v1/me', { token, expect: 401 });

  await signInJourney(client, person);
  await kycJourney(client, running);
  await adminJourney(client);
  await auditJourney(client);
};
