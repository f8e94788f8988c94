import type { Ulid } from '../../../domain/identifiers/record-id.ts';
import type { ReviewReason } from '../../../domain/kyc/review-reasons.ts';
import { submissionAfter } from '../../../domain/kyc/submission.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { document, type Document } from '../../../entities/document.ts';
import { registrationProgress } from '../../../entities/registration-progress.ts';
import { userAccount, type UserAccount } from '../../../entities/user-account.ts';
import type { Entity, Fields, Item } from '../../../store/entity.ts';
import type { Stamp } from '../../../store/stamp.ts';
import type { Store } from '../../../store/store.ts';
import type { Write } from '../../../store/writes.ts';
import { bringsAlong } from './brings-along.ts';
import { flagHolders } from './flag-holder.ts';
import { asWritten, numbered, submissionWrites, type NumberedEntity, type NumberedKind } from './kinds.ts';
import { claimNumber, heldClaim, isTaken, type NumberClaim } from './number-claims.ts';
import { readKyc, statusesOf, type KycRecords } from './records.ts';

/** What a new submission has in common, whatever was submitted. */
export type SubmissionFields = Pick<
  Fields<NumberedEntity<'aadhaar'>>,
  | 'userCode'
  | 'branchCode'
  | 'status'
  | 'isVerified'
  | 'submission'
  | 'resubmissions'
  | 'submittedAt'
  | 'submittedBy'
  | 'queuedAt'
  | 'reviewReasons'
>;

/** What is known when a submission is weighed. */
export type Known = { records: KycRecords; documents: readonly (Document | undefined)[] };

/** `fits`: it may be submitted, and somebody must look at it for these reasons, if any. */
export type Weighed<R> = { kind: 'fits'; reasons: readonly ReviewReason[] } | { kind: 'refused'; because: R };

export type Submitting<K extends NumberedKind, R> = {
  kind: K;
  account: UserAccount;
  at: IsoTime;
  stamp: Stamp;
  ifMatch: number | undefined;
  /** The documents it names. */
  documentIds: readonly Ulid[];
  weigh: (known: Known) => Weighed<R>;
  fields: (common: SubmissionFields) => Fields<NumberedEntity<K>>;
  /** Whether a standing submission says the same: a repetition whose answer was lost. */
  isSame: (current: Item<NumberedEntity<K>>) => boolean;
  /** What is written with it. */
  others?: (submission: number) => Record<string, Write>;
} & (
  | {
      claim: NumberClaim;
      /** Why both holders of one number come before a reviewer. */
      contested: ReviewReason;
    }
  /** Several may submit the same. */
  | { claim?: undefined }
);

export type Submitted<K extends NumberedKind, R> =
  | { kind: 'submitted' | 'same' | 'taken'; record: Item<NumberedEntity<K>> }
  | { kind: 'refused'; because: R }
  | { kind: 'impossible'; because: string }
  /** It is not the version the request named, or it changed too often while this was tried. */
  | { kind: 'stale' };

/** Others may write to the same account or claim meanwhile: each round reads anew. */
const ROUNDS = 4;

/**
 * Submits a part of KYC: record, claim, account and registration change in one transaction (rules.md, KYC 2).
 * Where the number is somebody else's, the submission is kept without a claim and both records come before a reviewer.
 */
export const submitRecord = async <K extends NumberedKind, R>(
  store: Store,
  policy: Policy['kyc'],
  request: Submitting<K, R>,
): Promise<Submitted<K, R>> => {
  const { kind, at, stamp, claim } = request;
  const contested = request.claim && request.contested;
  const { userCode } = request.account;
  const shape = numbered[kind] as { of: NumberedEntity<K>; history: Entity };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [records, progress, held, account, documents] = await Promise.all([
      readKyc(store, userCode),
      store.get(registrationProgress, { userCode }),
      claim && heldClaim(store, claim),
      round === 0 ? request.account : store.get(userAccount, { userCode }),
      Promise.all(request.documentIds.map((documentId) => store.get(document, { userCode, documentId }))),
    ]);
    const current = records[kind] as Item<NumberedEntity<K>> | undefined;
    if (!account || (request.ifMatch !== undefined && request.ifMatch !== current?.version)) return { kind: 'stale' };
    if (current?.status === 'pending' && request.isSame(current)) return { kind: 'same', record: current };
    const next = submissionAfter(current, policy.resubmissions);
    if (next.kind === 'impossible') return next;
    const weighed = request.weigh({ records, documents });
    if (weighed.kind === 'refused') return weighed;
    const contest = contested !== undefined && isTaken(held, userCode, at) ? { held, reason: contested } : undefined;
    const reasons = [...weighed.reasons, ...(contest ? [contest.reason] : [])];
    const { submission, resubmissions } = next;
    const fields = request.fields({
      userCode,
      branchCode: account.branchCode,
      status: 'pending',
      isVerified: false,
      submission,
      resubmissions,
      submittedAt: at,
      submittedBy: userCode,
      ...(reasons.length > 0 && { queuedAt: at, reviewReasons: reasons }),
    });
    const outcome = await store.commit(at, {
      ...submissionWrites(shape, current, fields, stamp),
      ...(contest && (await flagHolders(store, kind, [contest], at))),
      ...(claim &&
        !contest && {
          claim: claimNumber(claim, held, { userCode, verified: false, at, holdMs: policy.claimHoldMs }),
        }),
      ...bringsAlong({ account, progress, statuses: statusesOf(records) }, { kind, status: 'pending' }, at, {
        ...stamp,
        action: 'update',
      }),
      ...request.others?.(submission),
    });
    if (outcome.kind === 'done')
      return { kind: contest ? 'taken' : 'submitted', record: asWritten(shape.of, current, fields, at) };
  }
  return { kind: 'stale' };
};
