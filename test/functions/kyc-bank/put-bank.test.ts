import { describe, expect, it } from 'vitest';
import { hours } from '../../../shared/domain/time.ts';
import { bankDetails } from '../../../shared/entities/bank-details.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { bankHistory } from '../../../shared/entities/kyc-history.ts';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { logIn, opened, stepUp } from '../../support/journey.ts';
import { applicant, bankBody, kycOf, placed, putBank, putPan, type Applicant } from '../../support/kyc.ts';

const record = (app: TestApp, { userCode }: Applicant) => app.store.get(bankDetails, { userCode: userCode as never });
const said = ({ status, body }: Answer) => [status, body.code];
const withdraw = (app: TestApp, token: string) => app.request('DELETE', '/v1/me/kyc/bank', { token });
const pointers = ({ body }: Answer) => (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);

/** A session whose proof is no longer fresh. */
const stale = async (app: TestApp, person: Applicant) => {
  const { refreshToken } = opened(await logIn(app, person));
  app.advance(hours(1));
  return opened(await app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } })).accessToken;
};

describe('a bank account', () => {
  it('to be shown by a transfer waits for its owner to set it going', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putBank(app, asha);
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({
        status: 'pending',
        awaits: 'penny_drop',
        accountNumberLast4: '1191',
        bankName: 'Yes Bank',
        isVerified: false,
      }),
    ]);
    expect((await record(app, asha))?.queuedAt).toBeUndefined();
  });

  it.each([
    ['manual', 'bank_proof', 'bankProofImageId'],
    ['bank_statement', 'bank_statement', 'statementDocumentId'],
  ] as const)('by %s comes before a reviewer, with its document', async (verificationMethod, kind, field) => {
    const app = await testApp();
    const asha = await applicant(app);
    const documentId = await placed(app, asha, kind);
    const { body } = await putBank(app, asha, { verificationMethod, [field]: documentId });
    expect(body).toMatchObject({ status: 'pending', awaits: 'reviewer', [field]: documentId });
    expect(await record(app, asha)).toMatchObject({ queuedAt: app.now(), reviewReasons: ['manual'] });
  });

  it.each([
    ['manual', 'bankProofImageId'],
    ['bank_statement', 'statementDocumentId'],
  ])('by %s needs its document', async (verificationMethod, field) => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putBank(app, asha, { verificationMethod });
    expect([...said(answer), ...pointers(answer)]).toEqual([400, 'validation_failed', `#/${field}`]);
  });

  it('takes no document of another kind', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const bankProofImageId = await placed(app, asha, 'selfie');
    expect(said(await putBank(app, asha, { verificationMethod: 'manual', bankProofImageId }))).toEqual([
      422,
      'document_invalid',
    ]);
  });

  it('takes no document of somebody else', async () => {
    const app = await testApp();
    const [asha, other] = [await applicant(app), await applicant(app)];
    const bankProofImageId = await placed(app, other, 'bank_proof');
    expect(said(await putBank(app, asha, { verificationMethod: 'manual', bankProofImageId }))).toEqual([
      404,
      'not_found',
    ]);
  });

  it.each([
    ['Asha Ramesh Patil', 200, undefined],
    ['Vikram Rathore', 422, 'name_mismatch'],
  ])('by hand in the name of %s is %i', async (accountHolderName, status, code) => {
    const app = await testApp();
    const asha = await applicant(app);
    const bankProofImageId = await placed(app, asha, 'bank_proof');
    const answer = await putBank(app, asha, { verificationMethod: 'manual', bankProofImageId, accountHolderName });
    expect(said(answer)).toEqual([status, code]);
  });

  it('is compared with a verified PAN as well', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putPan(app, asha, { panName: 'Asha Patil' });
    const bankProofImageId = await placed(app, asha, 'bank_proof');
    await putBank(app, asha, { verificationMethod: 'manual', bankProofImageId, accountHolderName: 'Asha Patil' });
    expect((await record(app, asha))?.reviewReasons).toEqual(['manual']);
    expect((await kycOf(app, asha)).bank).toMatchObject({ status: 'pending' });
  });

  it('of a branch the directory does not know is taken, with a warning', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    expect((await putBank(app, asha, { ifscCode: 'YESB0ZZZZZ9' })).body['warnings']).toEqual(['ifsc_branch_unknown']);
  });

  it('is found again, and told the same to whoever repeats it', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const first = await putBank(app, asha);
    const second = await putBank(app, asha);
    expect([second.status, second.headers['etag']]).toEqual([200, first.headers['etag']]);
    const read = await app.request('GET', '/v1/me/kyc/bank', { token: asha.token });
    expect(read.body).toEqual(first.body);
  });

  it('has no number in any reply, record, log line or audit field', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const { body } = await putBank(app, asha);
    const everything = JSON.stringify([body, await record(app, asha), await kycOf(app, asha), app.lines]);
    expect(everything).not.toContain('026291800001191');
    expect(JSON.stringify([body, await kycOf(app, asha)])).not.toContain('ingerprint');
  });

  it('asks who somebody is first', async () => {
    const app = await testApp();
    const { newPerson, register } = await import('../../support/journey.ts');
    const { accessToken: token } = await register(app, newPerson());
    expect(said(await putBank(app, { token }))).toEqual([409, 'invalid_transition']);
  });

  it('costs two steps', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const idle = await app.cost(() => app.request('GET', '/v1/me', { token: asha.token }));
    const cost = await app.cost(() => putBank(app, asha));
    expect(cost.steps - idle.steps).toBeLessThanOrEqual(2);
  });
});

describe('what is no account', () => {
  const same = (accountNumber: string) => ({ accountNumber, confirmAccountNumber: accountNumber });
  it.each([
    [same('12345678'), 422, 'account_number_invalid', '#/accountNumber'],
    [same('0262918000011910000'), 422, 'account_number_invalid', '#/accountNumber'],
    [same('०२६२९१८००००११९१'), 422, 'account_number_invalid', '#/accountNumber'],
    [{ confirmAccountNumber: '026291800001192' }, 422, 'account_number_invalid', '#/confirmAccountNumber'],
    [same('111111111111'), 422, 'account_number_invalid', '#/accountNumber'],
    [same('1234567890'), 422, 'account_number_invalid', '#/accountNumber'],
    [{ ifscCode: 'YESB1000262' }, 422, 'ifsc_invalid', '#/ifscCode'],
    [{ ifscCode: 'ZZZZ0000262' }, 422, 'ifsc_bank_unknown', '#/ifscCode'],
    [{ ifscCode: 'SBBJ0010000' }, 422, 'ifsc_bank_unknown', '#/ifscCode'],
    [{ ifscCode: 'PYTM0123456' }, 422, 'ifsc_bank_unknown', '#/ifscCode'],
    [{ ifscCode: 'DEUT0000PBC' }, 400, 'validation_failed', '#/verificationMethod'],
    [{ accountType: 'fixed_deposit' }, 400, 'validation_failed', '#/verificationMethod'],
    [{ accountType: 'nre' }, 400, 'validation_failed', '#/accountType'],
    [{ accountHolderName: '' }, 400, 'validation_failed', '#/accountHolderName'],
    [{ accountNumber: 26291800001191 }, 400, 'validation_failed', '#/accountNumber'],
  ])('%j is %i %s', async (more, status, code, pointer) => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putBank(app, asha, more);
    expect([...said(answer), pointers(answer)[0]]).toEqual([status, code, pointer]);
    expect(JSON.stringify([answer.body, app.lines])).not.toContain(bankBody(more).accountNumber);
  });

  it('of a bank that is gone is told where it went', async () => {
    const app = await testApp();
    const { body } = await putBank(app, await applicant(app), { ifscCode: 'SBBJ0010000' });
    expect(JSON.stringify(body['errors'])).toContain('begins with SBIN');
  });

  it('may be trivial where the policy of a stage allows it', async () => {
    const { defaultPolicy } = await import('../../../shared/domain/policy.ts');
    const { kyc } = defaultPolicy;
    const app = await testApp({ policy: { kyc: { ...kyc, bank: { ...kyc.bank, allowsTrivialNumbers: true } } } });
    expect((await putBank(app, await applicant(app), same('1234567890'))).status).toBe(200);
  });
});

describe('withdrawing it', () => {
  it('frees the number, keeps the old version, and lets it be mended', async () => {
    const app = await testApp();
    const [asha, other] = [await applicant(app), await applicant(app)];
    await putBank(app, asha);
    expect((await withdraw(app, asha.token)).body).toMatchObject({ status: 'rejected', awaits: 'submission' });
    const { accountFingerprint: value = '' } = (await record(app, asha)) ?? {};
    expect(await app.store.get(claim, { kind: 'bank_account', value })).toBeUndefined();
    expect((await putBank(app, other)).body['awaits']).toBe('penny_drop');
    expect((await putBank(app, asha, { ifscCode: 'SBIN0000001' })).body['submission']).toBe(2);
    const kept = await app.store.get(bankHistory, { userCode: asha.userCode as never, submission: 1 });
    expect(kept?.status).toBe('rejected');
  });

  it('is not possible twice', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putBank(app, asha);
    await withdraw(app, asha.token);
    expect(said(await withdraw(app, asha.token))).toEqual([409, 'invalid_transition']);
  });
});

describe('who changes where money goes', () => {
  it('submits the first account whenever they like', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const token = await stale(app, asha);
    expect((await putBank(app, { token })).status).toBe(200);
  });

  it('proves anew who they are to put another in its place', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putBank(app, asha);
    await withdraw(app, asha.token);
    const token = await stale(app, asha);
    const refused = await putBank(app, { token }, { ifscCode: 'SBIN0000001' });
    expect([...said(refused), refused.body['needs']]).toEqual([403, 'step_up_required', 'password_or_code']);
    await stepUp(app, token, asha);
    expect((await putBank(app, { token }, { ifscCode: 'SBIN0000001' })).status).toBe(200);
  });
});
