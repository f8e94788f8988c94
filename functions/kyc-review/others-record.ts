import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { kinded } from '../../shared/adapters/table/kyc/reviewable.ts';
import { readKyc } from '../../shared/adapters/table/kyc/records.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { KycKind } from '../../shared/domain/kyc/flags.ts';
import { isOwnReview } from '../../shared/domain/kyc/review.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { AdminCaller } from '../../shared/http/caller.ts';
import { refuse } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';

/** A record of somebody else in the reviewer's branches, read in one step; else what hides it. */
export const othersRecord = async (
  store: Store,
  { userCode, kind }: { userCode: UserCode; kind: KycKind },
  caller: AdminCaller,
) => {
  const [scope, account, records] = await Promise.all([
    scopeOf(store, caller),
    store.get(userAccount, { userCode }, { deleted: true }),
    readKyc(store, userCode),
  ]);
  const one = kinded(kind, records);
  if (!account || !one) return refuse('not_found');
  if (!isInScope(scope, account)) return refuse('not_found', { hides: 'forbidden' });
  if (isOwnReview(one.record, caller.userCode)) return refuse('self_action_forbidden');
  return { kind: 'seen' as const, one };
};
