import type { IsoTime } from '../../domain/time.ts';
import { claim, claimValue } from '../../entities/claim.ts';
import type { UserAccount } from '../../entities/user-account.ts';
import type { Store } from '../../store/store.ts';
import { membership } from './branches.ts';
import { releaseContact } from './contact-claims.ts';
import { orderErasure } from './privacy/order-erasure.ts';

type Held = { email: boolean; mobile: boolean };

/**
 * What belongs in the transaction that soft-deletes an account: the contacts it holds are free again, and its branch has
 * a member less, and it is to be erased when its time is over.
 */
export const closing = (account: UserAccount, held: Held, at: IsoTime) => {
  const { userCode, email, mobile, branchCode } = account;
  return {
    ...orderErasure(account, at),
    ...membership({ from: branchCode }),
    ...(held.email && { email: releaseContact('email', email, userCode) }),
    ...(held.mobile && mobile !== undefined && { mobile: releaseContact('mobile', mobile, userCode) }),
  };
};

/** Which of its contacts are an account's: a mobile number that was never verified was never claimed. */
export const heldContacts = async (
  store: Pick<Store, 'get'>,
  { userCode, email, mobile }: UserAccount,
): Promise<Held> => {
  const [first, second] = await Promise.all([
    store.get(claim, { kind: 'email', value: claimValue(email) }),
    mobile === undefined ? undefined : store.get(claim, { kind: 'mobile', value: claimValue(mobile) }),
  ]);
  return { email: first?.userCode === userCode, mobile: second?.userCode === userCode };
};
