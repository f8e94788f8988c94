import { describe, expect, it } from 'vitest';
import { findDrop } from '../../../shared/adapters/table/kyc/drops/find-drop.ts';
import { days } from '../../../shared/domain/time.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { testApp } from '../../support/app.ts';
import { says, valid } from '../../support/bank-verifier.ts';
import { logIn, opened } from '../../support/journey.ts';
import { applicant, putBank } from '../../support/kyc.ts';
import { stored } from '../../support/users.ts';
import { start, read, record, said, withdraw, tell, submitted } from '../../support/penny-drops.ts';

describe('a transfer of one rupee', () => {
  it('is asked for with the account, once, in whole paise', async () => {
    const { app, asha } = await submitted();
    const answer = await start(app, asha);
    expect([answer.status, answer.body]).toEqual([
      202,
      { status: 'pending', reference: app.bank.asked[0]?.reference, amount: 100 },
    ]);
    const [asked] = app.bank.asked;
    expect([asked?.account.expose(), asked?.ifsc, asked?.name, asked?.amount]).toEqual([
      '026291800001191',
      'YESB0000262',
      'Asha Patil',
      100,
    ]);
    expect((await record(app, asha))?.pennyDropStatus).toBe('pending');
  });

  it('shows how it stands', async () => {
    const { app, asha } = await submitted();
    expect(said(await read(app, asha))).toEqual([404, 'not_found']);
    const { body } = await start(app, asha);
    expect((await read(app, asha)).body).toEqual(body);
    expect((await app.request('GET', '/v1/me/kyc/bank', { token: asha.token })).body['awaits']).toBe('provider');
  });

  it('needs an account that waits for one', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    expect(said(await start(app, asha))).toEqual([409, 'invalid_transition']);
    await putBank(app, asha);
    await withdraw(app, asha);
    expect(said(await start(app, asha))).toEqual([409, 'invalid_transition']);
    expect(app.bank.asked).toEqual([]);
  });

  it('is one, whoever asks how often at once', async () => {
    const { app, asha } = await submitted();
    const answers = await Promise.all(Array.from({ length: 200 }, () => start(app, asha)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['reference'])}`)).size).toBe(1);
    expect([app.bank.asked.length, app.bank.transfers.size]).toEqual([1, 1]);
  });

  it('leaves no number in a log line or audit field', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = valid('Asha Patil');
    await start(app, asha);
    const drop = await findDrop(app.store, app.bank.asked[0]!.reference as never, 'test_bank');
    expect(JSON.stringify([app.lines, drop, await record(app, asha)])).not.toContain('026291800001191');
  });
});

describe('what the bank says', () => {
  it('verifies an account in the right name at once, with everything that follows', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = valid('ASHA PATIL');
    expect((await start(app, asha)).body['status']).toBe('verified');
    const one = await record(app, asha);
    expect(one).toMatchObject({
      status: 'verified',
      verifiedBy: 'test_bank',
      nameMatchScore: 100,
      nameAtBank: 'ASHA PATIL',
      pennyDropReference: '404223241811',
      pennyDropAmount: 100,
    });
    expect(await stored(app, asha.userCode)).toMatchObject({ isBankVerified: true });
    const value = one?.accountFingerprint ?? '';
    expect(await app.store.get(claim, { kind: 'bank_account', value })).toMatchObject({ verified: true });
  });

  it.each([
    ['Asha Ramesh Patil', 'in_review', ['name_review']],
    ['Vikram Rathore', 'in_review', ['name_mismatch']],
    [undefined, 'in_review', ['name_review']],
  ])('of the name %s is for a reviewer', async (name, status, reviewReasons) => {
    const { app, asha } = await submitted();
    app.bank.answers.start = valid(name);
    expect((await start(app, asha)).body['status']).toBe('name_mismatch');
    expect(await record(app, asha)).toMatchObject({ status, reviewReasons, queuedAt: app.now() });
  });

  it.each(['invalid_account', 'blocked', 'unsupported'] as const)(
    '%s rejects it, says what to mend, and frees the account',
    async (kind) => {
      const { app, asha } = await submitted();
      app.bank.answers.start = says(kind);
      expect((await start(app, asha)).body['status']).toBe(kind);
      const one = await record(app, asha);
      expect([one?.status, one?.rejectionReason?.length]).toEqual(['rejected', expect.any(Number)]);
      const value = one?.accountFingerprint ?? '';
      expect(await app.store.get(claim, { kind: 'bank_account', value })).toBeUndefined();
    },
  );

  it('does not tell its owner whom the bank named', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = valid('Meera Kulkarni');
    await start(app, asha);
    const { body } = await app.request('GET', '/v1/me/kyc/bank', { token: asha.token });
    expect(JSON.stringify(body)).not.toContain('Meera');
  });

  it('of an account that somebody else has too is for a reviewer', async () => {
    const { app, asha } = await submitted();
    const other = await applicant(app);
    await putBank(app, other);
    app.bank.answers.start = valid('Asha Patil');
    await start(app, asha);
    await start(app, other);
    for (const one of [asha, other])
      expect(await record(app, one)).toMatchObject({ status: 'in_review', reviewReasons: ['account_shared'] });
    expect(app.bank.transfers.size).toBe(2);
  });

  it('comes too late for a claim that lapsed: somebody else has the account by now', async () => {
    const { app, asha } = await submitted();
    await start(app, asha);
    const other = await applicant(app);
    app.advance(days(31));
    const { accessToken: token } = opened(await logIn(app, other));
    await putBank(app, { token });
    // The drop's time is over by then; what the bank says still counts, because nothing else was heard.
    await tell(app, valid('Asha Patil'), app.bank.asked[0]!.reference);
    expect(await record(app, asha)).toMatchObject({ status: 'in_review', reviewReasons: ['account_shared'] });
  });
});
