import { withReasons, type ReviewReason } from '../../../domain/kyc/review-reasons.ts';
import type { IsoTime } from '../../../domain/time.ts';
import type { Claim } from '../../../entities/claim.ts';
import type { Entity, Item } from '../../../store/entity.ts';
import type { Stamp } from '../../../store/stamp.ts';
import type { Store } from '../../../store/store.ts';
import { replace, type Changes, type StampFor, type Write } from '../../../store/writes.ts';
import { numbered, type NumberedEntity, type NumberedKind } from './kinds.ts';
import { unchangedClaim } from './number-claims.ts';

export type Contest = { held: Claim; reason: ReviewReason };

/**
 * Puts the records of those who hold claims before a reviewer, because somebody else wants the same (rules.md, KYC 2).
 * The holders' logs must not name the other: the system does it. Words: refused when a claim or a record moved meanwhile.
 */
export const flagHolders = async (
  store: Pick<Store, 'get'>,
  kind: NumberedKind,
  contests: readonly Contest[],
  at: IsoTime,
): Promise<Record<string, Write>> => {
  const of: Entity & { audited: true } = numbered[kind].of;
  // One holder may hold several: their record can be written only once in a transaction.
  const holders = [...Map.groupBy(contests, ({ held }) => held.userCode)];
  const flagged = await Promise.all(
    holders.map(async ([userCode, theirs]): Promise<[string, Write][]> => {
      const record = await store.get(of, { userCode });
      if (!record) return [];
      const { reviewReasons, queuedAt } = record as Item<NumberedEntity<NumberedKind>>;
      const reasons = theirs.map(({ reason }) => reason);
      const changes = { reviewReasons: withReasons(reviewReasons, reasons), queuedAt: queuedAt ?? at };
      const stamp: Stamp = { action: 'update', actorType: 'system', reason: reasons.join(', '), at };
      return [
        [
          `record of ${userCode}`,
          replace(of, record, changes as Changes<typeof of>, ...([stamp] as StampFor<typeof of>)),
        ],
      ];
    }),
  );
  return Object.fromEntries([
    ...contests.map(({ held }): [string, Write] => [`held ${held.kind}`, unchangedClaim(held)]),
    ...flagged.flat(),
  ]);
};
