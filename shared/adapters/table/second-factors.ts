import type { RecordId, Ulid } from '../../domain/identifiers/record-id.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { sameText } from '../../domain/same-text.ts';
import type { Secret } from '../../domain/secret.ts';
import { boundRecoveryCode } from '../../domain/sign-in/recovery-codes.ts';
import { contactOf, type ChallengeMethod } from '../../domain/sign-in/second-factor.ts';
import { totpStep } from '../../domain/sign-in/totp.ts';
import type { IsoTime } from '../../domain/time.ts';
import { credentials, type Credentials } from '../../entities/credentials.ts';
import type { Vault } from '../../ports/vault.ts';
import { below, orAbsent } from '../../store/conditions.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Committed, Store } from '../../store/store.ts';
import { patch, replace, type Write } from '../../store/writes.ts';
import type { Counter, Lock, Locked, LoginAttempts } from './attempts.ts';
import type { OtpEngine } from './otps.ts';

export type Presented = {
  userCode: UserCode;
  /** A device that proved itself: strangers who guess do not lock it out. */
  knownDeviceId?: Ulid | undefined;
  method: ChallengeMethod;
  code: Secret;
  /** What a sent code must be bound to, and the newest one that was sent for it. */
  boundTo: string;
  otpId: RecordId | undefined;
  at: IsoTime;
  /** Of the code that is used. */
  stamp: Stamp;
  /** For the lock that the last allowed failure brings. */
  lock: Lock;
};

type Judged = { kind: 'right'; writes: Record<string, Write> } | { kind: 'wrong' };

/** `refused`: the code was right, but what was to be written with it did not go through. */
export type Answered =
  | { kind: 'done' }
  /** `locked`: this answer was the last one allowed for a while. */
  | { kind: 'wrong'; attemptsLeft: number; locked?: Locked | undefined }
  | { kind: 'locked'; until: IsoTime }
  | { kind: 'refused' };

/** What a TOTP secret is sealed for; it opens nowhere else. */
export const totpContext = (userCode: UserCode) => ({
  entity: credentials.name,
  field: 'totpSecretEncrypted',
  userCode,
});

/** How often a right code is tried again when something else changed the credentials meanwhile. */
const ROUNDS = 4;

type Parts = {
  store: Store;
  vault: Pick<Vault, 'open'>;
  otps: OtpEngine;
  attempts: LoginAttempts;
  /** Keyed MACs of recovery codes. */
  mac: (text: string) => string;
  /** Keyed MACs of whose answers are counted. */
  identifierMac: (text: string) => string;
};

/** Codes of every kind that prove a second factor. Each is paid for before it is compared, and used once. */
export const secondFactors = ({ store, vault, otps, attempts, mac, identifierMac }: Parts) => {
  const authenticator = async (
    { userCode, code, at, stamp }: Presented,
    known: Credentials | undefined,
  ): Promise<Judged> => {
    const sealed = known?.totpSecretEncrypted;
    if (!sealed) return { kind: 'wrong' };
    const step = totpStep(await vault.open(totpContext(userCode), sealed), code, at, known.lastTotpStep);
    if (step === undefined) return { kind: 'wrong' };
    const when = { lastTotpStep: orAbsent(below(step)), totpSecretEncrypted: { exists: true } };
    return {
      kind: 'right',
      writes: { factor: patch(credentials, { userCode }, { set: { lastTotpStep: step }, when }, stamp) },
    };
  };

  const recovery = ({ userCode, code, stamp }: Presented, known: Credentials | undefined): Judged => {
    const hashes = known?.recoveryCodeHashes ?? [];
    const presented = mac(boundRecoveryCode(userCode, code));
    const left = hashes.filter((hash) => !sameText(hash, presented));
    if (!known || left.length === hashes.length) return { kind: 'wrong' };
    return { kind: 'right', writes: { factor: replace(credentials, known, { recoveryCodeHashes: left }, stamp) } };
  };

  const sent = async (
    { userCode, code, otpId, boundTo, at, stamp }: Presented,
    method: keyof typeof contactOf,
  ): Promise<Judged> => {
    if (otpId === undefined) return { kind: 'wrong' };
    const attempt = await otps.attempt(otpId, 'login', { [contactOf[method]]: code }, at, stamp, boundTo);
    if (attempt.kind !== 'right' || attempt.otp.userCode !== userCode) return { kind: 'wrong' };
    return { kind: 'right', writes: otps.use(attempt.otp, userCode, at, stamp) };
  };

  const judge = (presented: Presented, known: Credentials | undefined): Judged | Promise<Judged> => {
    switch (presented.method) {
      case 'authenticator':
        return authenticator(presented, known);
      case 'recovery_code':
        return recovery(presented, known);
      case 'sms':
      case 'email':
        return sent(presented, presented.method);
    }
  };

  const counterOf = ({ userCode, knownDeviceId }: Pick<Presented, 'userCode' | 'knownDeviceId'>) =>
    ({
      kind: 'subject',
      identifierMac: identifierMac(`second-factor|${userCode}|${knownDeviceId ?? ''}`),
    }) as const satisfies Counter;

  return {
    /**
     * Judges a code and, when it is right, commits its use together with what `commit` adds, in one transaction. A code
     * that two requests present at once is used by one of them.
     */
    async answer(
      presented: Presented,
      commit: (writes: Record<string, Write>) => Promise<Committed<Record<string, Write>>>,
    ): Promise<Answered> {
      const { userCode, at, lock } = presented;
      const counter = counterOf(presented);
      const [paid, first] = await Promise.all([attempts.pay(counter, at), store.get(credentials, { userCode })]);
      if (paid.kind === 'locked') return paid;
      let known = first;
      for (let round = 0; round < ROUNDS; round += 1) {
        const judged = await judge(presented, known);
        if (judged.kind === 'wrong') {
          const locked = await attempts.fail(counter, paid.failures, at, lock);
          return { ...judged, attemptsLeft: attempts.left(paid.failures), locked };
        }
        const outcome = await commit({ ...judged.writes, answers: attempts.cleared(counter, at) });
        if (outcome.kind === 'done') return outcome;
        const raced = outcome.because['factor'] !== undefined && Object.keys(outcome.because).length === 1;
        if (!raced) return { kind: 'refused' };
        known = await store.get(credentials, { userCode });
      }
      return { kind: 'refused' };
    },

    /** What is stored of recovery codes. */
    hashed: (userCode: UserCode, codes: readonly Secret[]): string[] =>
      codes.map((code) => mac(boundRecoveryCode(userCode, code))),
  };
};

export type SecondFactors = ReturnType<typeof secondFactors>;
