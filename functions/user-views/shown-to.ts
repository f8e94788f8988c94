import type { AdminCaller } from '../../shared/http/caller.ts';
import { seenUser } from '../../shared/http/seen-user.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { UserViewsDeps } from './deps.ts';

/**
 * Why an admin may not see what is kept of a user; of a deleted one it is still there to be seen. @returns undefined when
 * they may
 */
export const viewRefusal = async ({ store }: UserViewsDeps, userCode: UserCode, caller: AdminCaller) => {
  const found = await seenUser(store, userCode, caller, { deleted: true });
  return found.kind === 'refusal' ? found : undefined;
};
