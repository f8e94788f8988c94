import { describe, expect, it } from 'vitest';
import { renderEmail } from '../../../functions/notifier/render.ts';
import { dueReminders } from '../../../functions/kyc-reminders/ladder.ts';
import { remind } from '../../../functions/kyc-reminders/remind.ts';
import { randomIds } from '../../../shared/adapters/ids.ts';
import { Outage } from '../../../shared/domain/outage.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { dayInIndia, days, hours, later } from '../../../shared/domain/time.ts';
import { Message } from '../../../shared/domain/messages.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { person } from '../../support/due.ts';
import { kycUntil } from '../../support/due-records.ts';
import { at, runAt, silent, sweeperRules, uncounted } from '../../support/sweeping.ts';

const office = () => {
  const sent: Message[] = [];
  const state = { down: false };
  const messages = {
    send: (list: readonly Message[]) => {
      if (state.down) return Promise.reject(new Outage('delivery', new Error('injected')));
      sent.push(...list.map((message) => Message.parse(message)));
      return Promise.resolve();
    },
  };
  const deps = { messages, metrics: uncounted, ids: randomIds, policy: defaultPolicy.kyc, log: silent };
  const run = (store: Store, moment = at) => remind({ store, ...deps, limit: 1000 })(runAt(moment));
  return { sent, state, run, deps };
};

const events = (driver: ReturnType<typeof memoryDriver>) =>
  driver.items().filter(({ entity }) => entity === 'AuditEvent');

describe('reminders of KYC that is due', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1) await kycUntil(store, later(at, days([7, 30, 60][nth % 3]!)));
    },
    run: (store, one, limit) => remind({ store, ...office().deps, limit })(one),
    counted: 'sent',
    settled: (items) => items.filter((item) => item['entity'] === 'SentNotice').length,
    lateness: 0,
    earlier: days(1),
  });

  it('go out 60, 30 and 7 days before and after, each once, and each is in the log', async () => {
    const driver = memoryDriver();
    const store = storeOver(driver);
    const { sent, run } = office();
    const dueAt = later(at, days(61));
    const account = await person(store, at);
    await kycUntil(store, dueAt, { account });
    const told: string[] = [];
    for (let day = 0; day <= 125; day += 1) {
      const before = sent.length;
      await run(store, later(at, days(day)));
      await run(store, later(at, days(day)));
      told.push(...sent.slice(before).map(({ template }) => `${day - 61} ${template}`));
    }
    expect(told).toEqual([
      '-60 kyc_due',
      '-30 kyc_due',
      '-7 kyc_due',
      '7 kyc_overdue',
      '30 kyc_overdue',
      '60 kyc_overdue',
    ]);
    expect(sent[0]).toMatchObject({
      channel: 'email',
      to: account.email,
      values: { part: 'pan', day: dayInIndia(dueAt) },
    });
    expect(events(driver).map((one) => one['description'])).toEqual(
      ['60 days before', '30 days before', '7 days before', '7 days after', '30 days after', '60 days after'].map(
        (when) => `reminded by e-mail ${when} KYC is due`,
      ),
    );
    expect(events(driver).every((one) => one['subjectUserCode'] === account.userCode)).toBe(true);
  });

  it('say which part and which day, in the language of whom they tell', async () => {
    const store = storeOver(memoryDriver());
    const { sent, run } = office();
    for (const language of ['en', 'hi'] as const) {
      const account = await person(store, at, { language });
      await kycUntil(store, later(at, days(30)), { account, kind: 'bank' });
    }
    await run(store);
    const day = dayInIndia(later(at, days(30)));
    const texts = sent.sort((left, right) => left.language.localeCompare(right.language)).map(renderEmail);
    expect(texts[0]?.text).toContain(`Your bank details are verified until ${day}`);
    expect(texts[1]?.text).toContain(`आपका बैंक विवरण ${day} तक सत्यापित है`);
  });

  it('are not for those who cannot sign in, nor for addresses nobody proved', async () => {
    const store = storeOver(memoryDriver());
    const { sent, run } = office();
    for (const more of [{ userBlocked: true }, { isActive: false }, { isEmailVerified: false }])
      await kycUntil(store, later(at, days(7)), { account: await person(store, at, more) });
    expect(await run(store)).toMatchObject({ sent: 0, skipped: 3 });
    expect(sent).toEqual([]);
  });

  it('are owed when the queue was down, and logged once', async () => {
    const driver = memoryDriver();
    const store = storeOver(driver);
    const { sent, state, run } = office();
    await kycUntil(store, later(at, days(7)));
    state.down = true;
    expect(await run(store)).toMatchObject({ sent: 1, failed: 0 });
    state.down = false;
    expect(await run(store, later(at, hours(1)))).toMatchObject({ sent: 0, failed: 0 });
    const owed = driver.items().filter((item) => item['entity'] === 'OwedNotice');
    expect([sent.length, owed.length, events(driver).length]).toEqual([0, 1, 1]);
  });

  it('tell whom several runs missed once, of the last step', async () => {
    const store = storeOver(memoryDriver());
    const { sent, run } = office();
    await run(store);
    await kycUntil(store, later(at, days(61)));
    await run(store, later(at, days(40)));
    await run(store, later(at, days(100)));
    expect(sent.map(({ template }) => template)).toEqual(['kyc_due', 'kyc_overdue']);
  });

  it('are planned by the day: of missed steps the last, and none before a day that is over', () => {
    const ladder = [60, 30, 7];
    expect(dueReminders('2026-11-22', '2026-11-21', ladder)).toEqual([
      { dueDay: '2027-01-21', offset: -60 },
      { dueDay: '2026-12-22', offset: -30 },
      { dueDay: '2026-11-29', offset: -7 },
      { dueDay: '2026-09-23', offset: 60 },
      { dueDay: '2026-10-23', offset: 30 },
      { dueDay: '2026-11-15', offset: 7 },
    ]);
    expect(dueReminders('2026-11-22', '2026-11-22', ladder)).toEqual([]);
    const missed = dueReminders('2026-11-22', '2026-08-01', ladder);
    expect(new Set(missed.map(({ dueDay }) => dueDay)).size).toBe(missed.length);
    expect(missed.filter(({ dueDay, offset }) => offset < 0 && dueDay < '2026-11-22')).toEqual([]);
    expect(missed.find(({ dueDay }) => dueDay === '2026-10-20')).toEqual({ dueDay: '2026-10-20', offset: 30 });
    expect(dueReminders('2026-11-22', '2020-01-01', ladder).length).toBeLessThan(300);
  });
});
