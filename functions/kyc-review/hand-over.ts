import { claimNumber, heldClaim, type NumberClaim } from '../../shared/adapters/table/kyc/number-claims.ts';
import { flagHolders } from '../../shared/adapters/table/kyc/flag-holder.ts';
import { readKyc } from '../../shared/adapters/table/kyc/records.ts';
import { claimsOf, kinded } from '../../shared/adapters/table/kyc/reviewable.ts';
import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { reviewerOf } from '../../shared/domain/kyc/review.ts';
import type { Claim } from '../../shared/entities/claim.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { act } from './act.ts';
import type { Handle } from './deps.ts';
import { reviewed } from './reviewed.ts';

/** The reasons that a handover answers, for who receives. */
const ANSWERED: readonly string[] = ['aadhaar_already_used', 'pan_already_used'];

const without = (reasons: readonly string[] | undefined): string[] | undefined =>
  reasons?.filter((reason) => !ANSWERED.includes(reason));

type Held = { claim: NumberClaim; held: Claim };

/**
 * Gives the provisional claim on a number to the record under review, because its holder is not whose number it is. Who
 * loses it is before a reviewer as well, and cannot be approved any more. A claim that was verified stays.
 */
export const handOver: Handle<'handOver'> = async (request, deps) => {
  const { params, body, caller, at, stamp } = request;
  const { store, policy } = deps;
  const { userCode, kind } = params;
  const { fromUserCode, reason } = body;
  const records = await readKyc(store, userCode);
  const target = kinded(kind, records);
  if ((kind !== 'aadhaar' && kind !== 'pan') || !target) return refuse('not_found');
  if (fromUserCode === caller.userCode) return refuse('self_action_forbidden');
  const [scope, giver, ...found] = await Promise.all([
    scopeOf(store, caller),
    store.get(userAccount, { userCode: fromUserCode }, { deleted: true }),
    ...claimsOf(target).map(async (claim) => ({ claim, held: await heldClaim(store, claim) })),
  ]);
  const [number] = found.flatMap(({ claim, held }): Held[] =>
    held?.userCode === fromUserCode && !held.verified ? [{ claim, held }] : [],
  );
  const isSeen = giver !== undefined && isInScope(scope, giver);
  const flagged =
    number && isSeen
      ? await flagHolders(
          store,
          kind,
          [{ held: number.held, reason: kind === 'aadhaar' ? 'aadhaar_already_used' : 'pan_already_used' }],
          at,
        )
      : {};
  const outcome = await act(request, deps, ({ one: { record } }) => {
    if (reviewerOf(record, at) !== caller.userCode) return impossible('claim it first');
    if (!number || !isSeen) return impossible('that account has no provisional claim on this number');
    const { [`held ${number.claim.kind}`]: _, ...others } = flagged;
    const taken = { userCode, verified: false, at, holdMs: policy.kyc.claimHoldMs };
    return {
      kind: 'plan',
      changes: { reviewReasons: without(record.reviewReasons) },
      stamp: stamp('update', { reason }),
      others: { ...others, 'claim handed over': claimNumber(number.claim, number.held, taken) },
    };
  });
  if (outcome.kind === 'refusal') return outcome;
  const { record } = outcome.one;
  return reply(200, reviewed(caller, kind, record), record.version);
};
