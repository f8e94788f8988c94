import { isSuperuser } from '../../domain/account.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { guard } from '../../entities/guard.ts';
import type { UserAccount } from '../../entities/user-account.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { create, replace, type Write } from '../../store/writes.ts';

/** The guard that knows every active super_admin; undefined while there was never one. */
export const readSuperAdmins = (store: Pick<Store, 'get'>) => store.get(guard, { name: 'SUPERADMINS' });

type Known = Awaited<ReturnType<typeof readSuperAdmins>>;

/** Adds somebody to the guard as it was read; another change meanwhile refuses the whole transaction. */
export const withSuperAdmin = (known: Known, userCode: UserCode, stamp: Stamp) => {
  const members = [...new Set([...(known?.members ?? []), userCode])];
  const changes = { members, memberCount: members.length };
  return known ? replace(guard, known, changes, stamp) : create(guard, { name: 'SUPERADMINS', ...changes }, stamp);
};

type Standing = Pick<UserAccount, 'role' | 'isActive' | 'userBlocked' | 'deletedAt'>;

/** Whether an account is one of those of whom the last must stay. */
export const isActingSuperAdmin = ({ role, isActive, userBlocked, deletedAt }: Standing): boolean =>
  isSuperuser(role) && isActive && !userBlocked && deletedAt === undefined;

/** `last`: without this account nobody would be left. */
export type Guarded = { kind: 'last' } | { kind: 'guarded'; writes: Record<string, Write> };

/**
 * What a change of an account means for the guard as it was read. Its write belongs in the transaction of that change:
 * of two that would together remove the last two super_admins one is refused (rules.md, Access 4).
 */
export const guardedChange = (
  known: Known,
  userCode: UserCode,
  { before, after }: { before: Standing; after: Standing },
  stamp: Stamp,
): Guarded => {
  const isMember = known?.members.includes(userCode) === true;
  if (isActingSuperAdmin(after))
    return { kind: 'guarded', writes: isMember ? {} : { guard: withSuperAdmin(known, userCode, stamp) } };
  if (!isMember && !isActingSuperAdmin(before)) return { kind: 'guarded', writes: {} };
  const members = known?.members.filter((member) => member !== userCode) ?? [];
  if (!known || members.length === 0) return { kind: 'last' };
  return { kind: 'guarded', writes: { guard: replace(guard, known, { members, memberCount: members.length }, stamp) } };
};
