import * as z from 'zod';
import { ADMIN_ROLES } from '../shared/domain/account.ts';
import { BranchCode } from '../shared/domain/identifiers/branch-code.ts';
import { userAccount } from '../shared/entities/user-account.ts';
import { is } from '../shared/store/conditions.ts';
import type { Store } from '../shared/store/store.ts';
import type { UserPool } from './cognito/user-pool.ts';
import { bodyOf, problem, type Controls } from './control.ts';
import { json } from './http-server.ts';
import type { SeededAdmin } from './seed-admins.ts';

const Wanted = z.union([
  z.strictObject({ email: z.string() }),
  z.strictObject({ role: z.enum(ADMIN_ROLES), branchCode: BranchCode.optional() }),
]);

/** What was seeded; nothing until the database is there. */
type Seeded = { store?: Store; admins: readonly SeededAdmin[] };

/** The address of an admin of this role and branch: a seeded one if there is, else one made through the API. */
const addressOf = async (
  { store, admins }: Seeded,
  { role, branchCode }: { role: SeededAdmin['role']; branchCode?: BranchCode | undefined },
): Promise<string | undefined> => {
  const known = admins.find((one) => one.role === role && one.branchCode === (branchCode ?? null));
  if (known || branchCode === undefined || !store) return known?.email;
  const where = { isActive: is(true), branchCode: is(branchCode) };
  const { items } = await store.list(userAccount, { index: 'byRole', of: { role } }, { limit: 1, where });
  return items[0]?.email;
};

/** `POST /admin-token`: an ID token of an admin, as if they had signed in. */
export const adminControls = (pool: UserPool, seeded: Seeded): Controls => ({
  'POST /admin-token': async (request) => {
    const wanted = bodyOf(Wanted, request);
    if (!wanted) return problem(400, 'expected {"role": "super_admin" | "admin", "branchCode"?} or {"email"}');
    const email = 'email' in wanted ? wanted.email : await addressOf(seeded, wanted);
    const token = email === undefined ? undefined : await pool.tokenOf(email);
    return token === undefined ? problem(404, 'there is no such admin who may sign in') : json(200, { token });
  },
});
