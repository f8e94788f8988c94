import { reviewable, sealedNumber } from '../../shared/adapters/table/kyc/reviewable.ts';
import { countUse, secondsToNextWindow } from '../../shared/adapters/table/limits.ts';
import { revealLimitOf } from '../../shared/domain/limits.ts';
import { auditEvent } from '../../shared/entities/audit-event.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { othersRecord } from './others-record.ts';

/** The budget and the log are paid before the number is opened: nothing is seen that nobody knows of. */
export const revealNumber: Handle<'revealNumber'> = async ({ params, body, caller, at, stamp }, deps) => {
  const { store, vault, ids, policy } = deps;
  const { userCode, kind } = params;
  const seen = await othersRecord(store, params, caller);
  if (seen.kind !== 'seen') return seen;
  const { one } = seen;
  const kept = sealedNumber(one);
  if (!kept) return impossible('no number is kept of it');
  const limit = revealLimitOf(policy.kyc);
  const event = {
    id: ids.record(at),
    resourceType: reviewable[kind].of.name,
    resourceId: userCode,
    subjectUserCode: userCode,
    description: `${kind} number shown in full`,
  };
  const paid = await store.commit(at, {
    budget: countUse(limit, caller.userCode, at),
    event: create(auditEvent, event, stamp('reveal', { reason: body.reason })),
  });
  if (paid.kind === 'refused')
    return refuse('rate_limited', {
      retryAfterSeconds: secondsToNextWindow(limit, at),
      limit: { name: limit.name, quota: limit.quota, windowSeconds: limit.windowMs / 1000 },
    });
  const number = await vault.open(kept.context, kept.sealed);
  return reply(200, { userCode, kind, number: number.expose() });
};
