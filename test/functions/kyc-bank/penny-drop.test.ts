import { describe, expect, it } from 'vitest';
import { findDrop } from '../../../shared/adapters/table/kyc/drops/find-drop.ts';
import { settleDrop } from '../../../shared/adapters/table/kyc/drops/settle-drop.ts';
import type { Told } from '../../../shared/adapters/table/kyc/drops/weigh-answer.ts';
import { days, minutes } from '../../../shared/domain/time.ts';
import { bankDetails } from '../../../shared/entities/bank-details.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { pennyDrop } from '../../../shared/entities/penny-drop.ts';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { says, valid } from '../../support/bank-verifier.ts';
import { logIn, opened } from '../../support/journey.ts';
import { applicant, putBank, type Applicant } from '../../support/kyc.ts';
import { stored } from '../../support/users.ts';

const start = (app: TestApp, { token }: Pick<Applicant, 'token'>) =>
  app.request('POST', '/v1/me/kyc/bank/penny-drop', { token });
const read = (app: TestApp, { token }: Pick<Applicant, 'token'>) =>
  app.request('GET', '/v1/me/kyc/bank/penny-drop', { token });
const record = (app: TestApp, { userCode }: Applicant) => app.store.get(bankDetails, { userCode: userCode as never });
const said = ({ status, body }: Answer) => [status, body.code];
const withdraw = (app: TestApp, { token }: Pick<Applicant, 'token'>) =>
  app.request('DELETE', '/v1/me/kyc/bank', { token });

/** What a provider tells of the newest transfer, by whatever way. */
const tell = async (app: TestApp, answer: Told, reference = app.bank.asked.at(-1)!.reference) => {
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

const submitted = async () => {
  const app = await testApp();
  const asha = await applicant(app);
  await putBank(app, asha);
  return { app, asha };
};

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

describe('never two transfers to one account', () => {
  it('when it is withdrawn and submitted anew: the first is waited for', async () => {
    const { app, asha } = await submitted();
    const first = await start(app, asha);
    await withdraw(app, asha);
    await putBank(app, asha);
    expect((await start(app, asha)).body).toEqual(first.body);
    await tell(app, valid('Asha Patil'));
    expect([(await record(app, asha))?.status, app.bank.transfers.size]).toEqual(['verified', 1]);
  });

  it('when the answer came while it was withdrawn: it counts for the new submission', async () => {
    const { app, asha } = await submitted();
    await start(app, asha);
    await withdraw(app, asha);
    await tell(app, valid('Asha Patil'));
    expect((await record(app, asha))?.status).toBe('rejected');
    await putBank(app, asha);
    expect((await start(app, asha)).body['status']).toBe('verified');
    expect([(await record(app, asha))?.status, app.bank.asked.length]).toEqual(['verified', 1]);
  });

  it('when the provider could not be reached: it is asked for under the same reference, by one at a time', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = 'outage';
    const first = await start(app, asha);
    expect([first.status, first.body['status']]).toEqual([202, 'created']);
    expect((await start(app, asha)).body).toEqual(first.body);
    expect(app.bank.asked).toHaveLength(1);
    app.bank.answers.start = says('waiting');
    app.advance(minutes(1));
    const again = await Promise.all(Array.from({ length: 20 }, () => start(app, asha)));
    expect(again.map(({ body }) => body['reference'])).toEqual(Array(20).fill(first.body['reference']));
    expect([app.bank.asked.length, app.bank.transfers.size]).toEqual([2, 1]);
  });

  it('when the answer was lost: it is asked after before it is asked for', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = 'lost';
    await start(app, asha);
    app.bank.answers.start = says('waiting');
    app.advance(minutes(1));
    expect((await start(app, asha)).body['status']).toBe('pending');
    expect([app.bank.asked.length, app.bank.transfers.size]).toEqual([1, 1]);
  });

  it.each(['invalid_account', 'failed_for_good'] as const)('after %s, not even for a new submission', async (kind) => {
    const { app, asha } = await submitted();
    app.bank.answers.start = says(kind);
    await start(app, asha);
    await withdraw(app, asha);
    await putBank(app, asha);
    await start(app, asha);
    expect(app.bank.asked).toHaveLength(1);
  });

  it('but another after one that moved no money, under a name of its own', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = says('failed');
    const first = await start(app, asha);
    expect(first.body).toMatchObject({ status: 'failed_retryable', advice: expect.stringContaining('try again') });
    app.bank.answers.start = valid('Asha Patil');
    const second = await start(app, asha);
    expect(second.body['status']).toBe('verified');
    expect(second.body['reference']).not.toBe(first.body['reference']);
  });

  it('and of one that was followed by another no news counts', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = says('failed');
    const first = await start(app, asha);
    app.bank.answers.start = says('waiting');
    await start(app, asha);
    expect(await tell(app, valid('Asha Patil'), String(first.body['reference']))).toBeUndefined();
    expect((await record(app, asha))?.status).toBe('pending');
  });
});

describe('news', () => {
  const orders: [string, Told[]][] = [
    ['twice', [valid('Asha Patil'), valid('Asha Patil')]],
    ['after waiting', [says('waiting'), valid('Asha Patil')]],
    ['before waiting', [valid('Asha Patil'), says('waiting'), 'unheard']],
  ];
  it.each(orders)('told %s leads to the same end', async (_, order) => {
    const { app, asha } = await submitted();
    app.bank.answers.start = 'lost';
    await start(app, asha);
    for (const answer of order) await tell(app, answer);
    const one = await record(app, asha);
    expect([one?.status, one?.pennyDropStatus]).toEqual(['verified', 'verified']);
  });

  it('told by all at once changes the record once', async () => {
    const { app, asha } = await submitted();
    await start(app, asha);
    const before = (await record(app, asha))!.version;
    const all = await Promise.all(Array.from({ length: 20 }, () => tell(app, valid('Asha Patil'))));
    expect(all.filter((one) => one?.kind === 'settled')).toHaveLength(1);
    expect((await record(app, asha))!.version).toBe(before + 1);
  });

  it('that contradicts what was settled changes nothing', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = valid('Asha Patil');
    await start(app, asha);
    expect((await tell(app, says('invalid_account')))?.kind).toBe('unmoved');
    expect((await record(app, asha))?.status).toBe('verified');
  });

  it('of a reference that another provider has is not there', async () => {
    const { app, asha } = await submitted();
    await start(app, asha);
    expect(await findDrop(app.store, app.bank.asked[0]!.reference as never, 'somebody_else')).toBeUndefined();
  });
});

describe('limits', () => {
  it('are three transfers a day; asking again for the same is none', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = says('failed');
    for (let time = 0; time < 3; time += 1) expect((await start(app, asha)).status).toBe(202);
    const refused = await start(app, asha);
    expect([...said(refused), refused.headers['ratelimit-policy']]).toEqual([
      429,
      'verify_limit',
      '"penny_drops_day";q=3;w=86400',
    ]);
    expect(app.bank.asked).toHaveLength(3);
  });

  it('are no reason to lose a transfer: nothing is written when one is reached', async () => {
    const { app, asha } = await submitted();
    app.bank.answers.start = says('failed');
    for (let time = 0; time < 4; time += 1) await start(app, asha);
    const { accountFingerprint = '', ifscCode = '' } = (await record(app, asha)) ?? {};
    const drop = await app.store.get(pennyDrop, { userCode: asha.userCode as never, accountFingerprint, ifscCode });
    expect([drop?.attempts, drop?.status]).toEqual([3, 'failed_retryable']);
  });
});
