import { describe, expect, it } from 'vitest';
import { bankDetails } from '../../../shared/entities/bank-details.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { applicant, putBank, type Applicant } from '../../support/kyc.ts';

const record = (app: TestApp, { userCode }: Applicant) => app.store.get(bankDetails, { userCode: userCode as never });

describe('one account, two people', () => {
  it('is no refusal: both come before a reviewer', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    await putBank(app, first);
    const answer = await putBank(app, second, { ifscCode: 'YESB0000263' });
    expect([answer.status, answer.body['awaits']]).toEqual([200, 'reviewer']);
    const both = await Promise.all([record(app, first), record(app, second)]);
    expect(both.map((one) => [one?.status, one?.reviewReasons, one?.queuedAt])).toEqual(
      Array(2).fill(['pending', ['account_shared'], app.now()]),
    );
  });

  it('does not name the second in the record of the first', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    await putBank(app, first);
    await putBank(app, second);
    expect(JSON.stringify(await record(app, first))).not.toContain(second.userCode);
  });

  it('is not the same number at another bank', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    await putBank(app, first);
    expect((await putBank(app, second, { ifscCode: 'SBIN0000001' })).body['awaits']).toBe('penny_drop');
  });
});
