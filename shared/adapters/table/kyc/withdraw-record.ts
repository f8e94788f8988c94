import { decided } from '../../../domain/kyc/decide.ts';
import { afterEvents } from '../../../domain/kyc/states.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { providerCall } from '../../../entities/provider-call.ts';
import { registrationProgress } from '../../../entities/registration-progress.ts';
import { userAccount, type UserAccount } from '../../../entities/user-account.ts';
import type { Item } from '../../../store/entity.ts';
import type { Stamp } from '../../../store/stamp.ts';
import type { Store } from '../../../store/store.ts';
import { erase, replace, type Changes, type StampFor, type Write } from '../../../store/writes.ts';
import { bringsAlong } from './brings-along.ts';
import { numbered, type NumberedEntity, type NumberedKind } from './kinds.ts';
import { heldClaim, releaseNumber } from './number-claims.ts';
import { readKyc, statusesOf } from './records.ts';
import { claimsOf, type Kinded } from './reviewable.ts';

/** What a withdrawn record says, to its owner and to reviewers. */
const WITHDRAWN = 'withdrawn by its owner';

export type Withdrawn<K extends NumberedKind> =
  { kind: 'withdrawn'; record: Item<NumberedEntity<K>> } | { kind: 'impossible'; because: string } | { kind: 'stale' };

const ROUNDS = 4;

/** Takes a submission back before it is decided, and gives its number free (rules.md, KYC 2). Not while a reviewer has it. */
export const withdrawRecord = async <K extends NumberedKind>(
  store: Store,
  policy: Policy['kyc'],
  {
    kind,
    account: caller,
    at,
    stamp,
    ifMatch,
  }: {
    kind: K;
    account: UserAccount;
    at: IsoTime;
    stamp: Stamp;
    ifMatch: number | undefined;
  },
): Promise<Withdrawn<K>> => {
  const { userCode } = caller;
  const of = numbered[kind].of as NumberedEntity<K>;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [records, progress, account, call] = await Promise.all([
      readKyc(store, userCode),
      store.get(registrationProgress, { userCode }),
      round === 0 ? caller : store.get(userAccount, { userCode }),
      kind === 'pan' ? store.get(providerCall, { userCode, kind: 'pan' }) : undefined,
    ]);
    const record = records[kind];
    if (ifMatch !== undefined && ifMatch !== record?.version) return { kind: 'stale' };
    if (!account || !record || afterEvents(record.status, 'reject') === undefined)
      return { kind: 'impossible', because: 'nothing is waiting to be decided' };
    if (record.claimedUntil !== undefined && record.claimedUntil > at)
      return { kind: 'impossible', because: 'a reviewer looks at it' };
    const claims = claimsOf({ kind, record } as Kinded);
    const held = await Promise.all(claims.map(async (claim) => ({ claim, held: await heldClaim(store, claim) })));
    const own = held.filter(({ held: found }) => found?.userCode === userCode && !found.verified);
    const changes = decided({ kind: 'reject', reason: WITHDRAWN }, record, at, policy);
    const outcome = await store.commit<Record<string, Write>>(at, {
      record: replace(
        of,
        record as Item<NumberedEntity<K>>,
        changes as object as Changes<NumberedEntity<K>>,
        ...([{ ...stamp, reason: WITHDRAWN }] as StampFor<NumberedEntity<K>>),
      ),
      ...Object.fromEntries(own.map(({ claim }) => [claim.kind, releaseNumber(claim, userCode)])),
      ...(call && { call: erase(providerCall, { userCode, kind: 'pan' }) }),
      ...bringsAlong({ account, progress, statuses: statusesOf(records) }, { kind, status: changes.status }, at, {
        ...stamp,
        action: 'update',
      }),
    });
    if (outcome.kind === 'done')
      return {
        kind: 'withdrawn',
        record: { ...record, ...changes, version: record.version + 1 } as Item<NumberedEntity<K>>,
      };
  }
  return { kind: 'stale' };
};
