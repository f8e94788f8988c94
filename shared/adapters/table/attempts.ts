import { lockAfter, lockedUntil, type Failures } from '../../domain/lockout.ts';
import type { Notice } from '../../domain/messages.ts';
import type { Ulid } from '../../domain/identifiers/record-id.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import type { Policy } from '../../domain/policy.ts';
import { days, hourOf, later, type IsoTime } from '../../domain/time.ts';
import { deviceTokenHash, type DeviceToken } from '../../domain/device-token.ts';
import { accountLock } from '../../entities/account-lock.ts';
import { activity, type Activity } from '../../entities/activity.ts';
import { knownDevice } from '../../entities/known-device.ts';
import { loginFailures } from '../../entities/login-failures.ts';
import { above, atMost, below, is, orAbsent } from '../../store/conditions.ts';
import type { Store } from '../../store/store.ts';
import type { Stamp } from '../../store/stamp.ts';
import { create, patch, type When, type Write } from '../../store/writes.ts';
import { owing } from './owed-notices.ts';

/**
 * Whose failures are counted: a user's, those of a device that proves itself to be the user's (so that strangers cannot
 * lock its owner out), or those of anything else by its keyed MAC: an identifier that names nobody, a second factor.
 */
export type Counter =
  | { kind: 'user'; userCode: UserCode }
  | { kind: 'device'; userCode: UserCode; token: DeviceToken }
  | { kind: 'subject'; identifierMac: string };

/** `counter` is the one that was used: a device whose token does not hold counts as a stranger. */
export type Paid = { kind: 'paid'; counter: Counter; failures: Failures } | { kind: 'locked'; until: IsoTime };

type Change = {
  set?: Failures;
  add?: { failedLoginAttempts?: number; lockLevel?: number };
  when: When<typeof activity> & When<typeof loginFailures> & When<typeof knownDevice>;
};

type Noted = {
  at: IsoTime;
  ip: string;
  /** The attempt was counted as a failure of the user's before it was judged. */
  clearsFailures?: boolean;
  /** Of a sign-in, not of anything else that proves a password. */
  habits?: Pick<Activity, 'hoursSeen' | 'countriesSeen'>;
};

/** What is written down with a lock, and owed to the account that is locked. */
export type Lock = { id: Ulid; stamp: Stamp; owes: (until: IsoTime) => readonly Notice[] };

/** That this very failure locked: `notices` are owed, and to be sent. */
export type Locked = { until: IsoTime; notices: readonly Notice[] };

/** How often two windows may begin between two of our writes before we give up. */
const ROUNDS = 4;

const forgotten = ['failureWindowEndsAt', 'accountLockedUntil', 'lockLevel'] as const;

/** Counts password attempts before anything is compared, so that parallel guesses are all paid for (rules: Sessions 3). */
export const loginAttempts = (store: Store, policy: Policy['lockout']) => {
  const changed = (counter: Counter, at: IsoTime, { set = {}, add = {}, when }: Change) => {
    switch (counter.kind) {
      case 'user':
        return patch(activity, { userCode: counter.userCode }, { set, add, when, upsert: true });
      case 'device': {
        const { userCode, token } = counter;
        const proven = { ...when, deviceTokenHash: is(deviceTokenHash(token)), expiresAt: above(at) };
        return patch(knownDevice, { userCode, deviceId: token.deviceId }, { set, add, when: proven });
      }
      case 'subject': {
        const expiresAt = later(at, policy.longestLockMs + days(1));
        const { identifierMac } = counter;
        return patch(loginFailures, { identifierMac }, { set: { ...set, expiresAt }, add, when, upsert: true });
      }
    }
  };

  const change = (counter: Counter, at: IsoTime, how: Change) => store.write(at, changed(counter, at, how));

  const unlocked = (at: IsoTime) => ({ accountLockedUntil: orAbsent(atMost(at)) });

  /** A device that is not there, has another token, or was forgotten. */
  const isStranger = (counter: Counter, refused: { current: unknown }, at: IsoTime): boolean => {
    if (counter.kind !== 'device') return false;
    const device = refused.current instanceof Object ? refused.current : undefined;
    if (!device || !('deviceTokenHash' in device) || !('expiresAt' in device)) return true;
    return device.deviceTokenHash !== deviceTokenHash(counter.token) || String(device.expiresAt) <= at;
  };

  const pay = async (counter: Counter, at: IsoTime): Promise<Paid> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = await change(counter, at, {
        set: { failedLoginAttempts: 1, failureWindowEndsAt: later(at, policy.windowMs) },
        when: { ...unlocked(at), failureWindowEndsAt: orAbsent(atMost(at)) },
      });
      if (begun.kind === 'done') return { kind: 'paid', counter, failures: begun.item };
      if (counter.kind === 'device' && isStranger(counter, begun, at))
        return pay({ kind: 'user', userCode: counter.userCode }, at);
      const known = lockedUntil(begun.current, at, policy);
      if (known !== undefined) return { kind: 'locked', until: known };
      const counted = await change(counter, at, {
        add: { failedLoginAttempts: 1 },
        when: { ...unlocked(at), failureWindowEndsAt: above(at), failedLoginAttempts: below(policy.failures) },
      });
      if (counted.kind === 'done') return { kind: 'paid', counter, failures: counted.item };
      const until = lockedUntil(counted.current, at, policy);
      if (until !== undefined) return { kind: 'locked', until };
    }
    return { kind: 'locked', until: later(at, policy.windowMs) };
  };

  return {
    /** Pays for one attempt. The first write succeeds unless something failed within the window: one call as a rule. */
    pay,

    /**
     * After a wrong password: locks when this was the last failure the window allows. Only the first of several locks,
     * and the lock of an account is written down with it (`id` and `stamp` are for that record).
     * @returns whether this very failure locked, so that its owner is told once
     */
    async fail(
      counter: Counter,
      failures: Failures,
      at: IsoTime,
      { id, stamp, owes }: Lock,
    ): Promise<Locked | undefined> {
      const until = lockAfter(failures, at, policy);
      if (until === undefined) return undefined;
      const lock = {
        set: { accountLockedUntil: until },
        add: { lockLevel: 1 },
        when: { ...unlocked(at), failedLoginAttempts: { gte: policy.failures } },
      };
      const notices = owes(until);
      const outcome = await store.commit<Record<string, Write>>(at, {
        counter: changed(counter, at, lock),
        ...(counter.kind === 'user' && {
          lock: create(
            accountLock,
            { id, userCode: counter.userCode, lockedUntil: until, unlockHour: hourOf(until) },
            stamp,
          ),
        }),
        ...owing(notices, at),
      });
      return outcome.kind === 'done' ? { until, notices } : undefined;
    },

    /** How many more failures the window allows. */
    left: ({ failedLoginAttempts = 0 }: Failures): number => Math.max(0, policy.failures - failedLoginAttempts),

    /** Whoever proved a contact and set a new password is not kept out by what others guessed. */
    forgiven: (userCode: UserCode, resetBy: Activity['resetBy']) =>
      patch(
        activity,
        { userCode },
        { set: { failedLoginAttempts: 0, ...(resetBy && { resetBy }) }, remove: forgotten, upsert: true },
      ),

    /** After a right code, in its transaction: the counter of that subject starts anew. */
    cleared: ({ identifierMac }: Extract<Counter, { kind: 'subject' }>, at: IsoTime) =>
      patch(
        loginFailures,
        { identifierMac },
        { set: { failedLoginAttempts: 0, expiresAt: later(at, days(1)) }, remove: forgotten, upsert: true },
      ),

    /**
     * After a success, in its transaction: it is noted, with what later sign-ins are measured by, and the counter it
     * used (if any) starts anew.
     */
    noted: (userCode: UserCode, { at, ip, clearsFailures, habits }: Noted) =>
      patch(
        activity,
        { userCode },
        {
          set: { lastLogin: at, lastLoginIp: ip, ...habits, ...(clearsFailures && { failedLoginAttempts: 0 }) },
          add: habits ? { signIns: 1 } : {},
          remove: [...(clearsFailures ? forgotten : []), ...(habits ? (['resetBy'] as const) : [])],
          upsert: true,
        },
      ),
  };
};

export type LoginAttempts = ReturnType<typeof loginAttempts>;
