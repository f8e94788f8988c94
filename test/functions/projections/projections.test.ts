import { describe, expect, it } from 'vitest';
import { searchUsers } from '../../../shared/adapters/table/user-search.ts';
import { searchPosting } from '../../../shared/entities/search-posting.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { testApp } from '../../support/app.ts';
import { newPerson, register } from '../../support/journey.ts';
import { change, consumer, expectAll, lives } from '../../support/projecting.ts';
import { recorded } from '../../support/recorded.ts';

const at = '2026-11-22T06:30:00.000Z';

/** Some people, with the stream of what they did; the projections go to a table of their own. */
const world = async () => {
  const source = recorded();
  const app = await testApp({ driver: source.driver });
  const target = memoryDriver();
  const store = storeOver(target);
  return { app, records: source.records, target, store, feed: consumer(store) };
};

const found = async (store: Store, typed: string, branches?: string[]) =>
  (await searchUsers(store, { typed, branches, limit: 25 })).items.map(({ userCode }) => userCode);

describe('searching users', () => {
  it('finds a fragment of e-mail, mobile number, name and user code, newest first', async () => {
    const { app, records, store, feed } = await world();
    const [older, newer] = [newPerson(), newPerson()];
    const one = await register(app, { ...older, email: 'big.john.smith@example.com' });
    app.advance(1000);
    const other = await register(app, { ...newer, email: 'mary.johnson@rare-firm.in', mobile: '+919990001234' });
    await app.request('PATCH', '/v1/me', { token: one.accessToken, body: { firstName: 'Jitendra', lastName: 'Rao' } });
    await feed(records);
    expect(await found(store, 'john')).toEqual([other.userCode, one.userCode]);
    expect(await found(store, 'jitendra r')).toEqual([one.userCode]);
    expect(await found(store, '999')).toEqual([other.userCode]);
    expect(await found(store, '+91 99900')).toEqual([other.userCode]);
    expect(await found(store, one.userCode.slice(1, 5))).toContain(one.userCode);
    expect(await found(store, 'rare-firm')).toEqual([other.userCode]);
    expect(await found(store, 'nobody at all')).toEqual([]);
  });

  it('follows a change of name, contact and branch, and forgets who is deleted', async () => {
    const { app, records, store, target, feed } = await world();
    const { userCode } = await register(app, { ...newPerson(), email: 'zubin.q@example.com' });
    await feed(records.splice(0));
    await change(app, userCode, { email: 'xerxes.q@example.com' as never, branchCode: 'BR001' as never });
    await feed(records.splice(0));
    expect(await found(store, 'zubin')).toEqual([]);
    expect(await found(store, 'xerxes')).toEqual([userCode]);
    expect(await found(store, 'xerxes', ['BR001'])).toEqual([userCode]);
    expect(await found(store, 'xerxes', ['BR002'])).toEqual([]);
    await change(app, userCode, { deletedAt: at });
    await feed(records.splice(0));
    expect(target.items().filter(({ entity }) => entity === searchPosting.name)).toEqual([]);
  });

  it('pages without losing or repeating anybody', async () => {
    const { app, records, store, feed } = await world();
    const codes = new Set<string>();
    for (let count = 0; count < 12; count += 1) {
      app.advance(1000);
      codes.add((await register(app, { ...newPerson(), email: `qadir${count}@example.com` })).userCode);
    }
    await feed(records);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchUsers(store, { typed: 'qadir', limit: 5, after });
      seen.push(...page.items.map(({ userCode }) => userCode));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toHaveLength(12);
    expect(new Set(seen)).toEqual(codes);
  });
});

describe('statistics', () => {
  it('count users by what they are, in total and by branch, and logins by day', async () => {
    const { app, records, store, feed } = await world();
    await lives(app);
    await feed(records);
    await expectAll(store);
  });

  it('are the same whatever is delivered twice, in whatever batches', async () => {
    const { app, records, store, feed } = await world();
    await lives(app);
    for (let from = 0; from < records.length; from += 3) {
      await feed(records.slice(from, from + 3));
      await feed(records.slice(Math.max(0, from - 5), from + 3));
    }
    await feed(records);
    await expectAll(store);
  });

  it('lose nothing when calls fail anywhere: what failed is delivered again', async () => {
    const source = recorded();
    const app = await testApp({ driver: source.driver });
    await lives(app);
    const driver = memoryDriver();
    let calls = 0;
    let failing = true;
    const store = storeOver({
      ...driver,
      write: (operations) => {
        calls += 1;
        return failing && calls % 4 === 0 ? Promise.reject(new Error('injected')) : driver.write(operations);
      },
    });
    const feed = consumer(store);
    const first = await feed(source.records);
    expect(first.batchItemFailures.length).toBeGreaterThan(0);
    for (let round = 0; round < 5; round += 1) {
      if (round === 4) failing = false;
      await feed(source.records);
    }
    await expectAll(store);
    const { items } = await searchUsers(store, { typed: 'person', limit: 25 });
    expect(items).toHaveLength(2);
  });

  it('cost nothing for a change that moves none of them', async () => {
    const { app, records, feed } = await world();
    const { accessToken: token } = await register(app, newPerson());
    await feed(records.splice(0));
    const before = feed.counted['Projected'];
    await app.request('PATCH', '/v1/me', { token, body: { city: 'Pune' } });
    await feed(records.splice(0));
    expect(feed.counted['Projected']).toBe(before);
  });
});
