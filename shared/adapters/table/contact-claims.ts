import type { AuditAction } from '../../domain/choices.ts';
import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import type { IsoTime } from '../../domain/time.ts';
import { claim, claimValue, isReleasable } from '../../entities/claim.ts';
import { userAccount, type UserAccount } from '../../entities/user-account.ts';
import { is } from '../../store/conditions.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { create, erase, replace, type Write } from '../../store/writes.ts';
import { orderErasure } from './privacy/order-erasure.ts';

type Kind = 'email' | 'mobile';
type StampOf = (action: AuditAction, more?: { reason?: string }) => Stamp;

/** The key of a contact's claim. */
const keyOf = (kind: Kind, contact: string) => ({ kind, value: claimValue(contact) });

/** Gives a contact of an account free. Refused when it is not that account's. */
export const releaseContact = (kind: Kind, contact: string, userCode: UserCode) =>
  erase(claim, keyOf(kind, contact), { userCode: is(userCode) });

export type Claimed =
  | { kind: 'taken' }
  /** `left`: the branch of who gives way; the transaction must say so (membership). */
  | { kind: 'free'; writes: Record<string, Write>; left?: BranchCode | undefined };

/**
 * What gives an account the claim on a contact. A registration that was never verified gives way once its time is over
 * (rules.md, Registration 3). `taken`: it is somebody else's. Refusal of the write `email` or `mobile` says the same.
 */
export const claimContact = async (
  store: Pick<Store, 'get'>,
  { kind, contact, userCode }: { kind: Kind; contact: string; userCode: UserCode },
  at: IsoTime,
  stamp: StampOf,
): Promise<Claimed> => {
  const key = keyOf(kind, contact);
  const held = await store.get(claim, key);
  if (!held) return { kind: 'free', writes: { [kind]: create(claim, { ...key, userCode, verified: true }) } };
  if (held.userCode === userCode && held.verified) return { kind: 'free', writes: {} };
  if (held.userCode !== userCode && !isReleasable(held, at)) return { kind: 'taken' };
  const former = held.userCode === userCode ? undefined : await store.get(userAccount, { userCode: held.userCode });
  const proof = { userCode, verified: true, releasableAt: undefined, registrationId: undefined };
  return {
    kind: 'free',
    writes: {
      [kind]: replace(claim, held, proof),
      ...(former && { [`${kind} former`]: supersede(former, at, stamp), ...orderErasure(former, at) }),
    },
    left: former?.branchCode,
  };
};

const supersede = (former: UserAccount, at: IsoTime, stamp: StampOf) =>
  replace(
    userAccount,
    former,
    { deletedAt: at, deletedBy: 'system' },
    stamp('delete', { reason: 'registration never verified, contact given to another account' }),
  );
