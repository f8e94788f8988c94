import type { Found } from '../../shared/adapters/table/act-on-account.ts';
import { membership } from '../../shared/adapters/table/branches.ts';
import { claimContact } from '../../shared/adapters/table/contact-claims.ts';
import { isSuperuser } from '../../shared/domain/account.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import { refuse } from '../../shared/http/route.ts';
import { erase } from '../../shared/store/writes.ts';
import { actAndShow } from './act.ts';
import type { Handle, UsersDeps } from './deps.ts';
import { linkAdmin } from './link-admin.ts';

type Request = Parameters<Handle<'restoreUser'>>[0];

/** The contacts it had, claimed anew, and its place in its branch. @returns undefined when one of them is somebody else's now */
const contactsOf = async ({ at, stamp }: Request, { store }: UsersDeps, { account }: Found) => {
  const { userCode, email, mobile, isMobileVerified } = account;
  const [first, second] = await Promise.all([
    claimContact(store, { kind: 'email', contact: email, userCode }, at, stamp),
    mobile !== undefined && isMobileVerified
      ? claimContact(store, { kind: 'mobile', contact: mobile, userCode }, at, stamp)
      : ({ kind: 'free', writes: {}, left: undefined } as const),
  ]);
  if (first.kind === 'taken' || second.kind === 'taken') return undefined;
  const { branchCode } = account;
  return { ...first.writes, ...second.writes, ...membership({ from: first.left, to: branchCode }) };
};

/** Takes the order to erase it back. Once the erasure has begun, the account is another one. */
const withoutErasure = async ({ store }: UsersDeps, { userCode }: UserAccount) => {
  const order = await store.get(erasureOrder, { userCode });
  return order && { erasure: erase(erasureOrder, { userCode }) };
};

/**
 * Brings a deleted account back as it was. An admin's is invited anew: the directory first, then the row, as when they
 * were made; only a super_admin may, since it gives rights.
 */
export const restoreUser: Handle<'restoreUser'> = async (request, deps) => {
  const { caller, at, stamp } = request;
  return actAndShow(
    request,
    deps,
    async (found) => {
      const { account } = found;
      const { role } = account;
      if (account.deletedAt === undefined) return refuse('invalid_transition');
      // Nothing is left that could be brought back.
      if (account.erasedAt !== undefined) return refuse('conflict');
      if (role !== 'user' && !isSuperuser(caller.account.role)) return refuse('forbidden');
      const contacts = await contactsOf(request, deps, found);
      if (!contacts) return refuse('conflict');
      const linked =
        role === 'user'
          ? { kind: 'linked' as const, changes: {}, others: {} }
          : await linkAdmin(deps, found, role, { by: caller.userCode, at, stamp });
      if (linked.kind === 'taken') return refuse('conflict');
      return {
        kind: 'plan',
        changes: { ...linked.changes, deletedAt: undefined, deletedBy: undefined },
        others: { ...linked.others, ...contacts, ...(await withoutErasure(deps, account)) },
        stamp: stamp('restore'),
      };
    },
    { deleted: true },
  );
};
