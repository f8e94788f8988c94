import { membership } from '../../shared/adapters/table/branches.ts';
import { drain, type Handled, type Tally } from '../../shared/adapters/table/drain.ts';
import { orderErasure } from '../../shared/adapters/table/privacy/order-erasure.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import { claim, claimValue } from '../../shared/entities/claim.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { userAccount, type UserAccount } from '../../shared/entities/user-account.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Shown } from '../../shared/store/entity.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { erase, patch, replace, type Write } from '../../shared/store/writes.ts';
import { abandonRegistrations } from './schedule.ts';

export type AbandonDeps = {
  store: Pick<Store, 'get' | 'list' | 'commit'>;
  policy: Policy['registration'];
  log: Log;
  limit: number;
};

type Waiting = Shown<typeof registrationProgress>;

/** Somebody who never proved a contact is nobody: the account goes, and its e-mail is free for who can prove it. */
const released = async (
  store: AbandonDeps['store'],
  account: UserAccount | undefined,
  at: IsoTime,
  stamp: Stamp,
): Promise<Record<string, Write>> => {
  if (!account || account.isEmailVerified || account.deletedAt !== undefined) return {};
  const { userCode, email } = account;
  const key = { kind: 'email', value: claimValue(email) } as const;
  const held = await store.get(claim, key);
  const isOwn = held?.userCode === userCode && !held.verified;
  return {
    account: replace(userAccount, account, { deletedAt: at, deletedBy: 'system' }, { ...stamp, action: 'delete' }),
    ...orderErasure(account, at),
    ...membership({ from: account.branchCode }),
    ...(isOwn && { claim: erase(claim, key, { userCode: is(userCode), verified: is(false) }) }),
  };
};

/**
 * Marks what has been inactive for too long (rules: Registration 5). A registration that went on meanwhile is left alone;
 * one that was proven can be gone on with at any time, which revives it.
 */
export const abandon =
  ({ store, policy, log, limit }: AbandonDeps) =>
  async ({ at, isOver }: Run): Promise<Counts> => {
    const stamp: Stamp = { action: 'update', actorType: 'system', reason: 'abandoned', at };
    const tally: Tally = { done: 0, refused: 0, failed: 0 };

    const handle = async ({ userCode, branchCode, lastActiveAt }: Waiting): Promise<Handled> => {
      const account = await store.get(userAccount, { userCode });
      const outcome = await store.commit<Record<string, Write>>(at, {
        progress: patch(
          registrationProgress,
          { userCode },
          {
            set: { state: 'abandoned', abandoned: true, abandonedAt: at, lastActiveAt, branchCode },
            when: { state: is('incomplete'), lastActiveAt: is(lastActiveAt) },
          },
          stamp,
        ),
        ...(await released(store, account, at, stamp)),
      });
      return outcome.kind;
    };

    await drain(
      store,
      registrationProgress,
      [{ index: 'byState', of: { state: 'incomplete' } }],
      later(at, -policy.abandonedAfterMs),
      { name: abandonRegistrations.name, tally, budget: { limit, isOver }, log, handle },
    );
    return { abandoned: tally.done, refused: tally.refused, failed: tally.failed };
  };
