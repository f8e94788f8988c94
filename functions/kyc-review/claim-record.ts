import { reviewerOf } from '../../shared/domain/kyc/review.ts';
import { later } from '../../shared/domain/time.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import { act } from './act.ts';
import type { Handle } from './deps.ts';
import { reviewed } from './reviewed.ts';

/** One reviewer decides at a time. Claiming anew what one has is having it longer. */
export const claimRecord: Handle<'claimRecord'> = async (request, deps) => {
  const { caller, at, stamp } = request;
  const outcome = await act(request, deps, ({ one: { record } }) => {
    const holder = reviewerOf(record, at);
    if (holder !== undefined && holder !== caller.userCode) return impossible('another reviewer has it');
    if (record.queuedAt === undefined) return impossible('it does not wait for a reviewer');
    return {
      kind: 'plan',
      changes: {
        // A verified record that somebody else's submission put into question stays verified.
        ...(record.status === 'pending' && { status: 'in_review' as const }),
        claimedBy: caller.userCode,
        claimedUntil: later(at, deps.policy.kyc.review.claimMs),
      },
      stamp: stamp('update', { reason: 'claimed for review' }),
    };
  });
  if (outcome.kind === 'refusal') return outcome;
  const { kind, record } = outcome.one;
  return reply(200, reviewed(caller, kind, record), record.version);
};
