import { findDrop } from '../../shared/adapters/table/kyc/drops/find-drop.ts';
import { settleDrop } from '../../shared/adapters/table/kyc/drops/settle-drop.ts';
import type { Told } from '../../shared/adapters/table/kyc/drops/weigh-answer.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { testApp, type Answer, type TestApp } from './app.ts';
import { applicant, putBank, type Applicant } from './kyc.ts';

export const start = (app: TestApp, { token }: Pick<Applicant, 'token'>) =>
  app.request('POST', '/v1/me/kyc/bank/penny-drop', { token });
export const read = (app: TestApp, { token }: Pick<Applicant, 'token'>) =>
  app.request('GET', '/v1/me/kyc/bank/penny-drop', { token });
export const record = (app: TestApp, { userCode }: Applicant) =>
  app.store.get(bankDetails, { userCode: userCode as never });
export const said = ({ status, body }: Answer) => [status, body.code];
export const withdraw = (app: TestApp, { token }: Pick<Applicant, 'token'>) =>
  app.request('DELETE', '/v1/me/kyc/bank', { token });

/** What a provider tells of the newest transfer, by whatever way. */
export const tell = async (app: TestApp, answer: Told, reference = app.bank.asked.at(-1)!.reference) => {
  const drop = await findDrop(app.store, reference as never, 'test_bank');
  return (
    drop &&
    settleDrop(app.store, app.policy.kyc, {
      drop,
      answer,
      at: app.now(),
      stamp: { action: 'update', actorType: 'provider', at: app.now() },
    })
  );
};

export const submitted = async () => {
  const app = await testApp();
  const asha = await applicant(app);
  await putBank(app, asha);
  return { app, asha };
};
