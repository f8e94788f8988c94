import { lockAfter, lockedUntil, type Failures } from '../../domain/lockout.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import type { Policy } from '../../domain/policy.ts';
import { days, later, type IsoTime } from '../../domain/time.ts';
import { activity } from '../../entities/activity.ts';
import { loginFailures } from '../../entities/login-failures.ts';
import { above, atMost, below, orAbsent } from '../../store/conditions.ts';
import type { Store } from '../../store/store.ts';
import { patch, type When } from '../../store/writes.ts';

/** Whose failures are counted: a user's, or those of an identifier (its keyed MAC) that names nobody. */
export type Counter = { kind: 'user'; userCode: UserCode } | { kind: 'nobody'; identifierMac: string };

export type Paid = { kind: 'paid'; failures: Failures } | { kind: 'locked'; until: IsoTime };

type Change = {
  set?: Failures;
  add?: { failedLoginAttempts?: number; lockLevel?: number };
  when: When<typeof activity> & When<typeof loginFailures>;
};

/** How often two windows may begin between two of our writes before we give up. */
const ROUNDS = 4;

/** Counts password attempts before anything is compared, so that parallel guesses are all paid for (rules: Sessions 3). */
export const loginAttempts = (store: Store, policy: Policy['lockout']) => {
  const change = async (counter: Counter, at: IsoTime, { set = {}, add = {}, when }: Change) => {
    const parts = { add, when, upsert: true };
    if (counter.kind === 'user') {
      const { userCode } = counter;
      return store.write(at, patch(activity, { userCode }, { ...parts, set }));
    }
    const { identifierMac } = counter;
    const expiresAt = later(at, policy.longestLockMs + days(1));
    return store.write(at, patch(loginFailures, { identifierMac }, { ...parts, set: { ...set, expiresAt } }));
  };

  const unlocked = (at: IsoTime) => ({ accountLockedUntil: orAbsent(atMost(at)) });

  return {
    /** Pays for one attempt. The first write succeeds unless something failed within the window: one call as a rule. */
    async pay(counter: Counter, at: IsoTime): Promise<Paid> {
      for (let round = 0; round < ROUNDS; round += 1) {
        const begun = await change(counter, at, {
          set: { failedLoginAttempts: 1, failureWindowEndsAt: later(at, policy.windowMs) },
          when: { ...unlocked(at), failureWindowEndsAt: orAbsent(atMost(at)) },
        });
        if (begun.kind === 'done') return { kind: 'paid', failures: begun.item };
        const known = lockedUntil(begun.current, at, policy);
        if (known !== undefined) return { kind: 'locked', until: known };
        const counted = await change(counter, at, {
          add: { failedLoginAttempts: 1 },
          when: { ...unlocked(at), failureWindowEndsAt: above(at), failedLoginAttempts: below(policy.failures) },
        });
        if (counted.kind === 'done') return { kind: 'paid', failures: counted.item };
        const until = lockedUntil(counted.current, at, policy);
        if (until !== undefined) return { kind: 'locked', until };
      }
      return { kind: 'locked', until: later(at, policy.windowMs) };
    },

    /** After a wrong password: locks when this was the last failure the window allows. Only the first of several locks. */
    async fail(counter: Counter, failures: Failures, at: IsoTime): Promise<void> {
      const until = lockAfter(failures, at, policy);
      if (until === undefined) return;
      await change(counter, at, {
        set: { accountLockedUntil: until },
        add: { lockLevel: 1 },
        when: { ...unlocked(at), failedLoginAttempts: { gte: policy.failures } },
      });
    },

    /** After a success, in its transaction: the counter starts anew, and the login is noted. */
    cleared: (userCode: UserCode, at: IsoTime, ip: string) =>
      patch(
        activity,
        { userCode },
        {
          set: { lastLogin: at, lastLoginIp: ip, failedLoginAttempts: 0 },
          remove: ['failureWindowEndsAt', 'accountLockedUntil', 'lockLevel'],
          upsert: true,
        },
      ),
  };
};
