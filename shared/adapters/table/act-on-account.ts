import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSuperuser } from '../../domain/account.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import type { Notice } from '../../domain/messages.ts';
import { Outage } from '../../domain/outage.ts';
import type { IsoTime } from '../../domain/time.ts';
import { userAccount, type UserAccount } from '../../entities/user-account.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { replace, type Changes, type Write } from '../../store/writes.ts';
import { owing } from './owed-notices.ts';
import { readStanding } from './people.ts';
import type { SessionTable } from './sessions.ts';
import { guardedChange, readSuperAdmins } from './super-admins.ts';

/** An account and what is read with it, strongly consistent; also when it is deleted. */
export type Found = Omit<Awaited<ReturnType<typeof readStanding>>, 'account'> & { account: UserAccount };

export type Plan = {
  kind: 'plan';
  changes: Changes<typeof userAccount>;
  /** Writes that belong to the change: all happen or none. */
  others?: Record<string, Write>;
  /** Ends every session of the account in the same transaction. */
  ends?: boolean;
  /** What it owes whom it is done to, or others. */
  notices?: readonly Notice[];
  stamp: Stamp;
};

/** That things are as wanted already. */
type Nothing = { kind: 'nothing' };

export type Acted =
  /** `notices` are owed, and to be sent. */
  | { kind: 'done'; found: Found; account: UserAccount; notices: readonly Notice[] }
  | { kind: 'absent' }
  | { kind: 'last_super_admin' }
  /** Names of the other writes that stood in the way. */
  | { kind: 'refused'; because: ReadonlySet<string> };

/** How often an act is decided anew on an account, guard or list of sessions that changed meanwhile. */
const ROUNDS = 12;

const RACED = new Set(['account', 'guard', 'live']);

/**
 * Changes an account as an act of somebody else: reads it with the guard of super_admins, lets `decide` say what changes
 * or why not, and writes that, decided anew while others change the same things. The last active super_admin stays.
 * @throws Outage of the table, also when the races do not end
 */
export const actOnAccount = async <R extends { kind: string }>(
  { store, sessions }: { store: Store; sessions: SessionTable },
  { userCode, at }: { userCode: UserCode; at: IsoTime },
  decide: (found: Found) => Promise<Plan | Nothing | R> | Plan | Nothing | R,
): Promise<Acted | R> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [standing, known] = await Promise.all([readStanding(store, userCode), readSuperAdmins(store)]);
    const { account } = standing;
    if (!account) return { kind: 'absent' };
    const found: Found = { ...standing, account };
    const plan = await decide(found);
    if (isNothing(plan)) return { kind: 'done', found, account, notices: [] };
    if (!isPlan(plan)) return plan;
    const { changes, others = {}, ends = false, notices = [], stamp } = plan;
    const after: UserAccount = { ...account, ...changes, version: account.version + 1, updatedAt: at };
    const guarded =
      isSuperuser(account.role) || isSuperuser(after.role)
        ? guardedChange(known, userCode, { before: account, after }, stamp)
        : ({ kind: 'guarded', writes: {} } as const);
    if (guarded.kind === 'last') return { kind: 'last_super_admin' };
    const writes: Record<string, Write> = {
      account: replace(userAccount, account, changes, stamp),
      ...guarded.writes,
      ...others,
      ...owing(notices, at),
    };
    const outcome = ends
      ? await sessions.endAllWith(userCode, found.live, at, { others: writes })
      : await store.commit(at, writes);
    if (outcome.kind === 'done') return { kind: 'done', found, account: after, notices };
    const because = new Set(Object.keys(outcome.because).filter((name) => !RACED.has(name)));
    if (because.size > 0) return { kind: 'refused', because };
    await sleep(randomInt(1, 10 * 2 ** Math.min(round, 6)));
  }
  throw new Outage('table', new Error('too many acts on one account at once'));
};

const isPlan = (one: { kind: string }): one is Plan => one.kind === 'plan';
const isNothing = (one: { kind: string }): one is Nothing => one.kind === 'nothing';
