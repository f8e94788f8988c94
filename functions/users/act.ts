import { actOnAccount, type Acted, type Found, type Plan } from '../../shared/adapters/table/act-on-account.ts';
import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { isSuperuser } from '../../shared/domain/account.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { AdminCaller } from '../../shared/http/caller.ts';
import type { ProblemCode } from '../../shared/http/problems.ts';
import { refuse, type Refusal } from '../../shared/http/route.ts';
import { outOfScope } from '../../shared/http/seen-user.ts';
import type { UsersDeps } from './deps.ts';
import { userReply } from './user-reply.ts';

export type Asked = { params: { userCode: UserCode }; caller: AdminCaller; at: IsoTime };

type Kind = {
  /** Also on accounts that are deleted. */
  deleted?: boolean;
  /** Also on one's own account. */
  self?: boolean;
};

type Decided<C extends ProblemCode> = Plan | { kind: 'nothing' } | Refusal<C>;

/**
 * Lets an admin act on an account: never on their own, never outside their branch, on a super_admin only as one, and
 * never on the last active super_admin (rules.md, Access 4). What is refused beyond that, `decide` says.
 */
export const act = async <C extends ProblemCode = never>(
  { params: { userCode }, caller, at }: Asked,
  deps: Pick<UsersDeps, 'store' | 'sessions'>,
  decide: (found: Found) => Promise<Decided<C>> | Decided<C>,
  { deleted = false, self = false }: Kind = {},
) => {
  if (!self && userCode === caller.userCode) return refuse('self_action_forbidden');
  const scope = scopeOf(deps.store, caller);
  const outcome = await actOnAccount(deps, { userCode, at }, async (found) => {
    const { account } = found;
    if (account.deletedAt !== undefined && !deleted) return refuse('not_found');
    if (!isInScope(await scope, account)) return outOfScope();
    if (isSuperuser(account.role) && !isSuperuser(caller.account.role)) return refuse('forbidden');
    return decide(found);
  });
  if (outcome.kind === 'absent') return refuse('not_found');
  return outcome.kind === 'last_super_admin' ? refuse('invalid_transition') : outcome;
};

/** Why another write of an act was refused: a branch that takes no members, or a value somebody else holds. */
export const clash = (because: ReadonlySet<string>) =>
  because.has('branch')
    ? refuse('reference_invalid', {
        errors: [{ pointer: '#/branchCode', code: 'reference_invalid', detail: 'no active branch has this code' }],
      })
    : refuse('conflict');

/** Acts, and shows the account as it is then. */
export const actAndShow = async <C extends ProblemCode = never>(
  request: Asked,
  deps: UsersDeps,
  decide: (found: Found) => Promise<Decided<C>> | Decided<C>,
  { then, ...kind }: Kind & { then?: (acted: Extract<Acted, { kind: 'done' }>) => Promise<void> } = {},
) => {
  const outcome = await act(request, deps, decide, kind);
  if (outcome.kind === 'refusal') return outcome;
  if (outcome.kind === 'refused') return clash(outcome.because);
  await then?.(outcome);
  const { caller, at } = request;
  return userReply(deps, { ...outcome.found, account: outcome.account }, caller.level, at);
};
