import { describe, expect, it } from 'vitest';
import { lift } from '../../../functions/lift-blocks/lift.ts';
import { later, minutes } from '../../../shared/domain/time.ts';
import { accountLock } from '../../../shared/entities/account-lock.ts';
import { userAccount } from '../../../shared/entities/user-account.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { blockedUntil, person } from '../../support/due.ts';
import { testApp } from '../../support/app.ts';
import { logIn, newPerson, register } from '../../support/journey.ts';
import { at, runAt, silent, sweeperRules } from '../../support/sweeping.ts';

const run = (store: Store) => lift({ store, log: silent, limit: 100 })(runAt(at));

describe('lift-blocks', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1) await blockedUntil(store, later(at, -minutes(1 + (nth % 90))));
    },
    run: (store, one, limit) => lift({ store, log: silent, limit })(one),
    counted: 'unblocked',
    settled: (items) => items.filter((item) => item['userBlocked'] === false && item['version'] === 2).length,
  });

  it('leaves nothing of the block on the account, says who lifted it and takes it off the lists', async () => {
    const store = storeOver(memoryDriver());
    const { userCode } = await blockedUntil(store, later(at, -minutes(3)));
    expect(await run(store)).toEqual({ unblocked: 1, unlocked: 0, refused: 0, failed: 0 });
    const account = await store.get(userAccount, { userCode });
    expect(account).toMatchObject({ userBlocked: false, stamp: { action: 'user_unblock', actorType: 'system', at } });
    for (const field of ['blockedUntil', 'unblockHour', 'blockedBy', 'blockedAt', 'userBlockReason'])
      expect(account).not.toHaveProperty(field);
    expect((await store.list(userAccount, { index: 'blocked', of: {} }, { limit: 10 })).items).toEqual([]);
    const [shown] = (await store.list(userAccount, { index: 'byActive', of: { isActive: true } }, { limit: 10 })).items;
    expect(shown).toMatchObject({ userCode, userBlocked: false });
    expect(shown).not.toHaveProperty('blockedUntil');
  });

  it('leaves blocks alone that still hold or have no end', async () => {
    const store = storeOver(memoryDriver());
    await blockedUntil(store, later(at, 1));
    await person(store, later(at, -minutes(60)), { userBlocked: true, blockedAt: at });
    expect(await run(store)).toEqual({ unblocked: 0, unlocked: 0, refused: 0, failed: 0 });
    expect((await store.list(userAccount, { index: 'blocked', of: {} }, { limit: 10 })).items).toHaveLength(2);
  });

  it('notes the end of a lock after wrong passwords, once, when its time is over', async () => {
    const app = await testApp();
    const known = newPerson();
    const { userCode } = await register(app, known);
    await Promise.all(Array.from({ length: 12 }, () => logIn(app, known, { password: 'wrong' })));
    const locks = () => app.store.list(accountLock, { index: 'primary', of: { userCode } }, { limit: 10 });
    expect((await locks()).items).toMatchObject([
      { stamp: { action: 'user_block', reason: 'too many wrong passwords' } },
    ]);
    const sweep = () => lift({ store: app.store, log: silent, limit: 100 })(runAt(app.now()));
    expect(await sweep()).toMatchObject({ unlocked: 0 });
    app.advance(minutes(60));
    expect(await sweep()).toMatchObject({ unlocked: 1 });
    expect(await sweep()).toMatchObject({ unlocked: 0 });
    expect((await locks()).items).toMatchObject([
      { endedAt: app.now(), stamp: { action: 'user_unblock', actorType: 'system' } },
    ]);
  });
});
