import { expect, it } from 'vitest';
import { readKyc, statusesOf } from '../../../shared/adapters/table/kyc/records.ts';
import { kycFlags } from '../../../shared/domain/kyc/flags.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { providerCall } from '../../../shared/entities/provider-call.ts';
import type { Driver } from '../../../shared/store/driver.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { ekycZip, proveOffline } from '../../support/ekyc.ts';
import { applicant, putAadhaar, putPan, type Applicant } from '../../support/kyc.ts';
import { decide, reviewer } from '../../support/reviewers.ts';
import { stored } from '../../support/users.ts';

/** A table whose next calls end the process: before they are made, or after they were made and before anybody knows. */
const mortal = () => {
  const life: { left: number; when: 'before' | 'after' } = { left: Infinity, when: 'before' };
  const inner = memoryDriver();
  const guarded =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      life.left -= 1;
      if (life.left < 0 && life.when === 'before') throw new Error('killed');
      const result = await call(...args);
      if (life.left < 0) throw new Error('killed');
      return result;
    };
  const driver: Driver = {
    get: guarded((key) => inner.get(key)),
    query: guarded((query) => inner.query(query)),
    write: guarded((operations) => inner.write(operations)),
  };
  return { driver, life };
};

const acts: Readonly<Record<string, (app: TestApp, one: Applicant) => Promise<unknown>>> = {
  'submitting an Aadhaar': (app, one) => putAadhaar(app, one),
  'asking the registry about a PAN': (app, one) => putPan(app, one),
  'proving an Aadhaar by its file': async (app, one) => proveOffline(app, one, await ekycZip(app)),
  withdrawing: (app, { token }) => app.request('DELETE', '/v1/me/kyc/aadhaar', { token }),
  approving: async (app, { userCode }) => decide(app, await reviewer(app), userCode, 'aadhaar', 'approve'),
};

/** Nothing that is half there: flags, claims and questions agree with the records, whatever was cut short. */
const sound = async (app: TestApp, { userCode }: Applicant) => {
  const records = await readKyc(app.store, userCode as never);
  expect(await stored(app, userCode)).toMatchObject(kycFlags(statusesOf(records)));
  const { aadhaar, pan } = records;
  if (aadhaar?.aadhaarFingerprint !== undefined && ['pending', 'in_review', 'verified'].includes(aadhaar.status)) {
    const held = await app.store.get(claim, { kind: 'aadhaar', value: aadhaar.aadhaarFingerprint });
    expect(held).toMatchObject({ userCode, verified: aadhaar.status === 'verified' });
  }
  const call = await app.store.get(providerCall, { userCode: userCode as never, kind: 'pan' });
  expect(call !== undefined).toBe(pan?.status === 'pending');
};

const CALLS = 24;

it.each(
  Object.entries(acts).flatMap(([name, act]) => (['before', 'after'] as const).map((when) => ({ name, act, when }))),
)('killed $when any call of $name, nothing is half done, and it can be done again', async ({ act, when }) => {
  for (let left = 0; left < CALLS; left += 1) {
    const { driver, life } = mortal();
    const app = await testApp({ driver });
    const asha = await applicant(app);
    if (act === acts['withdrawing'] || act === acts['approving']) await putAadhaar(app, asha);
    Object.assign(life, { left, when });
    await act(app, asha).catch(() => undefined);
    life.left = Infinity;
    await sound(app, asha);
    await act(app, asha).catch(() => undefined);
    await sound(app, asha);
  }
});
