import { describe, expect, it } from 'vitest';
import { dueDays } from '../../../functions/password-expiry-notices/due-days.ts';
import { remind } from '../../../functions/password-expiry-notices/remind.ts';
import { randomIds } from '../../../shared/adapters/ids.ts';
import { Outage } from '../../../shared/domain/outage.ts';
import { dayInIndia, days, later } from '../../../shared/domain/time.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { Message } from '../../../shared/domain/messages.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { patch } from '../../../shared/store/writes.ts';
import { renderEmail } from '../../../functions/notifier/render.ts';
import { passwordUntil } from '../../support/due.ts';
import { at, runAt, silent, sweeperRules, uncounted } from '../../support/sweeping.ts';

const inDays = (count: number) => dayInIndia(later(at, days(count)));

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
  const run = (store: Store, moment = at, limit = 100) =>
    remind({ store, messages, metrics: uncounted, ids: randomIds, log: silent, limit })(runAt(moment));
  return { sent, state, run, messages };
};

const never = { messages: { send: () => Promise.resolve() }, metrics: uncounted, ids: randomIds, log: silent };

describe('password-expiry-notices', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1)
        await passwordUntil(store, inDays([1, 7, 14][nth % 3]!), later(at, -days(20)));
    },
    run: (store, one, limit) => remind({ store, ...never, limit })(one),
    counted: 'sent',
    settled: (items) => items.filter((item) => item['entity'] === 'SentNotice').length,
    lateness: 0,
    earlier: days(1),
  });

  it('tells each person once by e-mail, 14, 7 and 1 days ahead', async () => {
    const store = storeOver(memoryDriver());
    const { sent, run } = office();
    const { email } = await passwordUntil(store, inDays(14), later(at, -days(1)));
    for (let day = 0; day <= 16; day += 1) {
      await run(store, later(at, days(day)));
      await run(store, later(at, days(day)));
    }
    expect(sent.map(({ template, channel, to, values }) => [template, channel, to, values])).toEqual(
      ['14', '7', '1'].map((left) => ['password_expiring', 'email', email, { days: left, day: inDays(14) }]),
    );
    expect(renderEmail(sent[1]!).text).toContain(`expires on ${inDays(14)}; days left: 7`);
  });

  it('writes to each in their language', async () => {
    const store = storeOver(memoryDriver());
    const { sent, run } = office();
    for (const language of ['hi', 'en', undefined] as const) await passwordUntil(store, inDays(7), at, { language });
    await run(store);
    expect(sent.map(({ language }) => language).sort()).toEqual(['en', 'en', 'hi']);
  });

  it('skips who cannot sign in, who never proved the address, and who changed the password meanwhile', async () => {
    const store = storeOver(memoryDriver());
    const { sent, run } = office();
    const seven = inDays(7);
    await passwordUntil(store, seven, at, { userBlocked: true, blockedAt: at });
    await passwordUntil(store, seven, at, { isActive: false });
    await passwordUntil(store, seven, at, { isEmailVerified: false });
    const { userCode } = await passwordUntil(store, seven, at);
    const gone = patch(
      userAccount,
      { userCode },
      { set: { deletedAt: at, deletedBy: 'system' } },
      { action: 'delete', actorType: 'system', at },
    );
    await store.write(at, gone);
    expect(await run(store)).toEqual({ sent: 0, skipped: 4, failed: 0 });
    expect(sent).toEqual([]);
  });

  it('owes it when the queue was down', async () => {
    const driver = memoryDriver();
    const store = storeOver(driver);
    const { sent, state, run } = office();
    await passwordUntil(store, inDays(1), at);
    state.down = true;
    expect(await run(store)).toEqual({ sent: 1, skipped: 0, failed: 0 });
    state.down = false;
    expect(await run(store)).toMatchObject({ sent: 0 });
    expect(sent).toEqual([]);
    expect(driver.items().filter((item) => item['entity'] === 'OwedNotice')).toHaveLength(1);
  });

  it('makes up for missed days with one notice, and none about what has expired', () => {
    expect(dueDays('2026-11-22', '2026-11-21')).toEqual([
      { expiryDay: '2026-12-06', step: 14 },
      { expiryDay: '2026-11-29', step: 7 },
      { expiryDay: '2026-11-23', step: 1 },
    ]);
    expect(dueDays('2026-11-22', '2026-11-22')).toEqual([]);
    const missed = dueDays('2026-11-22', '2026-11-12');
    expect(new Set(missed.map(({ expiryDay }) => expiryDay)).size).toBe(missed.length);
    expect(missed.find(({ expiryDay }) => expiryDay === '2026-11-28')).toEqual({ expiryDay: '2026-11-28', step: 7 });
    expect(missed.every(({ expiryDay }) => expiryDay >= '2026-11-22')).toBe(true);
    expect(dueDays('2026-11-22', '2020-01-01').length).toBeLessThan(40);
  });
});
