import { randomIds } from '../../../shared/adapters/ids.ts';
import type { Message } from '../../../shared/domain/messages.ts';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../functions/ask-providers/ask.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { days, hours, later, minutes, type IsoTime } from '../../../shared/domain/time.ts';
import { panKyc } from '../../../shared/entities/pan-kyc.ts';
import { providerCall } from '../../../shared/entities/provider-call.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import type { Raw } from '../../../shared/store/conditions.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { replace } from '../../../shared/store/writes.ts';
import { testApp } from '../../support/app.ts';
import { panQuestionDue } from '../../support/due-records.ts';
import { applicant, putPan } from '../../support/kyc.ts';
import { memoryRegistry } from '../../support/pan-registry.ts';
import { at, runAt, silent, sweeperRules } from '../../support/sweeping.ts';
import { memoryVault } from '../../support/vault.ts';

const told: Message[] = [];
const common = {
  messages: { send: (list: readonly Message[]) => Promise.resolve(void told.push(...list)) },
  metrics: { count: () => undefined },
  ids: randomIds,
  policy: defaultPolicy.kyc,
  log: silent,
  limit: 1000,
};

const setUp = async ({ attempts = 0, hasProvider = true } = {}) => {
  const store = storeOver(memoryDriver());
  const { vault, opened } = memoryVault();
  const { registry, answers, asked } = memoryRegistry();
  const { userCode, reference } = await panQuestionDue(store, vault, at, attempts);
  return {
    store,
    answers,
    asked,
    opened,
    userCode,
    reference,
    run: (moment: IsoTime = at) =>
      ask({ store, vault, panRegistry: hasProvider ? registry : undefined, ...common })(runAt(moment)),
    record: () => store.get(panKyc, { userCode }),
    call: () => store.get(providerCall, { userCode, kind: 'pan' }),
  };
};

it('tells its owner what the answer decided', async () => {
  told.length = 0;
  const { run } = await setUp();
  await run();
  expect(told.map(({ template, values }) => [template, values])).toEqual([['kyc_verified', { part: 'pan' }]]);
});

describe('a provider that did not answer', () => {
  it('is asked again with the same reference, about what was submitted', async () => {
    const { run, asked, reference, opened, userCode } = await setUp();
    await run();
    expect(asked.map((one) => ({ ...one, pan: one.pan.expose() }))).toEqual([
      { pan: 'ABCPP1234F', name: 'Asha Patil', fatherName: undefined, dob: '1990-05-17', reference },
    ]);
    expect(opened).toEqual([{ entity: 'PanKyc', field: 'panEncrypted', userCode }]);
  });

  it('settles the submission by its answer, in the name of the provider', async () => {
    const { run, record, call, store, userCode } = await setUp();
    expect(await run()).toEqual({ asked: 1, settled: 1, waiting: 0, handedOver: 0, refused: 0, failed: 0 });
    expect(await record()).toMatchObject({
      status: 'verified',
      verifiedBy: 'test_registry',
      stamp: { actorType: 'provider', actor: 'test_registry', action: 'kyc_approve' },
    });
    expect(await call()).toBeUndefined();
    expect(await store.get(userAccount, { userCode })).toMatchObject({ isPanVerified: true });
  });

  it('is asked after five minutes, ten, twenty and so on, at last every six hours', async () => {
    const { run, answers, call } = await setUp();
    answers.next = 'outage';
    const pauses: number[] = [];
    let moment = at;
    for (let time = 0; time < 9; time += 1) {
      expect(await run(moment)).toMatchObject({ asked: 1, waiting: 1 });
      const { dueAt = '' } = (await call()) ?? {};
      pauses.push((Date.parse(dueAt) - Date.parse(moment)) / minutes(1));
      moment = dueAt;
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360]);
  });

  it('leaves the submission pending meanwhile, and is not asked before its time', async () => {
    const { run, answers, asked, record } = await setUp();
    answers.next = 'outage';
    await run();
    await run(later(at, minutes(4)));
    expect(asked).toHaveLength(1);
    expect((await record())?.status).toBe('pending');
    answers.next = {};
    await run(later(at, minutes(6)));
    expect((await record())?.status).toBe('verified');
  });

  it('is believed to stay silent in the end: a reviewer decides, and nobody is rejected', async () => {
    const { run, answers, record, call } = await setUp({ attempts: 23 });
    answers.next = 'outage';
    expect(await run()).toMatchObject({ handedOver: 1, waiting: 0 });
    expect(await record()).toMatchObject({
      status: 'in_review',
      reviewReasons: ['provider_silent'],
      queuedAt: at,
      stamp: { actorType: 'system' },
    });
    expect(await call()).toBeUndefined();
  });

  it('that a stage no longer has is silent', async () => {
    const { run, asked, call } = await setUp({ hasProvider: false });
    const counts = await run();
    expect([counts.waiting, (await call())?.attempts, asked]).toEqual([1, 1, []]);
  });
});

describe('a question that nobody needs answered any more', () => {
  it.each([
    ['withdrawn', { status: 'rejected' as const }],
    ['before a reviewer', { status: 'in_review' as const }],
    ['submitted anew', { submission: 2 }],
  ])('is forgotten: %s', async (_, changes) => {
    const { run, store, record, call, asked } = await setUp();
    const current = (await record())!;
    await store.write(at, replace(panKyc, current, changes, { action: 'update', actorType: 'system', at }));
    expect(await run()).toMatchObject({ settled: 1, failed: 0 });
    expect([asked, await call()]).toEqual([[], undefined]);
    expect(await record()).toMatchObject(changes);
  });

  it('is not answered into a later submission', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    app.registry.answers.next = 'outage';
    await putPan(app, asha);
    await app.request('DELETE', '/v1/me/kyc/pan', { token: asha.token });
    expect(await app.store.get(providerCall, { userCode: asha.userCode as never, kind: 'pan' })).toBeUndefined();
  });
});

it('asks again when it died between the answer and the settlement', async () => {
  const driver = memoryDriver();
  const { vault } = memoryVault();
  const { registry, asked } = memoryRegistry();
  const { userCode } = await panQuestionDue(storeOver(driver), vault, at);
  const died = storeOver({
    ...driver,
    write: (operations) => (asked.length > 0 ? Promise.reject(new Error('killed')) : driver.write(operations)),
  });
  await ask({ store: died, vault, panRegistry: registry, ...common })(runAt(at));
  const store = storeOver(driver);
  expect((await store.get(panKyc, { userCode }))?.status).toBe('pending');
  await ask({ store, vault, panRegistry: registry, ...common })(runAt(later(at, minutes(6))));
  expect((await store.get(panKyc, { userCode }))?.status).toBe('verified');
  expect(new Set(asked.map(({ reference }) => reference)).size).toBe(1);
});

describe('as a sweeper', () => {
  const { vault } = memoryVault();
  const verified = (items: readonly Raw[]) =>
    items.filter((item) => item['entity'] === 'PanKyc' && item['status'] === 'verified').length;
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1) await panQuestionDue(store, vault, later(at, -minutes(1)));
    },
    run: (store, run, limit) => ask({ store, vault, panRegistry: memoryRegistry().registry, ...common, limit })(run),
    counted: 'settled',
    settled: verified,
    lateness: days(1),
    earlier: hours(2),
    // What was being asked when it died is asked again, but not before its next time.
    mayLose: true,
  });
});
