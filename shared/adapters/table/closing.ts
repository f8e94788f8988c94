import { claim, claimValue } from '../../entities/claim.ts';
import type { UserAccount } from '../../entities/user-account.ts';
import type { Store } from '../../store/store.ts';
import { membership } from './branches.ts';
import { releaseContact } from './contact-claims.ts';

type Held = { email: boolean; mobile: boolean };

/**
 * What belongs in the transaction that soft-deletes an account: the contacts it holds are free again, and its branch has
 * a member less.
 */
export const closing = ({ userCode, email, mobile, branchCode }: UserAccount, held: Held) => ({
  ...membership({ from: branchCode }),
  ...(held.email && { email: releaseContact('email', email, userCode) }),
  ...(held.mobile && mobile !== undefined && { mobile: releaseContact('mobile', mobile, userCode) }),
});

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
