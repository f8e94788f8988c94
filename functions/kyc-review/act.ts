import { actOnRecord, type FoundRecord, type RecordPlan } from '../../shared/adapters/table/kyc/act-on-record.ts';
import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { KycKind } from '../../shared/domain/kyc/flags.ts';
import { isOwnReview } from '../../shared/domain/kyc/review.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { AdminCaller } from '../../shared/http/caller.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { refuse } from '../../shared/http/route.ts';
import type { ReviewDeps } from './deps.ts';

type Act = {
  params: { userCode: UserCode; kind: KycKind };
  caller: AdminCaller;
  at: IsoTime;
  ifMatch?: number | undefined;
};

/**
 * An act of a reviewer on one record. Somebody outside their branches is not there; their own record is nobody's to
 * review but another's.
 */
export const act = async (
  { params: { userCode, kind }, caller, at, ifMatch }: Act,
  { store }: ReviewDeps,
  decide: (found: FoundRecord) => RecordPlan | ReturnType<typeof impossible>,
) => {
  const scope = await scopeOf(store, caller);
  const outcome = await actOnRecord(store, { userCode, kind, at }, (found) => {
    if (!isInScope(scope, found.account)) return refuse('not_found', { hides: 'forbidden' });
    if (isOwnReview(found.one.record, caller.userCode)) return refuse('self_action_forbidden');
    // A decision on what is no more is told so before anything else is judged (rules.md, KYC 9).
    if (ifMatch !== undefined && ifMatch !== found.one.record.version) return refuse('version_conflict');
    return decide(found);
  });
  switch (outcome.kind) {
    case 'absent':
      return refuse('not_found');
    case 'stale':
      return refuse('version_conflict');
    case 'contested':
      return impossible('another account holds this number: reject one of both, or hand the claim over');
    case 'refusal':
    case 'done':
      return outcome;
  }
};
