import { describe, expect, it } from 'vitest';
import { sendOwed } from '../../../functions/send-owed-notices/send-owed.ts';
import type { Message } from '../../../shared/domain/messages.ts';
import { Outage } from '../../../shared/domain/outage.ts';
import { days, hours, later, minutes } from '../../../shared/domain/time.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver } from '../../../shared/store/store.ts';
import { noticeDue } from '../../support/due-notices.ts';
import { at, runAt, silent, sweeperRules, uncounted } from '../../support/sweeping.ts';

const never = { messages: { send: () => Promise.resolve() }, metrics: uncounted, log: silent };

const office = () => {
  const driver = memoryDriver();
  const store = storeOver(driver);
  const sent: Message[] = [];
  const counted: Record<string, number> = {};
  const state = { down: false };
  const messages = {
    send: (list: readonly Message[]) => {
      if (state.down) return Promise.reject(new Outage('delivery', new Error('injected')));
      sent.push(...list);
      return Promise.resolve();
    },
  };
  const metrics = { count: (name: string, value: number) => void (counted[name] = (counted[name] ?? 0) + value) };
  const run = (moment = at) => sendOwed({ store, messages, metrics, log: silent, limit: 100 })(runAt(moment));
  const owed = () => driver.items().filter((item) => item['entity'] === 'OwedNotice');
  return { store, sent, counted, state, run, owed };
};

describe('send-owed-notices', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1) await noticeDue(store, later(at, -minutes(1 + (nth % 90))));
    },
    run: (store, one, limit) => sendOwed({ ...never, store, limit })(one),
    counted: 'sent',
    settled: (items) => items.filter((item) => item['entity'] === 'OwedNotice' && item['version'] === 2).length,
    lateness: days(2),
    rest: minutes(10),
  });

  it('sends the notice as it was, again and again until it was delivered', async () => {
    const { store, sent, run, owed } = office();
    const notice = await noticeDue(store, later(at, -minutes(3)));
    expect(await run()).toEqual({ sent: 1, expired: 0, refused: 0, failed: 0 });
    expect(await run()).toMatchObject({ sent: 0 });
    await run(later(at, hours(1)));
    expect(sent).toEqual([notice, notice]);
    expect(owed()).toHaveLength(1);
  });

  it('leaves one alone whose message may still be on its way', async () => {
    const { store, sent, run } = office();
    await noticeDue(store, later(at, minutes(3)));
    expect(await run()).toMatchObject({ sent: 0 });
    expect(sent).toEqual([]);
  });

  it('sends it later when the queue is down', async () => {
    const { store, sent, state, run } = office();
    const notice = await noticeDue(store, later(at, -minutes(3)));
    state.down = true;
    await expect(run()).rejects.toThrow(Outage);
    state.down = false;
    expect(await run(later(at, hours(1)))).toMatchObject({ sent: 1 });
    expect(sent).toEqual([notice]);
  });

  it('gives up, and says so, what nobody could be told for three days', async () => {
    const { store, sent, counted, state, run, owed } = office();
    await noticeDue(store, later(at, -minutes(3)));
    state.down = true;
    for (let hour = 0; hour < 72; hour += 1) await expect(run(later(at, hours(hour)))).rejects.toThrow(Outage);
    expect(await run(later(at, hours(72)))).toEqual({ sent: 0, expired: 1, refused: 0, failed: 0 });
    expect([sent, owed(), counted]).toEqual([[], [], { NoticesLost: 1 }]);
  });
});
