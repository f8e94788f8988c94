import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remind } from '../../../functions/kyc-reminders/remind.ts';
import { randomIds } from '../../../shared/adapters/ids.ts';
import { readKyc, statusesOf } from '../../../shared/adapters/table/kyc/records.ts';
import { KYC_KINDS, kycFlags } from '../../../shared/domain/kyc/flags.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { dayInIndia, days, hours, later } from '../../../shared/domain/time.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { panHistory } from '../../../shared/entities/kyc-history.ts';
import { panKyc } from '../../../shared/entities/pan-kyc.ts';
import { registrationProgress } from '../../../shared/entities/registration-progress.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { replace } from '../../../shared/store/writes.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { person } from '../../support/due.ts';
import { kycUntil } from '../../support/due-records.ts';
import { applicant, kycOf, putPan, type Applicant } from '../../support/kyc.ts';
import { at, runAt, silent, sweeperRules, uncounted } from '../../support/sweeping.ts';
import { stored } from '../../support/users.ts';

const run = (store: Store, moment = at, limit = 1000) =>
  remind({
    store,
    messages: { send: () => Promise.resolve() },
    metrics: uncounted,
    ids: randomIds,
    policy: defaultPolicy.kyc,
    log: silent,
    limit,
  })(runAt(moment));

/** Somebody whose PAN was verified by the registry, so long ago that it is due. */
const due = async (app: TestApp): Promise<Applicant> => {
  const asha = await applicant(app);
  await putPan(app, asha);
  const record = (await app.store.get(panKyc, { userCode: asha.userCode as never }))!;
  const reKycDueAt = later(app.now(), -hours(1));
  const set = { reKycDueAt, reKycDueDay: dayInIndia(reKycDueAt) };
  const stamp = { action: 'update' as const, actorType: 'system' as const, at: app.now() };
  await app.store.write(app.now(), replace(panKyc, record, set, stamp));
  return asha;
};

describe('KYC whose time is over', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1)
        await kycUntil(store, later(at, -hours(nth % 3)), { kind: KYC_KINDS[nth % 4]! });
    },
    run: (store, one, limit) =>
      remind({
        store,
        messages: { send: () => Promise.resolve() },
        metrics: uncounted,
        ids: randomIds,
        policy: defaultPolicy.kyc,
        log: silent,
        limit,
      })(one),
    counted: 'expired',
    settled: (items) => items.filter((item) => item['status'] === 'expired').length,
    earlier: days(1),
  });

  it('ends, and the account says so in the same transaction', async () => {
    const app = await testApp();
    const asha = await due(app);
    expect(await stored(app, asha.userCode)).toMatchObject({ isPanVerified: true });
    expect(await run(app.store, app.now())).toEqual({ expired: 1, sent: 0, skipped: 0, failed: 0 });
    expect(await stored(app, asha.userCode)).toMatchObject({ isPanVerified: false, isKycComplete: false });
    expect((await kycOf(app, asha)).pan).toMatchObject({ status: 'expired', isVerified: false, awaits: 'submission' });
    const { stamp } = (await app.store.get(panKyc, { userCode: asha.userCode as never })) as never as {
      stamp: unknown;
    };
    expect(stamp).toMatchObject({ actorType: 'system', reason: 'KYC is due anew' });
  });

  it('does not end a moment before', async () => {
    const store = storeOver(memoryDriver());
    const { userCode } = await kycUntil(store, later(at, 1));
    await run(store);
    expect((await store.get(panKyc, { userCode }))?.status).toBe('verified');
    await run(store, later(at, 1));
    expect((await store.get(panKyc, { userCode }))?.status).toBe('expired');
  });

  it('ends also when no run came for weeks', async () => {
    const store = storeOver(memoryDriver());
    await run(store);
    await kycUntil(store, later(at, days(2)));
    await kycUntil(store, later(at, days(80)));
    expect(await run(store, later(at, days(100)))).toMatchObject({ expired: 2, failed: 0 });
  });

  it('leaves a registration that nobody went on with abandoned', async () => {
    const app = await testApp();
    const asha = await due(app);
    const of = { userCode: asha.userCode as never };
    const before = (await app.store.get(registrationProgress, of))!;
    await run(app.store, app.now());
    expect(await app.store.get(registrationProgress, of)).toEqual(before);
  });

  it('waits for no reviewer any more', async () => {
    const store = storeOver(memoryDriver());
    const { userCode } = await kycUntil(store, at);
    const record = (await store.get(panKyc, { userCode }))!;
    const stamp = { action: 'update' as const, actorType: 'system' as const, at };
    const flagged = { queuedAt: at, reviewReasons: ['pan_already_used'] };
    await store.write(at, replace(panKyc, record, flagged, stamp));
    await run(store);
    const after = await store.get(panKyc, { userCode });
    expect([after?.status, after?.queuedAt]).toEqual(['expired', undefined]);
  });

  it('is submitted again by its owner alone: the number stays theirs, and the old version is kept', async () => {
    const app = await testApp();
    const asha = await due(app);
    await run(app.store, app.now());
    const { panFingerprint: value = '' } = (await app.store.get(panKyc, { userCode: asha.userCode as never })) ?? {};
    expect(await app.store.get(claim, { kind: 'pan', value })).toMatchObject({ verified: true });
    const meera = await applicant(app);
    expect((await putPan(app, meera)).body.code).toBe('pan_already_used');
    const again = await putPan(app, asha);
    expect([again.status, again.body['submission']]).toEqual([200, 2]);
    expect(await app.store.get(panHistory, { userCode: asha.userCode as never, submission: 1 })).toMatchObject({
      status: 'expired',
    });
  });

  it('always leaves the account saying what the records say, with two runs at once', async () => {
    const part = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(fc.tuple(part, part, part, part), async (parts) => {
        const store = storeOver(memoryDriver());
        const account = await person(store, at);
        const expected = parts.filter((offset) => offset !== undefined && offset <= 0).length;
        for (const [nth, offset] of parts.entries())
          if (offset !== undefined) await kycUntil(store, later(at, days(offset)), { account, kind: KYC_KINDS[nth]! });
        const stamp = { action: 'update' as const, actorType: 'system' as const, at };
        const { userCode } = account;
        const flags = kycFlags(statusesOf(await readKyc(store, userCode)));
        await store.write(at, replace(userAccount, (await store.get(userAccount, { userCode }))!, flags, stamp));
        const both = await Promise.all([run(store), run(store)]);
        expect((both[0].expired ?? 0) + (both[1].expired ?? 0)).toBe(expected);
        const now = kycFlags(statusesOf(await readKyc(store, userCode)));
        expect(await store.get(userAccount, { userCode })).toMatchObject(now);
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});
