import { makeAdmin } from '../../shared/adapters/table/admins.ts';
import { isInScope, scopeOf } from '../../shared/adapters/table/branch-scope.ts';
import { makeUser } from '../../shared/adapters/table/new-user.ts';
import { readStanding } from '../../shared/adapters/table/people.ts';
import { isSuperuser } from '../../shared/domain/account.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { clash } from './act.ts';
import type { Handle, UsersDeps } from './deps.ts';
import { userReply } from './user-reply.ts';

type Request = Parameters<Handle<'createUser'>>[0];

const make = (
  { body, caller, at, stamp }: Request,
  { store, ids, directory, policy }: UsersDeps,
  branchCode = body.branchCode,
) => {
  const { role, email, mobile, firstName, middleName, lastName, language } = body;
  const person = { email: email.email, emailAsTyped: email.asTyped, firstName, lastName, branchCode };
  const making = { at, stamp, by: caller.userCode };
  return role === 'user' && mobile !== undefined
    ? makeUser({ store, ids, policy }, { ...person, mobile, middleName, language }, making)
    : makeAdmin({ store, ids, directory }, { ...person, role: role === 'user' ? 'admin' : role }, making);
};

/**
 * Makes a user, or (a super_admin only) an admin who is invited. In a branch that the caller may see, their own unless
 * another is named. Repeated, the same request goes on where it ended and answers with the same account.
 */
export const createUser: Handle<'createUser'> = async (request, deps) => {
  const { body, caller, at } = request;
  const isBoss = isSuperuser(caller.account.role);
  if (body.role !== 'user' && !isBoss) return refuse('forbidden');
  const branchCode = body.branchCode ?? (isBoss ? undefined : caller.account.branchCode);
  const scope = await scopeOf(deps.store, caller);
  // Without a branch a scoped admin could not see whom they made.
  if (!isInScope(scope, { branchCode })) return clash(new Set(['branch']));
  const made = await make(request, deps, branchCode);
  switch (made.kind) {
    case 'taken':
    case 'not_first':
      return refuse('conflict');
    case 'branch_inactive':
      return clash(new Set(['branch']));
    case 'made':
    case 'existed': {
      const { account, activity } = await readStanding(deps.store, made.userCode);
      if (!account) throw new Error('an account that was made is not there');
      const { body: user, version } = await userReply(deps, { account, activity }, caller.level, at);
      return reply(201, user, version);
    }
  }
};
