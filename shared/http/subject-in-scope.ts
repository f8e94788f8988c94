import { isInScope, scopeOf } from '../adapters/table/branch-scope.ts';
import type { UserCode } from '../domain/identifiers/user-code.ts';
import { userAccount } from '../entities/user-account.ts';
import type { Store } from '../store/store.ts';
import type { AdminCaller } from './caller.ts';
import { refuse } from './route.ts';

/**
 * Lists that are kept by user, not by branch: an admin of a branch must name somebody of theirs. Somebody outside is not
 * there, nor is a user code that nobody has. @returns undefined when the list may be read
 */
export const subjectRefusal = async (
  store: Pick<Store, 'get'>,
  caller: AdminCaller,
  subject: UserCode | undefined,
  parameter: string,
) => {
  const [scope, account] = await Promise.all([
    scopeOf(store, caller),
    subject === undefined ? undefined : store.get(userAccount, { userCode: subject }, { deleted: true }),
  ]);
  if (scope.kind === 'all') return undefined;
  if (subject === undefined)
    return refuse('validation_failed', {
      errors: [{ parameter, code: 'validation_failed', detail: 'admins of a branch must name a user of theirs' }],
    });
  return account && isInScope(scope, account) ? undefined : refuse('not_found', { hides: 'forbidden' });
};
