import { membership } from '../../shared/adapters/table/branches.ts';
import { claim, claimValue } from '../../shared/entities/claim.ts';
import { userAccount, type UserAccount } from '../../shared/entities/user-account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import { erase, replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

const released = (kind: 'email' | 'mobile', contact: string, { userCode }: UserAccount) =>
  erase(claim, { kind, value: claimValue(contact) }, { userCode: is(userCode) });

/**
 * Closes the caller's account: it is soft-deleted, its sessions end and its e-mail and mobile are free again, in one
 * transaction. What the law keeps is kept (rules: Personal data). Both contacts are told.
 */
export const closeAccount: Handle<'closeAccount'> = async ({ caller, at, stamp }, deps) => {
  const { userCode, account, live } = caller;
  const closed = { deletedAt: at, deletedBy: userCode };
  const outcome = await deps.sessions.endAllWith(userCode, live, at, {
    others: {
      account: replace(userAccount, account, closed, stamp('delete', { reason: 'closed by its owner' })),
      ...membership({ from: account.branchCode }),
      email: released('email', account.email, account),
      ...(account.mobile !== undefined && { mobile: released('mobile', account.mobile, account) }),
    },
  });
  if (outcome.kind === 'refused') return refuse('version_conflict');
  const channels = ['email', 'sms'] as const;
  await tell(
    deps,
    channels.map((channel) => noticeTo(account, { id: deps.ids.record(at), template: 'account_closed', channel })),
  );
  return reply(202, { userCode, closedAt: at });
};
