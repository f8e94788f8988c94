import { timeInIndia, type IsoTime } from '../domain/time.ts';
import type { Lock } from '../adapters/table/attempts.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { Ids } from '../ports/ids.ts';
import type { Stamp } from '../store/stamp.ts';
import { noticeTo } from './notice-to.ts';

/**
 * A lock that failures may lead to, and that its owner is told of, until when (OWASP ASVS 5.0, 6.3.5). Nobody is told of
 * somebody unknown.
 */
export const lockOf = (ids: Ids, account: UserAccount | undefined, at: IsoTime, stamp: Stamp): Lock => ({
  id: ids.record(at),
  stamp,
  owes: (until) =>
    account
      ? [noticeTo(account, { id: ids.record(at), template: 'account_locked', values: { time: timeInIndia(until) } })]
      : [],
});
