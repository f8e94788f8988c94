import type { UserCode } from '../../../../domain/identifiers/user-code.ts';
import { afterDropEvent } from '../../../../domain/kyc/penny-drop.ts';
import type { Limit } from '../../../../domain/limits.ts';
import type { Policy } from '../../../../domain/policy.ts';
import { hourOf, later, type IsoTime } from '../../../../domain/time.ts';
import { bankDetails, type BankDetails } from '../../../../entities/bank-details.ts';
import { dropReference } from '../../../../entities/drop-reference.ts';
import { pennyDrop, type PennyDrop } from '../../../../entities/penny-drop.ts';
import type { Ids } from '../../../../ports/ids.ts';
import type { Stamp } from '../../../../store/stamp.ts';
import type { Store } from '../../../../store/store.ts';
import { create, patch, replace, type Write } from '../../../../store/writes.ts';
import { countUse } from '../../limits.ts';
import { asWritten } from '../kinds.ts';
import { dropKeyOf } from './find-drop.ts';

/** `ours`: this request alone is to ask the provider. `impossible`: no account waits for a transfer. */
export type Begun =
  | { kind: 'ours'; drop: PennyDrop; record: BankDetails; isNew: boolean }
  | { kind: 'standing'; drop: PennyDrop }
  | { kind: 'used_up' }
  | { kind: 'impossible' };

type Parts = { store: Store; ids: Ids; policy: Policy['kyc']['bank']['pennyDrop'] };
type Request = { userCode: UserCode; provider: string; limit: Limit; at: IsoTime; stamp: Stamp };

const ROUNDS = 4;

/** What is known of a transfer that is about to be asked for. */
const asked = ({ leaseMs, lifeMs }: Parts['policy'], at: IsoTime) => ({
  leaseUntil: later(at, leaseMs),
  givesUpAt: later(at, lifeMs),
});

/** When it is asked after for the first time. */
const firstPoll = ({ firstPollMs }: Parts['policy'], at: IsoTime) => {
  const dueAt = later(at, firstPollMs);
  return { polls: 0, dueAt, dueHour: hourOf(dueAt) };
};

/** A transfer under a new reference. */
const newTransfer = (
  { ids, policy }: Parts,
  { provider, at }: Request,
  record: BankDetails,
  former: PennyDrop | undefined,
) => {
  const reference = ids.record(at);
  return {
    ...dropKeyOf(record),
    ...asked(policy, at),
    dropId: former?.dropId ?? reference,
    reference,
    provider,
    status: 'created' as const,
    amount: policy.amount,
    attempts: (former?.attempts ?? 0) + 1,
  };
};

/**
 * Writes a transfer down before anybody is asked for it, so that no crash and no second request leads to another: its
 * key is the person, the account and the IFSC. One that was written down and never asked for (or whose answer was lost)
 * is taken up again under the same reference once nobody else is at it; one that failed before money moved gets another.
 */
export const beginDrop = async (parts: Parts, request: Request): Promise<Begun> => {
  const { store, policy } = parts;
  const { userCode, provider, limit, at, stamp } = request;
  for (let round = 0; round < ROUNDS; round += 1) {
    const record = await store.get(bankDetails, { userCode });
    if (record?.status !== 'pending' || record.verificationMethod !== 'penny_drop') return { kind: 'impossible' };
    const known = await store.get(pennyDrop, dropKeyOf(record));
    if (known?.status === 'created' && known.leaseUntil <= at) {
      const changes = asked(policy, at);
      const taken = await store.commit(at, {
        drop: replace(pennyDrop, known, changes, { ...stamp, action: 'update' }),
        reference: patch(dropReference, { reference: known.reference }, { set: firstPoll(policy, at) }),
      });
      if (taken.kind === 'done')
        return { kind: 'ours', drop: { ...known, ...changes, version: known.version + 1 }, record, isNew: false };
      continue;
    }
    if (known && afterDropEvent(known.status, 'retry') === undefined) return { kind: 'standing', drop: known };
    const drop = newTransfer(parts, request, record, known);
    const { reference, status, amount } = drop;
    const underWay = { pennyDropStatus: status, pennyDropAmount: amount };
    const outcome = await store.commit<Record<string, Write>>(at, {
      drop: known ? replace(pennyDrop, known, drop, stamp) : create(pennyDrop, drop, stamp),
      reference: create(dropReference, { ...dropKeyOf(record), reference, provider, ...firstPoll(policy, at) }),
      limit: countUse(limit, userCode, at),
      record: replace(bankDetails, record, underWay, { ...stamp, action: 'update' }),
    });
    if (outcome.kind === 'done')
      return { kind: 'ours', drop: asWritten(pennyDrop, known, drop, at), record, isNew: true };
    if (outcome.because['limit'] && !outcome.because['drop']) return { kind: 'used_up' };
  }
  throw new Error('a bank account changed too often for a transfer to begin');
};
