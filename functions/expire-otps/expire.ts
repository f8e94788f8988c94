import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { atMost, is } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';
import { expireOtps } from './schedule.ts';

export type ExpireDeps = { store: Pick<Store, 'get' | 'list' | 'write'>; log: Log; limit: number };

/**
 * Expired codes are refused by the clock already; this says so on the record and takes it off the lists of active ones.
 * A record that was used, locked or sent again meanwhile is left alone.
 */
export const expire =
  ({ store, log, limit }: ExpireDeps) =>
  async (run: Run): Promise<Counts> => {
    const { at } = run;
    const stamp: Stamp = { action: 'update', actorType: 'system', reason: 'expired', at };
    const when = { status: is('active'), expiresAt: atMost(at) };
    const { done, refused, failed } = await sweepDue(
      store,
      {
        name: expireOtps.name,
        of: otpRecord,
        index: 'due',
        bucket: 'dueHour',
        handle: async ({ id }) =>
          (await store.write(at, patch(otpRecord, { id }, { set: { status: 'expired' }, when }, stamp))).kind,
      },
      { ...run, limit, log },
    );
    return { expired: done, refused, failed };
  };
