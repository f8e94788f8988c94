import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { guard } from '../../entities/guard.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { create, replace } from '../../store/writes.ts';

/** The guard that knows every active super_admin; undefined while there was never one. */
export const readSuperAdmins = (store: Pick<Store, 'get'>) => store.get(guard, { name: 'SUPERADMINS' });

type Known = Awaited<ReturnType<typeof readSuperAdmins>>;

/** Adds somebody to the guard as it was read; another change meanwhile refuses the whole transaction. */
export const withSuperAdmin = (known: Known, userCode: UserCode, stamp: Stamp) => {
  const members = [...new Set([...(known?.members ?? []), userCode])];
  const changes = { members, memberCount: members.length };
  return known ? replace(guard, known, changes, stamp) : create(guard, { name: 'SUPERADMINS', ...changes }, stamp);
};
