import type { Kinded } from '../../shared/adapters/table/kyc/reviewable.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { ReviewDeps } from './deps.ts';

/** The owner hears what was decided, and if it was rejected, what to mend; by e-mail, as SMS knows no free text. */
export const tellOfDecision = (
  deps: ReviewDeps,
  { one: { kind, record }, account }: { one: Kinded; account: UserAccount },
  at: IsoTime,
): Promise<void> => {
  const id = deps.ids.record(at);
  const { rejectionReason: reason } = record;
  return tell(deps, [
    reason === undefined
      ? noticeTo(account, { id, template: 'kyc_verified', values: { part: kind } })
      : noticeTo(account, { id, template: 'kyc_rejected', values: { part: kind, reason } }),
  ]);
};
