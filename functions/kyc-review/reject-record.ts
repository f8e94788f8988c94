import { decided } from '../../shared/domain/kyc/decide.ts';
import { reviewerOf } from '../../shared/domain/kyc/review.ts';
import { afterEvents } from '../../shared/domain/kyc/states.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { kycDecided } from '../../shared/http/kyc-decided.ts';
import { reply } from '../../shared/http/route.ts';
import { act } from './act.ts';
import type { Handle } from './deps.ts';
import { reviewed } from './reviewed.ts';

/** Its number is free again, and its owner told what to mend. */
export const rejectRecord: Handle<'rejectRecord'> = async (request, deps) => {
  const { body, caller, at, stamp } = request;
  const outcome = await act(request, deps, ({ one: { kind, record }, account }) => {
    if (reviewerOf(record, at) !== caller.userCode) return impossible('claim it first');
    if (afterEvents(record.status, 'reject') === undefined)
      return impossible('it is verified: what is proven cannot be rejected, only its account blocked');
    const changes = decided({ kind: 'reject', reason: body.reason }, record, at, deps.policy.kyc);
    return {
      kind: 'plan',
      changes,
      notices: kycDecided(deps.ids, kind, changes, account, at),
      claims: 'release',
      stamp: stamp('kyc_reject', { reason: body.reason }),
    };
  });
  if (outcome.kind === 'refusal') return outcome;
  if (outcome.notices.length > 0) await tell(deps, outcome.notices);
  const { kind, record } = outcome.one;
  return reply(200, reviewed(caller, kind, record), record.version);
};
