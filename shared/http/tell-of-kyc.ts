import type { KycStatus } from '../domain/choices.ts';
import type { UserCode } from '../domain/identifiers/user-code.ts';
import type { KycKind } from '../domain/kyc/flags.ts';
import type { IsoTime } from '../domain/time.ts';
import { userAccount, type UserAccount } from '../entities/user-account.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Ids } from '../ports/ids.ts';
import type { Messages } from '../ports/messages.ts';
import type { Store } from '../store/store.ts';
import { tell } from './code-messages.ts';
import { noticeTo } from './notice-to.ts';

export type KycTelling = { store: Pick<Store, 'get'>; messages: Messages; metrics: Metrics; ids: Pick<Ids, 'record'> };

type Decided = { userCode: UserCode; status: KycStatus; rejectionReason?: string | undefined };

/**
 * Tells somebody what was decided about a part of their KYC, and if it was rejected, what to mend (rules.md, KYC 9, 11).
 * By e-mail, as SMS knows no free text; whoever's account is closed is not written to.
 * @param known the account, where it was read already
 */
export const tellOfKyc = async (
  deps: KycTelling,
  part: KycKind,
  { userCode, status, rejectionReason: reason }: Decided,
  at: IsoTime,
  known?: UserAccount,
): Promise<void> => {
  if (status !== 'verified' && status !== 'rejected') return;
  const account = known ?? (await deps.store.get(userAccount, { userCode }));
  if (!account || account.deletedAt !== undefined) return;
  const id = deps.ids.record(at);
  await tell(deps, [
    status === 'rejected' && reason !== undefined
      ? noticeTo(account, { id, template: 'kyc_rejected', values: { part, reason } })
      : noticeTo(account, { id, template: 'kyc_verified', values: { part } }),
  ]);
};
