import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proveAadhaar } from '../../../shared/adapters/table/kyc/prove-aadhaar.ts';
import { readKyc, statusesOf } from '../../../shared/adapters/table/kyc/records.ts';
import { kycFlags } from '../../../shared/domain/kyc/flags.ts';
import { kycTransitions } from '../../../shared/domain/kyc/states.ts';
import type { KycStatus } from '../../../shared/domain/choices.ts';
import { registrationProgress } from '../../../shared/entities/registration-progress.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { applicant, putAadhaar, putPan, type Applicant } from '../../support/kyc.ts';
import { stored } from '../../support/users.ts';

/** What may happen to a person's KYC, in any order and at the same time. */
const acts = {
  'Aadhaar by hand': (app, one) => putAadhaar(app, one),
  'Aadhaar, proof to follow': (app, one) => putAadhaar(app, one, { verificationMethod: 'offline_xml' }),
  'Aadhaar withdrawn': (app, { token }) => app.request('DELETE', '/v1/me/kyc/aadhaar', { token }),
  'Aadhaar proven': (app, one) => proof(app, one, 'Asha Patil'),
  'Aadhaar proven, perhaps': (app, one) => proof(app, one, 'Asha Ramesh Patil'),
  'PAN by hand': (app, one) => putPan(app, one, { verificationMethod: 'manual' }),
  'PAN found': (app, one) => answered(app, one, {}),
  'PAN unlinked': (app, one) => answered(app, one, { seeding: 'not_linked' }),
  'PAN false': (app, one) => answered(app, one, { status: 'invalid' }),
  'PAN unanswered': (app, one) => answered(app, one, 'outage'),
  'PAN withdrawn': (app, { token }) => app.request('DELETE', '/v1/me/kyc/pan', { token }),
} satisfies Record<string, (app: TestApp, one: Applicant) => Promise<unknown>>;

const proof = async (app: TestApp, { userCode }: Applicant, name: string) => {
  const account = (await stored(app, userCode))!;
  const claims = {
    last4: '7058',
    name,
    dob: '1990-05-17',
    dobPrecision: 'day' as const,
    gender: 'female' as const,
    address: 'Pune',
    provenAt: app.now(),
    evidence: {},
  };
  return proveAadhaar(
    { store: app.store, vault: app.vault, ids: app.ids, policy: app.policy },
    {
      account,
      proof: { claims, method: 'offline_xml', by: 'test', consent: undefined, refusesMismatch: true },
      at: app.now(),
      stamp: { action: 'kyc_submit', actorType: 'user', actor: userCode, at: app.now() },
    },
  );
};

const answered = (app: TestApp, one: Applicant, next: TestApp['registry']['answers']['next']) => {
  app.registry.answers.next = next;
  return putPan(app, one);
};

/** Whether a state can be reached from another within one act, which may be two events. */
const reachable = (from: KycStatus, to: KycStatus): boolean => {
  const next = (status: KycStatus) => Object.values(kycTransitions[status]);
  return from === to || next(from).some((one) => one === to || next(one).includes(to));
};

const checked = async (app: TestApp, one: Applicant) => {
  const records = await readKyc(app.store, one.userCode as never);
  const statuses = statusesOf(records);
  expect(await stored(app, one.userCode)).toMatchObject(kycFlags(statuses));
  for (const record of [records.aadhaar, records.pan])
    expect(record?.isVerified ?? false).toBe(record?.status === 'verified');
  const progress = await app.store.get(registrationProgress, { userCode: one.userCode as never });
  if (statuses.aadhaar === 'verified' && statuses.pan === 'verified') expect(progress?.stepsCompleted).toContain(2);
  return statuses;
};

const act = fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]));

it('reaches no state the rules do not know, and the account always says what the records say, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (order) => {
      const app = await testApp();
      const asha = await applicant(app);
      let before = await checked(app, asha);
      for (const name of order) {
        await acts[name](app, asha);
        const after = await checked(app, asha);
        expect([name, reachable(before.aadhaar, after.aadhaar), reachable(before.pan, after.pan)]).toEqual([
          name,
          true,
          true,
        ]);
        before = after;
      }
    }),
    { numRuns: 25, seed: 7 },
  );
});

it('says so too when everything happens at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), async (all) => {
      const app = await testApp();
      const asha = await applicant(app);
      await Promise.all(all.map((name) => acts[name](app, asha)));
      await checked(app, asha);
    }),
    { numRuns: 15, seed: 11 },
  );
});
