import { reviewerOf } from '../../shared/domain/kyc/review.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import { act } from './act.ts';
import type { Handle } from './deps.ts';
import { reviewed } from './reviewed.ts';

/** It keeps its place in the queue. */
export const releaseRecord: Handle<'releaseRecord'> = async (request, deps) => {
  const { caller, at, stamp } = request;
  const outcome = await act(request, deps, ({ one: { record } }) => {
    if (reviewerOf(record, at) !== caller.userCode) return impossible('you do not have it');
    return {
      kind: 'plan',
      changes: {
        ...(record.status === 'in_review' && { status: 'pending' as const }),
        claimedBy: undefined,
        claimedUntil: undefined,
      },
      stamp: stamp('update', { reason: 'released from review' }),
    };
  });
  if (outcome.kind === 'refusal') return outcome;
  const { kind, record } = outcome.one;
  return reply(200, reviewed(caller, kind, record), record.version);
};
