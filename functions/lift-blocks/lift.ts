import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import { accountLock } from '../../shared/entities/account-lock.ts';
import { isSuperuser } from '../../shared/domain/account.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { absent } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';
import { liftedAt, liftSuperAdmin } from './lift-super-admin.ts';
import { liftBlocks } from './schedule.ts';

export type LiftDeps = { store: Pick<Store, 'get' | 'list' | 'write' | 'commit'>; log: Log; limit: number };

const ended = (at: IsoTime) => ({ set: { endedAt: at }, remove: ['unlockHour'] as const, when: { endedAt: absent } });

/**
 * Lifts blocks whose end has passed (rules: Access 6). One that was lifted, prolonged or made endless meanwhile is left
 * alone. Locks after wrong passwords end by the clock; that they ended is noted here, so that the log says so.
 */
export const lift =
  ({ store, log, limit }: LiftDeps) =>
  async (run: Run): Promise<Counts> => {
    const { at } = run;
    const stamp: Stamp = { action: 'user_unblock', actorType: 'system', reason: 'the time of the block is over', at };
    const over: Stamp = { ...stamp, reason: 'the time of the lock is over' };
    const lifted = liftedAt(at);
    const blocks = await sweepDue(
      store,
      {
        name: liftBlocks.name,
        of: userAccount,
        index: 'unblockDue',
        bucket: 'unblockHour',
        handle: async ({ userCode, role }) =>
          isSuperuser(role) && (await liftSuperAdmin(store, userCode, lifted, stamp)) === 'done'
            ? 'done'
            : (await store.write(at, patch(userAccount, { userCode }, lifted, stamp))).kind,
      },
      { ...run, limit, log },
    );
    const locks = await sweepDue(
      store,
      {
        name: `${liftBlocks.name}-locks`,
        of: accountLock,
        index: 'due',
        bucket: 'unlockHour',
        handle: async ({ userCode, id }) =>
          (await store.write(at, patch(accountLock, { userCode, id }, ended(at), over))).kind,
      },
      { ...run, limit: Math.max(0, limit - blocks.done), log },
    );
    return {
      unblocked: blocks.done,
      unlocked: locks.done,
      refused: blocks.refused + locks.refused,
      failed: blocks.failed + locks.failed,
    };
  };
