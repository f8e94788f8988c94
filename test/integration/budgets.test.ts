import { expect, it } from 'vitest';
import { adminAuthoriser } from '../../shared/http/authorise-admin.ts';
import { admin } from '../support/admins.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { freshTable } from '../support/dynamodb.ts';
import { answer, challengeOf, shownAt, withAuthenticator } from '../support/authenticator.ts';
import { applicant, putAadhaar, putPan, type Applicant } from '../support/kyc.ts';
import { review, reviewer } from '../support/reviewers.ts';
import { begin, codesOf, logIn, newPerson, register } from '../support/journey.ts';

/** The budgets of the design (data.md): DynamoDB calls in sequence and signatures, on the success path. */
const authorise = 1;

const onDynamo = async () => testApp({ driver: (await freshTable()).driver });

it('registers in at most three steps, without KMS', async () => {
  const app = await onDynamo();
  const { steps, signatures } = await app.cost(() => begin(app, newPerson()));
  expect(steps).toBeLessThanOrEqual(3);
  expect(signatures).toBe(0);
});

it('verifies in at most two steps and one signature', async () => {
  const app = await onDynamo();
  const person = newPerson();
  const id = await begin(app, person);
  const { steps, signatures } = await app.cost(() =>
    app.request('POST', `/v1/registrations/${id}/verify`, { body: codesOf(app, person) }),
  );
  expect(steps).toBeLessThanOrEqual(2);
  expect(signatures).toBe(1);
});

it('resends in at most three steps', async () => {
  const app = await onDynamo();
  const id = await begin(app, newPerson());
  app.advance(61_000);
  const { steps } = await app.cost(() =>
    app.request('POST', `/v1/registrations/${id}/resend`, { body: { channel: 'both' } }),
  );
  expect(steps).toBeLessThanOrEqual(3);
});

it('logs in with a password in at most three steps and one signature', async () => {
  const app = await onDynamo();
  const person = newPerson();
  await register(app, person);
  const { steps, signatures } = await app.cost(() => logIn(app, person));
  expect(steps).toBeLessThanOrEqual(3);
  expect(signatures).toBe(1);
});

it('challenges in at most three steps without KMS, and answers in six steps, one opening and one signature', async () => {
  const app = await onDynamo();
  const { person, secret } = await withAuthenticator(app);
  let challenged = '';
  const asked = await app.cost(async () => {
    challenged = challengeOf(await logIn(app, person));
  });
  expect([asked.steps <= 3, asked.signatures]).toEqual([true, 0]);
  app.opened.length = 0;
  const answered = await app.cost(() => answer(app, challenged, 'authenticator', shownAt(secret, app.now())));
  expect(answered.steps).toBeLessThanOrEqual(6);
  expect([answered.signatures, app.opened.length]).toEqual([1, 1]);
});

it('reads the session beside everything else where a step-up is asked for', async () => {
  const app = await onDynamo();
  const { accessToken: token } = await register(app, newPerson());
  const { steps, calls } = await app.cost(() => app.request('DELETE', '/v1/me', { token }));
  expect([steps, calls]).toEqual([authorise, 2]);
});

it('refreshes in at most two steps and one signature', async () => {
  const app = await onDynamo();
  const { refreshToken } = await register(app, newPerson());
  const { steps, signatures } = await app.cost(() =>
    app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } }),
  );
  expect(steps).toBeLessThanOrEqual(2);
  expect(signatures).toBe(1);
});

it('authorises in one step without KMS', async () => {
  const app = await onDynamo();
  const { accessToken: token } = await register(app, newPerson());
  const { steps, calls, signatures } = await app.cost(() =>
    app.request('PATCH', '/v1/me', { token, body: { role: 'x' } }),
  );
  expect([steps, calls, signatures]).toEqual([authorise, 1, 0]);
});

it('authorises an admin in one step, account and features side by side, without KMS', async () => {
  const app = await onDynamo();
  const { claims } = await admin(app, { features: { USER: 'full' } });
  const asked = { claims, route: { method: 'GET' as const }, ip: '203.0.113.7', at: app.now() };
  const authorise = adminAuthoriser(app.store);
  const cost = await app.cost(() => authorise({ ...asked, needs: { feature: 'USER', action: 'read' } }));
  expect([cost.steps, cost.calls, cost.signatures]).toEqual([1, 2, 0]);
  const { steps } = await app.cost(() => app.request('GET', '/v1/admin/me', { claims }));
  expect(steps).toBe(2);
});

it('reads one page of the audit list in one step', async () => {
  const app = await onDynamo();
  const { accessToken: token } = await register(app, newPerson());
  const { steps } = await app.cost(() => app.request('GET', '/v1/me/audit', { token }));
  expect(steps).toBe(authorise + 1);
});

it('costs the same however many sessions, devices and codes a user ever had', async () => {
  const app = await onDynamo();
  const person = newPerson();
  await register(app, person);
  // Five sessions and eight attempts of the address: as much as a decision ever reads.
  for (let count = 0; count < 8; count += 1) await logIn(app, person, { device: { id: `d${count}` } });
  const few = await app.cost(() => logIn(app, person));
  for (let day = 0; day < 4; day += 1) {
    app.advance(24 * 3_600_000);
    for (let count = 0; count < 8; count += 1) await logIn(app, person, { device: { id: `d${day}-${count}` } });
    for (let count = 0; count < 4; count += 1) {
      await app.request('POST', '/v1/otps', { body: { purpose: 'login', identifier: person.email, otpType: 'email' } });
    }
  }
  const many = await app.cost(() => logIn(app, person));
  expect(many).toEqual(few);
});

it('costs the same with 400 other users in the table', async () => {
  const app = await onDynamo();
  const person = newPerson();
  await register(app, person);
  const few = await app.cost(() => logIn(app, person));
  for (let batch = 0; batch < 8; batch += 1)
    await Promise.all(Array.from({ length: 50 }, () => begin(app, newPerson())));
  const many = await app.cost(() => logIn(app, person));
  expect({ ...many, writeUnits: 0 }).toEqual({ ...few, writeUnits: 0 });
  expect(many.writeUnits).toBeLessThanOrEqual(few.writeUnits + 2);
});

/** After the step that authorises, on the success path; KMS is not counted here. */
const kycSteps = async (act: (app: TestApp, asha: Applicant) => Promise<unknown>, before = act) => {
  const app = await onDynamo();
  const asha = await applicant(app);
  if (before !== act) await before(app, asha);
  const { steps, signatures } = await app.cost(() => act(app, asha));
  return { steps: steps - authorise, signatures };
};

it('submits an Aadhaar or a PAN in at most two steps', async () => {
  const aadhaar = await kycSteps(putAadhaar);
  const pan = await kycSteps((app, asha) => putPan(app, asha, { verificationMethod: 'manual' }));
  expect([aadhaar, pan]).toEqual([
    { steps: 2, signatures: 0 },
    { steps: 2, signatures: 0 },
  ]);
});

it('decides a KYC record in two steps and no opening', async () => {
  const app = await onDynamo();
  const asha = await applicant(app);
  await putAadhaar(app, asha);
  const boss = await reviewer(app);
  const claimed = await review(app, boss, asha.userCode, 'aadhaar', 'claim');
  const version = Number(claimed.body['version']);
  const { steps } = await app.cost(() => review(app, boss, asha.userCode, 'aadhaar', 'approve', { body: {}, version }));
  expect(steps - authorise).toBe(2);
  expect(app.opened).toEqual([]);
});

it('costs no more to submit and to look through the queue with many records than with few', async () => {
  const app = await onDynamo();
  const boss = await reviewer(app);
  let submitted = 0;
  const costs = async () => {
    const asha = await applicant(app);
    const pan = `ABCPP${1000 + (submitted += 1)}F`;
    const sent = await app.cost(() => putPan(app, asha, { panNumber: pan, verificationMethod: 'manual' }));
    const listed = await app.cost(() =>
      app.request('GET', '/v1/admin/kyc', { claims: boss.claims, query: { queue: 'true', kind: 'pan', limit: '5' } }),
    );
    return [sent.readUnits, sent.writeUnits, listed.readUnits, listed.steps];
  };
  for (let people = 0; people < 6; people += 1) await costs();
  const few = await costs();
  for (let people = 0; people < 30; people += 1) await costs();
  expect(await costs()).toEqual(few);
});
