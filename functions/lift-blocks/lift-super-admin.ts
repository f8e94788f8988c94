import { readSuperAdmins, withSuperAdmin } from '../../shared/adapters/table/super-admins.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { Outage } from '../../shared/domain/outage.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { absent, atMost, is } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';

/** The end of a block whose time is over; of no other. */
export const liftedAt = (at: IsoTime) => ({
  set: { userBlocked: false },
  remove: ['blockedUntil', 'unblockHour', 'userBlockReason', 'blockedBy', 'blockedAt'] as const,
  when: { userBlocked: is(true), blockedUntil: atMost(at) },
});

/** Changes of the guard that may come first. */
const ROUNDS = 5;

/**
 * Lifts the block of a super_admin, who is then again one of those of whom the last must stay (rules.md, Access 4).
 * @returns `refused` for one who was deactivated or deleted meanwhile: they are not
 */
export const liftSuperAdmin = async (
  store: Pick<Store, 'get' | 'commit'>,
  userCode: UserCode,
  lifted: ReturnType<typeof liftedAt>,
  stamp: Stamp,
): Promise<'done' | 'refused'> => {
  const when = { ...lifted.when, isActive: is(true), deletedAt: absent };
  for (let round = 0; round < ROUNDS; round += 1) {
    const known = await readSuperAdmins(store);
    const outcome = await store.commit(stamp.at, {
      account: patch(userAccount, { userCode }, { ...lifted, when }, stamp),
      guard: withSuperAdmin(known, userCode, stamp),
    });
    if (outcome.kind === 'done') return 'done';
    if (outcome.because.account) return 'refused';
  }
  throw new Outage('table', new Error('the guard of super_admins changes too often at once'));
};
