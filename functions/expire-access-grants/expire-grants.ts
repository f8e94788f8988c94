import { drain, type Handled, type Tally } from '../../shared/adapters/table/drain.ts';
import { grantEnds } from '../../shared/adapters/table/features.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Shown } from '../../shared/store/entity.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';
import { expireAccessGrants } from './schedule.ts';

export type ExpireGrantsDeps = { store: Pick<Store, 'list' | 'write' | 'commit'>; log: Log; limit: number };

const ACTIVE = [{ index: 'byExpiry' as const, of: { status: 'active' } }];

/**
 * Grants past their end are refused by the clock already; this says so on the record and in the audit log, and ends what
 * the feature counts (rules: Schedules). One that was revoked or prolonged meanwhile has another version, and is left alone.
 */
export const expireGrants =
  ({ store, log, limit }: ExpireGrantsDeps) =>
  async ({ at, isOver }: Run): Promise<Counts> => {
    const stamp: Stamp = { action: 'access_revoke', actorType: 'system', reason: 'expired', at };
    const tally: Tally = { done: 0, refused: 0, failed: 0 };
    const common = { name: expireAccessGrants.name, tally, budget: { limit, isOver }, log };

    const endPlatform = async (grant: Shown<typeof userPlatformAccess>): Promise<Handled> => {
      const { userCode, platform, branchCode, expiresAt, version } = grant;
      const set = { status: 'expired' as const, branchCode, expiresAt };
      const when = { status: is('active'), version: is(version) };
      return (await store.write(at, patch(userPlatformAccess, { userCode, platform }, { set, when }, stamp))).kind;
    };
    const endFeature = async (grant: Shown<typeof appAccessControl>): Promise<Handled> => {
      const { userCode, featureCode, branchCode, expiresAt, grantedAt, version } = grant;
      const set = { status: 'expired' as const, branchCode, expiresAt, grantedAt };
      const when = { status: is('active'), version: is(version) };
      const ended = patch(appAccessControl, { userCode, featureCode }, { set, when }, stamp);
      return (await store.commit(at, { grant: ended, ...grantEnds(featureCode) })).kind;
    };

    const isWhole = await drain(store, userPlatformAccess, ACTIVE, at, { ...common, handle: endPlatform });
    if (isWhole) await drain(store, appAccessControl, ACTIVE, at, { ...common, handle: endFeature });
    return { expired: tally.done, refused: tally.refused, failed: tally.failed };
  };
