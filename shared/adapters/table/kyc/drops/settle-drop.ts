import { nextPoll } from '../../../../domain/kyc/drop-step.ts';
import type { Notice } from '../../../../domain/messages.ts';
import type { Policy } from '../../../../domain/policy.ts';
import type { IsoTime } from '../../../../domain/time.ts';
import { bankDetails, type BankDetails } from '../../../../entities/bank-details.ts';
import { dropReference } from '../../../../entities/drop-reference.ts';
import { pennyDrop, type PennyDrop } from '../../../../entities/penny-drop.ts';
import { registrationProgress } from '../../../../entities/registration-progress.ts';
import { userAccount, type UserAccount } from '../../../../entities/user-account.ts';
import { is } from '../../../../store/conditions.ts';
import type { Stamp } from '../../../../store/stamp.ts';
import type { Committed, Store } from '../../../../store/store.ts';
import { check, replace, type Write } from '../../../../store/writes.ts';
import { owing } from '../../owed-notices.ts';
import { bringsAlong } from '../brings-along.ts';
import { decidedClaim } from '../number-claims.ts';
import { readKyc, statusesOf } from '../records.ts';
import { dropKeyOf } from './find-drop.ts';
import { weighAnswer, type Told } from './weigh-answer.ts';

const ROUNDS = 6;

const actions = { prove: 'kyc_approve', review: 'update', reject: 'kyc_reject' } as const;

/**
 * `unmoved`: it was told before, or is about a transfer that another one followed. `notices` are owed by what it
 * decided, and to be sent.
 */
export type SettledDrop = { kind: 'settled' | 'unmoved'; drop: PennyDrop; notices: readonly Notice[] };

/** What the owner of an account is to be told of what an answer decided. */
export type DropOwes = (
  decided: Partial<Pick<BankDetails, 'status' | 'rejectionReason'>>,
  account: UserAccount,
) => readonly Notice[];

type Settling = {
  drop: PennyDrop;
  answer: Told;
  at: IsoTime;
  stamp: Stamp;
  /** Absent where they wait for the answer. */
  owes?: DropOwes | undefined;
};

/** The submission that waits for this drop, if there is one. */
const waitingFor = (record: BankDetails | undefined, drop: PennyDrop): BankDetails | undefined =>
  record?.status === 'pending' &&
  record.verificationMethod === 'penny_drop' &&
  record.accountFingerprint === drop.accountFingerprint &&
  record.ifscCode === drop.ifscCode
    ? record
    : undefined;

/**
 * The one place where an answer changes anything, whether it came as a reply, was called in or was fetched, and however
 * often: drop, record, claim, account and registration in one transaction (rules.md, KYC 7). A final drop stays what it
 * is, and the same news again changes nothing.
 */
export const settleDrop = async (
  store: Store,
  policy: Policy['kyc'],
  { drop: found, answer, at, stamp, owes = () => [] }: Settling,
): Promise<SettledDrop> => {
  const { userCode } = found;
  let contested = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [records, progress, account, current, reference] = await Promise.all([
      readKyc(store, userCode),
      store.get(registrationProgress, { userCode }),
      store.get(userAccount, { userCode }, { deleted: true }),
      store.get(pennyDrop, dropKeyOf(found)),
      store.get(dropReference, { reference: found.reference }),
    ]);
    const drop = current ?? found;
    if (!account || drop.reference !== found.reference) return { kind: 'unmoved', drop, notices: [] };
    const waiting = waitingFor(records.bank, drop);
    const record: BankDetails | undefined = waiting && {
      ...waiting,
      reviewReasons: contested ? [...(waiting.reviewReasons ?? []), 'account_shared'] : waiting.reviewReasons,
    };
    const weighed = weighAnswer(answer, { drop, record, records, account }, policy, at);
    if (!weighed) return { kind: 'unmoved', drop, notices: [] };
    const { status, decision, settled, dropChanges, recordChanges } = weighed;
    const notices = settled ? owes(settled, account) : [];
    const byProvider = { ...stamp, actorType: 'provider' as const, actor: drop.provider };
    const noted = { ...byProvider, action: 'update' as const };
    const { polls = 0, dueAt, dueHour } = reference ?? {};
    const { givesUpAt } = drop;
    const next = nextPoll({ status, givesUpAt, polls, dueAt, dueHour }, at, policy.bank.pennyDrop);
    const outcome: Committed<Record<string, Write>> = await store.commit<Record<string, Write>>(at, {
      drop:
        answer === 'known'
          ? check(pennyDrop, dropKeyOf(drop), { version: is(drop.version) })
          : replace(pennyDrop, drop, dropChanges, noted),
      ...(answer !== 'known' && reference && { reference: replace(dropReference, reference, next) }),
      ...(waiting && {
        record: replace(
          bankDetails,
          waiting,
          recordChanges,
          decision ? { ...noted, action: actions[decision.kind] } : noted,
        ),
      }),
      ...(decision &&
        record &&
        decidedClaim(decision, { kind: 'bank_account', value: record.accountFingerprint }, record)),
      ...(settled &&
        bringsAlong(
          { account, progress, statuses: statusesOf(records) },
          { kind: 'bank', status: settled.status },
          at,
          noted,
        )),
      ...owing(notices, at),
    });
    if (outcome.kind === 'done') {
      const isMoved = status !== drop.status || decision !== undefined;
      const after = answer === 'known' ? drop : { ...drop, ...dropChanges };
      return { kind: isMoved ? 'settled' : 'unmoved', drop: after, notices };
    }
    // The claim lapsed while it was pending, and somebody else has the account now: that is for a reviewer.
    contested ||= outcome.because['claim'] !== undefined;
  }
  throw new Error('a penny drop changed too often to be settled');
};
