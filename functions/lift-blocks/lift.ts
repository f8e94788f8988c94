import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { atMost, is } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';
import { liftBlocks } from './schedule.ts';

export type LiftDeps = { store: Pick<Store, 'get' | 'list' | 'write'>; log: Log; limit: number };

const BLOCK = ['blockedUntil', 'unblockHour', 'userBlockReason', 'blockedBy', 'blockedAt'] as const;

/**
 * Lifts blocks whose end has passed (rules: Access 6). One that was lifted, prolonged or made endless meanwhile is left
 * alone. Locks after wrong passwords are not touched: they end by the clock, and nothing is stored that would have to go.
 */
export const lift =
  ({ store, log, limit }: LiftDeps) =>
  async (run: Run): Promise<Counts> => {
    const { at } = run;
    const stamp: Stamp = { action: 'user_unblock', actorType: 'system', reason: 'the time of the block is over', at };
    const lifted = {
      set: { userBlocked: false },
      remove: BLOCK,
      when: { userBlocked: is(true), blockedUntil: atMost(at) },
    };
    const { done, refused, failed } = await sweepDue(
      store,
      {
        name: liftBlocks.name,
        of: userAccount,
        index: 'unblockDue',
        bucket: 'unblockHour',
        handle: async ({ userCode }) => (await store.write(at, patch(userAccount, { userCode }, lifted, stamp))).kind,
      },
      { ...run, limit, log },
    );
    return { unblocked: done, refused, failed };
  };
