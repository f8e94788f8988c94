import { closing } from '../../shared/adapters/table/closing.ts';
import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { accountClosed } from '../../shared/http/notice-to.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

/**
 * Closes the caller's account: it is soft-deleted, its sessions end and its e-mail and mobile are free again, in one
 * transaction. What the law keeps is kept (rules: Personal data). Both contacts are told.
 */
export const closeAccount: Handle<'closeAccount'> = async ({ caller, at, stamp }, deps) => {
  const { userCode, account, live } = caller;
  const closed = { deletedAt: at, deletedBy: userCode };
  const notices = accountClosed(account, deps.ids, at);
  const outcome = await deps.sessions.endAllWith(userCode, live, at, {
    others: {
      account: replace(userAccount, account, closed, stamp('delete', { reason: 'closed by its owner' })),
      ...closing(account, { email: true, mobile: true }, at),
      ...owing(notices, at),
    },
  });
  if (outcome.kind === 'refused') return refuse('version_conflict');
  await tell(deps, notices);
  return reply(202, { userCode, closedAt: at });
};
