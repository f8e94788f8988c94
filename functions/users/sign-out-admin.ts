import type { UserAccount } from '../../shared/entities/user-account.ts';
import type { UsersDeps } from './deps.ts';

/** Ends an admin's sign-ins in the directory. What they may do was decided in the table before. */
export const signOutAdmin = async (
  { directory }: Pick<UsersDeps, 'directory'>,
  { cognitoSub }: Pick<UserAccount, 'cognitoSub'>,
): Promise<void> => {
  if (cognitoSub !== undefined) await directory.signOut(cognitoSub);
};
