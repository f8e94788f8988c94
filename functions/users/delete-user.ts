import { closing, heldContacts } from '../../shared/adapters/table/closing.ts';
import { isStaff } from '../../shared/domain/account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { accountClosed } from '../../shared/http/notice-to.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { act, clash } from './act.ts';
import type { Handle } from './deps.ts';
import { unlinkAdmin } from './unlink-admin.ts';

/**
 * Soft-deletes an account, as its owner would: sessions end, its contacts are free again, both are told. An admin's
 * directory user goes afterwards; if that fails, the same request goes on there.
 */
export const deleteUser: Handle<'deleteUser'> = async (request, deps) => {
  const { caller, at, ifMatch, stamp } = request;
  const outcome = await act(
    request,
    deps,
    async ({ account }) => {
      if (account.deletedAt !== undefined)
        return account.cognitoSub === undefined ? refuse('not_found') : { kind: 'nothing' };
      if (ifMatch !== undefined && ifMatch !== account.version) return refuse('version_conflict');
      return {
        kind: 'plan',
        changes: { deletedAt: at, deletedBy: caller.userCode },
        others: closing(account, await heldContacts(deps.store, account), at),
        ends: true,
        notices: accountClosed(account, deps.ids, at),
        stamp: stamp('delete'),
      };
    },
    { deleted: true },
  );
  if (outcome.kind === 'refusal') return outcome;
  if (outcome.kind === 'refused') return clash(outcome.because);
  const { account, notices } = outcome;
  if (notices.length > 0) await tell(deps, notices);
  if (isStaff(account.role) || account.cognitoSub !== undefined)
    await unlinkAdmin(deps, account, { at, stamp: stamp('delete') });
  return reply(204, undefined);
};
