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

/** What was put into question and is answered. */
const answered = { queuedAt: undefined, reviewReasons: undefined, claimedBy: undefined, claimedUntil: undefined };

/** A record that is verified already is only taken out of question. */
export const approveRecord: Handle<'approveRecord'> = async (request, deps) => {
  const { body, caller, at, stamp } = request;
  const because = body.reason !== undefined && { reason: body.reason };
  const outcome = await act(request, deps, ({ one: { kind, record }, account }) => {
    if (reviewerOf(record, at) !== caller.userCode) return impossible('claim it first');
    if (record.status === 'verified')
      return {
        kind: 'plan',
        changes: answered,
        stamp: stamp('update', { reason: body.reason ?? 'taken out of question' }),
      };
    if (afterEvents(record.status, 'prove') === undefined) return impossible('it is not waiting to be decided');
    const decision = { kind: 'prove' as const, by: caller.userCode, risk: account.kycRiskClass };
    const changes = decided(decision, record, at, deps.policy.kyc);
    return {
      kind: 'plan',
      changes,
      notices: kycDecided(deps.ids, kind, changes, account, at),
      claims: 'confirm',
      stamp: stamp('kyc_approve', { ...because }),
    };
  });
  if (outcome.kind === 'refusal') return outcome;
  const { kind, record } = outcome.one;
  if (outcome.notices.length > 0) await tell(deps, outcome.notices);
  return reply(200, reviewed(caller, kind, record), record.version);
};
