import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { claim, claimValue, isReleasable, type Claim } from '../../shared/entities/claim.ts';
import { branch } from '../../shared/entities/branch.ts';
import type { Store } from '../../shared/store/store.ts';
import type { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';

/** The key of a contact's claim. */
export const contactKey = (kind: 'email' | 'mobile', contact: string) => ({ kind, value: claimValue(contact) });

/** Who holds what a new registration asks for, and which of the branches, best first, take members: in one step. */
export const readContacts = async (
  store: Store,
  asked: { email: string; mobile: string; branches: readonly (BranchCode | undefined)[] },
) => {
  const [email, mobile, ...homes] = await Promise.all([
    store.get(claim, contactKey('email', asked.email)),
    store.get(claim, contactKey('mobile', asked.mobile)),
    ...asked.branches.map((branchCode) => branchCode && store.get(branch, { branchCode })),
  ]);
  return { email, mobile, branches: homes.flatMap((home) => (home?.isActive === true ? [home.branchCode] : [])) };
};

export type EmailStanding =
  | { kind: 'free' }
  /** An unverified registration whose code has expired: it gives way. */
  | { kind: 'releasable'; claim: Claim }
  /** An unverified registration still waiting for its codes. */
  | { kind: 'pending'; claim: Claim; until: IsoTime }
  | { kind: 'taken'; owner: UserCode };

/** What an e-mail claim means to a newcomer: an unverified one cannot squat beyond the life of its code. */
export const standingOf = (held: Claim | undefined, at: IsoTime): EmailStanding => {
  if (!held) return { kind: 'free' };
  if (held.verified || held.releasableAt === undefined) return { kind: 'taken', owner: held.userCode };
  return isReleasable(held, at)
    ? { kind: 'releasable', claim: held }
    : { kind: 'pending', claim: held, until: held.releasableAt };
};
