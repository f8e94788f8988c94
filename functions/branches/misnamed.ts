import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { refuse } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';

/** A field of the body that names something which is not there, or not active. */
export const misnamed = (field: 'managerUserCode' | 'referredBy', detail: string) =>
  refuse('reference_invalid', { errors: [{ pointer: `#/${field}`, code: 'reference_invalid', detail }] });

/** Refuses a manager who is nobody. Any live account may manage a branch; closing it later leaves its name there. */
export const managerFault = async (store: Pick<Store, 'get'>, userCode: UserCode | undefined) =>
  userCode === undefined || (await store.get(userAccount, { userCode }))
    ? undefined
    : misnamed('managerUserCode', 'nobody has this user code');
