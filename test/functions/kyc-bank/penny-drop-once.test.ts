import { describe, expect, it } from 'vitest';
import { findDrop } from '../../../shared/adapters/table/kyc/drops/find-drop.ts';
import type { Told } from '../../../shared/adapters/table/kyc/drops/weigh-answer.ts';
import { minutes } from '../../../shared/domain/time.ts';
import { pennyDrop } from '../../../shared/entities/penny-drop.ts';
import { says, valid } from '../../support/bank-verifier.ts';
import { putBank } from '../../support/kyc.ts';
import { start, record, said, withdraw, tell, submitted } from '../../support/penny-drops.ts';

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
