import type { KycStatus } from '../domain/choices.ts';
import type { KycKind } from '../domain/kyc/flags.ts';
import type { Notice } from '../domain/messages.ts';
import type { IsoTime } from '../domain/time.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { Ids } from '../ports/ids.ts';
import { noticeTo } from './notice-to.ts';

type Decided = { status?: KycStatus | undefined; rejectionReason?: string | undefined };

/**
 * For its owner, what was decided about a part of their KYC, and if it was rejected, what to mend (rules.md, KYC 9, 11).
 * By e-mail, as SMS knows no free text; whoever's account is closed is not written to.
 */
export const kycDecided = (
  ids: Pick<Ids, 'record'>,
  part: KycKind,
  { status, rejectionReason: reason }: Decided,
  account: UserAccount,
  at: IsoTime,
): Notice[] => {
  if (account.deletedAt !== undefined || (status !== 'verified' && status !== 'rejected')) return [];
  const id = ids.record(at);
  return [
    status === 'rejected' && reason !== undefined
      ? noticeTo(account, { id, template: 'kyc_rejected', values: { part, reason } })
      : noticeTo(account, { id, template: 'kyc_verified', values: { part } }),
  ];
};
