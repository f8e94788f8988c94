import { timeInIndia, type IsoTime } from '../domain/time.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Ids } from '../ports/ids.ts';
import type { Messages } from '../ports/messages.ts';
import { tell } from './code-messages.ts';
import { noticeTo } from './notice-to.ts';

/**
 * Tells an owner that failures have locked their account, until a moment (OWASP ASVS 5.0, 6.3.5). Nobody is told of
 * somebody unknown, with the same work.
 */
export const alertLocked = async (
  deps: { messages: Messages; metrics: Metrics; ids: Ids },
  account: UserAccount | undefined,
  until: IsoTime,
): Promise<void> => {
  const values = { time: timeInIndia(until) };
  const id = deps.ids.record(until);
  await tell(deps, account ? [noticeTo(account, { id, template: 'account_locked', values })] : []);
};
