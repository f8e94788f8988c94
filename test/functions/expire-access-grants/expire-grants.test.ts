import { describe, expect, it } from 'vitest';
import { expireGrants } from '../../../functions/expire-access-grants/expire-grants.ts';
import { later, minutes } from '../../../shared/domain/time.ts';
import { appAccessControl } from '../../../shared/entities/app-access-control.ts';
import { referenceCount } from '../../../shared/entities/reference-count.ts';
import { userPlatformAccess } from '../../../shared/entities/user-platform-access.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { replace } from '../../../shared/store/writes.ts';
import { featureUntil, platformUntil } from '../../support/due.ts';
import { at, runAt, silent, sweeperRules } from '../../support/sweeping.ts';

const run = (store: Store, moment = at) => expireGrants({ store, log: silent, limit: 100 })(runAt(moment));
const counted = async (store: Store) => (await store.get(referenceCount, { to: 'feature', code: 'KYC' }))?.count;

describe('expire-access-grants', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1)
        await (nth % 2 === 0 ? featureUntil : platformUntil)(store, later(at, -minutes(1 + (nth % 90))));
    },
    run: (store, one, limit) => expireGrants({ store, log: silent, limit })(one),
    counted: 'expired',
    settled: (items) => items.filter((item) => item['status'] === 'expired' && item['version'] === 2).length,
    marks: false,
  });

  it('says that they expired, on behalf of the system, and the feature counts one less, once', async () => {
    const store = storeOver(memoryDriver());
    const [feature, platform] = [await featureUntil(store, at, 'MUM01'), await platformUntil(store, at, 'MUM01')];
    await featureUntil(store, later(at, 1));
    expect(await counted(store)).toBe(2);
    expect(await run(store)).toEqual({ expired: 2, refused: 0, failed: 0 });
    expect(await run(store)).toEqual({ expired: 0, refused: 0, failed: 0 });
    const stamp = { action: 'access_revoke', actorType: 'system', reason: 'expired', at };
    expect(await store.get(appAccessControl, feature)).toMatchObject({ status: 'expired', stamp });
    expect(await store.get(userPlatformAccess, platform)).toMatchObject({ status: 'expired', stamp });
    expect(await counted(store)).toBe(1);
  });

  it('moves them to the lists of expired ones, and takes them off the holders of their feature', async () => {
    const store = storeOver(memoryDriver());
    const { userCode, featureCode } = await featureUntil(store, at, 'MUM01');
    await run(store);
    const lists = [
      { index: 'byExpiry' as const, of: { status: 'expired' } },
      { index: 'byBranch' as const, of: { branchCode: 'MUM01', status: 'expired' } },
      { index: 'byBranch' as const, of: { branchCode: 'MUM01', status: 'active' } },
      { index: 'holders' as const, of: { featureCode } },
    ];
    const found = await Promise.all(
      lists.map(async (list) => (await store.list(appAccessControl, list, { limit: 10 })).items.length),
    );
    expect(found).toEqual([1, 1, 0, 0]);
    const { items } = await store.list(appAccessControl, lists[0]!, { limit: 10 });
    expect(items).toMatchObject([{ userCode, status: 'expired', accessLevel: 'full' }]);
  });

  it('leaves alone what still holds, was revoked, or was prolonged a moment ago', async () => {
    const driver = memoryDriver();
    const store = storeOver(driver);
    const stamp = { action: 'access_revoke', actorType: 'admin', at } as const;
    await featureUntil(store, later(at, 1));
    const revoked = (await store.get(appAccessControl, await featureUntil(store, later(at, -1))))!;
    await store.write(at, replace(appAccessControl, revoked, { status: 'revoked', revokedAt: at }, stamp));
    const prolonged = (await store.get(appAccessControl, await featureUntil(store, later(at, -1))))!;
    const behind: Store = {
      ...store,
      list: async (of, from, query) => {
        const page = await store.list(of, from, query);
        // The index was read a moment before the grant was prolonged.
        if (of.name === 'AppAccessControl' && page.items.length > 0)
          await store.write(at, replace(appAccessControl, prolonged, { expiresAt: later(at, minutes(5)) }, stamp));
        return page;
      },
    };
    expect(await run(behind)).toEqual({ expired: 0, refused: 1, failed: 0 });
    expect(await store.get(appAccessControl, prolonged)).toMatchObject({ status: 'active' });
    expect(await counted(store)).toBe(3);
  });
});
