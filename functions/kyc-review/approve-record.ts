import { decided } from '../../shared/domain/kyc/decide.ts';
import { reviewerOf } from '../../shared/domain/kyc/review.ts';
import { afterEvents } from '../../shared/domain/kyc/states.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import { tellOfKyc } from '../../shared/http/tell-of-kyc.ts';
import { act } from './act.ts';
import type { Handle } from './deps.ts';
import { reviewed } from './reviewed.ts';

/** What was put into question and is answered. */
const answered = { queuedAt: undefined, reviewReasons: undefined, claimedBy: undefined, claimedUntil: undefined };

/** A record that is verified already is only taken out of question. */
export const approveRecord: Handle<'approveRecord'> = async (request, deps) => {
  const { body, caller, at, stamp } = request;
  const because = body.reason !== undefined && { reason: body.reason };
  const outcome = await act(request, deps, ({ one: { record }, account }) => {
    if (reviewerOf(record, at) !== caller.userCode) return impossible('claim it first');
    if (record.status === 'verified')
      return {
        kind: 'plan',
        changes: answered,
        stamp: stamp('update', { reason: body.reason ?? 'taken out of question' }),
      };
    if (afterEvents(record.status, 'prove') === undefined) return impossible('it is not waiting to be decided');
    const decision = { kind: 'prove' as const, by: caller.userCode, risk: account.kycRiskClass };
    return {
      kind: 'plan',
      changes: decided(decision, record, at, deps.policy.kyc),
      claims: 'confirm',
      stamp: stamp('kyc_approve', { ...because }),
    };
  });
  if (outcome.kind === 'refusal') return outcome;
  const { kind, record } = outcome.one;
  if (outcome.before.record.status !== 'verified')
    await tellOfKyc(deps, outcome.one.kind, outcome.one.record, at, outcome.account);
  return reply(200, reviewed(caller, kind, record), record.version);
};
