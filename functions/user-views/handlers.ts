import { getUserErasure } from './get-user-erasure.ts';
import { getUserRegistration } from './get-user-registration.ts';
import { getUserSecurity } from './get-user-security.ts';
import { listManagedBranches } from './list-managed-branches.ts';
import { listUserAddresses } from './list-user-addresses.ts';
import { listUserAudit } from './list-user-audit.ts';
import { listUserLogins } from './list-user-logins.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  listUserLogins,
  listUserAddresses,
  listUserAudit,
  getUserSecurity,
  getUserRegistration,
  getUserErasure,
  listManagedBranches,
};
