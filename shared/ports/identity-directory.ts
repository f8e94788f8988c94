import type { AdminRole } from '../domain/account.ts';
import type { Email } from '../domain/identifiers/email.ts';
import type { UserCode } from '../domain/identifiers/user-code.ts';

export type Invited = { email: Email; userCode: UserCode; name: string };

/**
 * Where admins prove who they are (rules.md, Access 7). A user of it has no rights by itself: those are in the table.
 * Every act may be repeated, and what is asked of a user who is gone is done, unless it would give something.
 * @throws Outage('directory') when it cannot be reached, is throttled or refuses
 */
export type IdentityDirectory = {
  /**
   * Makes a user for an account and invites them by e-mail. Made before for the same account, it is found again, and
   * nobody is invited twice. @returns `conflict` when the address belongs to another account's user
   */
  createAdmin(invited: Invited): Promise<{ kind: 'created' | 'found'; sub: string } | { kind: 'conflict' }>;
  /** The user made for an account, if there is one: for acts on accounts that an unfinished attempt left without its `sub`. */
  find(known: Pick<Invited, 'email' | 'userCode'>): Promise<string | undefined>;
  /** Groups tell people who is who; nothing is decided by them. */
  putInGroup(sub: string, role: AdminRole): Promise<void>;
  removeFromGroup(sub: string, role: AdminRole): Promise<void>;
  /** From then on nobody signs in as this user. Tokens that were issued run out by themselves. */
  disable(sub: string): Promise<void>;
  enable(sub: string): Promise<void>;
  /** Ends every sign-in: no token is renewed. */
  signOut(sub: string): Promise<void>;
  remove(sub: string): Promise<void>;
};
