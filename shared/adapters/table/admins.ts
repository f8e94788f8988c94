import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { Outage } from '../../domain/outage.ts';
import type { IsoTime } from '../../domain/time.ts';
import { claim, claimValue } from '../../entities/claim.ts';
import { userAccount, type UserAccount } from '../../entities/user-account.ts';
import type { IdentityDirectory } from '../../ports/identity-directory.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Store } from '../../store/store.ts';
import { create, replace } from '../../store/writes.ts';
import { panelOpened } from './admin-panel.ts';
import { admitRow, type NewAdmin, type StampOf } from './admin-row.ts';
import { acceptsMembers } from './branches.ts';
import { closing, heldContacts } from './closing.ts';
import { readSuperAdmins, withSuperAdmin } from './super-admins.ts';

type Deps = { store: Store; directory: IdentityDirectory; ids: Ids };

type Making = {
  at: IsoTime;
  stamp: StampOf;
  /** A user code, or `system`. */
  by: string;
  /** Only if the stage has no super_admin yet. */
  onlyFirst?: boolean;
};

export type MadeAdmin =
  /** `existed`: an earlier attempt had finished. */
  | { kind: 'made' | 'existed'; userCode: UserCode; sub: string }
  /** The address belongs to another account, here or in the directory. */
  | { kind: 'taken' }
  | { kind: 'branch_inactive' }
  /** There is a super_admin already, and only the first was wanted. */
  | { kind: 'not_first' };

/** Parallel changes of the same account or guard; the first of them wins each round. */
const ROUNDS = 5;

/** Links the account to its directory user and lets it act, all at once. */
const activate = async (
  { store }: Deps,
  made: UserAccount,
  sub: string,
  { at, stamp, by, onlyFirst = false }: Making,
): Promise<MadeAdmin> => {
  const { userCode, role, branchCode } = made;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [account, known] = await Promise.all([
      store.get(userAccount, { userCode }),
      role === 'super_admin' ? readSuperAdmins(store) : undefined,
    ]);
    if (account?.role !== role) return { kind: 'taken' };
    if (account.isActive) return account.cognitoSub === sub ? { kind: 'existed', userCode, sub } : { kind: 'taken' };
    if (onlyFirst && (known?.memberCount ?? 0) > 0) return { kind: 'not_first' };
    const outcome = await store.commit(at, {
      account: replace(
        userAccount,
        account,
        { isActive: true, isEmailVerified: true, cognitoSub: sub },
        stamp('role_change', { reason: `became ${role}` }),
      ),
      link: create(claim, { kind: 'cognito', value: claimValue(sub), userCode, verified: true }),
      panel: panelOpened({ userCode, branchCode }, undefined, { at, by, stamp: stamp('access_grant') }),
      ...(role === 'super_admin' && { guard: withSuperAdmin(known, userCode, stamp('role_change')) }),
      ...(branchCode !== undefined && { branch: acceptsMembers(branchCode) }),
    });
    if (outcome.kind === 'done') return { kind: 'made', userCode, sub };
    if ('branch' in outcome.because) return { kind: 'branch_inactive' };
  }
  throw new Outage('table', new Error('too many admins are made at once'));
};

/** Closes the row of an admin whom the directory refused. One that another attempt has changed since is left to it. */
const takeBack = async ({ store }: Deps, made: UserAccount, { at, stamp, by }: Making): Promise<void> => {
  // An earlier attempt had finished: what changed since is in the directory, and not for us to judge.
  if (made.isActive) return;
  await store.commit(at, {
    account: replace(
      userAccount,
      made,
      { deletedAt: at, deletedBy: by },
      stamp('delete', { reason: 'the directory has the address for another account' }),
    ),
    ...closing(made, await heldContacts(store, made), at),
  });
};

/**
 * Makes an admin (rules.md, Access 7): account inactive, then a directory user who is invited and put in a group, then
 * everything that gives rights in one transaction. Each step may be repeated, so calling it again after a failure goes
 * on where it ended; whatever happens in between gives nobody anything. When the directory has the address for another
 * account, the row is closed again, so that neither the address nor the branch stays taken.
 * @throws Outage of the table or the directory
 */
export const makeAdmin = async (deps: Deps, wanted: NewAdmin, making: Making): Promise<MadeAdmin> => {
  const { role, email, firstName, lastName } = wanted;
  const row = await admitRow(deps, wanted, making.at, making.stamp);
  if (row.kind !== 'row') return row;
  const { userCode } = row.account;
  const name = lastName === undefined ? firstName : `${firstName} ${lastName}`;
  const user = await deps.directory.createAdmin({ email, userCode, name });
  if (user.kind === 'conflict') {
    await takeBack(deps, row.account, making);
    return { kind: 'taken' };
  }
  await deps.directory.putInGroup(user.sub, role);
  const outcome = await activate(deps, row.account, user.sub, making);
  // Closed meanwhile by an attempt that the directory had refused: its user would keep the address from everybody.
  if (outcome.kind === 'taken' && !(await deps.store.get(userAccount, { userCode })))
    await deps.directory.remove(user.sub);
  return outcome;
};

/** Whether somebody else than the holder of this address is a super_admin: then there is no first one to make. */
export const hasSuperAdmin = async (store: Pick<Store, 'get'>, email: string): Promise<boolean> => {
  const [known, held] = await Promise.all([
    readSuperAdmins(store),
    store.get(claim, { kind: 'email', value: claimValue(email) }),
  ]);
  return known?.members.some((member) => member !== held?.userCode) === true;
};
