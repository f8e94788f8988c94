import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import type { KycKind } from '../../../domain/kyc/flags.ts';
import type { KycStatus } from '../../../domain/choices.ts';
import type { Notice } from '../../../domain/messages.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { registrationProgress } from '../../../entities/registration-progress.ts';
import { userAccount, type UserAccount } from '../../../entities/user-account.ts';
import type { Entity } from '../../../store/entity.ts';
import type { Stamp } from '../../../store/stamp.ts';
import type { Committed, Store } from '../../../store/store.ts';
import { replace, type Changes, type StampFor, type Write } from '../../../store/writes.ts';
import { owing } from '../owed-notices.ts';
import { bringsAlong } from './brings-along.ts';
import { confirmNumber, releaseNumber, type NumberClaim } from './number-claims.ts';
import { readKyc, statusesOf, type KycRecords } from './records.ts';
import { claimsOf, kinded, reviewable, type AnyRecord, type Kinded } from './reviewable.ts';

export type FoundRecord = { one: Kinded; records: KycRecords; account: UserAccount };

/** What changes in a record, and what becomes of its claims. */
export type RecordPlan = {
  kind: 'plan';
  changes: Partial<Pick<AnyRecord, 'status' | 'isVerified' | 'verifiedAt' | 'verifiedBy' | 'rejectionReason'>> &
    Partial<
      Pick<AnyRecord, 'queuedAt' | 'reviewReasons' | 'claimedBy' | 'claimedUntil' | 'reKycDueAt' | 'reKycDueDay'>
    > &
    Partial<Pick<AnyRecord, 'resubmissions'>>;
  stamp: Stamp;
  claims?: 'confirm' | 'release';
  /** Its owner's registration stays as it is: nobody went on with it. */
  leavesProgress?: true;
  others?: Record<string, Write>;
  /** What it owes its owner. */
  notices?: readonly Notice[];
};

export type ActedOnRecord =
  /** `notices` are owed, and to be sent. */
  | { kind: 'done'; one: Kinded; notices: readonly Notice[] }
  | { kind: 'absent' }
  /** It changed while this was tried. */
  | { kind: 'stale' }
  /** Somebody else holds its number. */
  | { kind: 'contested' };

const ROUNDS = 4;

/** A number of a person is one person's; an account may be of two, and two may share what stands for a person. */
const isExclusive = (kind: NumberClaim['kind']): boolean => kind === 'aadhaar' || kind === 'pan';

const claimWrites = (plan: RecordPlan, one: Kinded, notOwn: ReadonlySet<string>): Record<string, Write> =>
  Object.fromEntries(
    claimsOf(one)
      .filter(({ kind }) => plan.claims !== undefined && !notOwn.has(kind))
      .map((claim) => [
        claim.kind,
        plan.claims === 'confirm'
          ? confirmNumber(claim, one.record.userCode)
          : releaseNumber(claim, one.record.userCode),
      ]),
  );

/** The record after the write, of the kind it was. */
const changed = (one: Kinded, changes: RecordPlan['changes']): Kinded => {
  // Spreading a union makes one object of all its kinds; which it is has not changed.
  return { kind: one.kind, record: { ...one.record, ...changes, version: one.record.version + 1 } } as Kinded;
};

/**
 * Acts on one KYC record as somebody else than its owner: reads it with everything its state brings along, lets `decide`
 * say what changes or why not, and writes all of it in one transaction, decided anew while others change the same.
 */
export const actOnRecord = async <R extends { kind: string }>(
  store: Store,
  { userCode, kind, at }: { userCode: UserCode; kind: KycKind; at: IsoTime },
  decide: (found: FoundRecord) => RecordPlan | R,
): Promise<ActedOnRecord | R> => {
  // Claims that turn out to be somebody else's: there is nothing of one's own to give up.
  const notOwn = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const [records, account, progress] = await Promise.all([
      readKyc(store, userCode),
      store.get(userAccount, { userCode }, { deleted: true }),
      store.get(registrationProgress, { userCode }),
    ]);
    const one = kinded(kind, records);
    if (!one || !account) return { kind: 'absent' };
    const plan = decide({ one, records, account });
    if (!isPlan(plan)) return plan;
    const { record } = one;
    const { notices = [] } = plan;
    const status: KycStatus = plan.changes.status ?? record.status;
    const of: Entity & { audited: true } = reviewable[kind].of;
    const around = {
      account,
      progress: plan.leavesProgress ? undefined : progress,
      statuses: statusesOf(records),
    };
    const outcome: Committed<Record<string, Write>> = await store.commit<Record<string, Write>>(at, {
      record: replace(of, record, plan.changes as Changes<typeof of>, ...([plan.stamp] as StampFor<typeof of>)),
      ...claimWrites(plan, one, notOwn),
      ...bringsAlong(around, { kind, status }, at, {
        ...plan.stamp,
        action: 'update',
      }),
      ...plan.others,
      ...owing(notices, at),
    });
    if (outcome.kind === 'done') {
      return { kind: 'done', one: changed(one, plan.changes), notices };
    }
    const lost = claimsOf(one).filter(({ kind: claimed }) => outcome.because[claimed] !== undefined);
    if (plan.claims === 'confirm' && lost.some(({ kind: claimed }) => isExclusive(claimed)))
      return { kind: 'contested' };
    for (const { kind: claimed } of lost) notOwn.add(claimed);
  }
  return { kind: 'stale' };
};

const isPlan = (one: { kind: string }): one is RecordPlan => one.kind === 'plan';
