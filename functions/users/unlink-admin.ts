import { actOnAccount } from '../../shared/adapters/table/act-on-account.ts';
import { claim, claimValue } from '../../shared/entities/claim.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { erase } from '../../shared/store/writes.ts';
import type { UsersDeps } from './deps.ts';

/**
 * Takes from the directory the user of an account that is an admin's no more, after the table stopped giving it rights;
 * last of all the account forgets it. Until then whoever repeats the act finds what is left to do (rules.md, Access 7).
 * @returns the account as it is then
 */
export const unlinkAdmin = async (
  deps: Pick<UsersDeps, 'store' | 'sessions' | 'directory'>,
  account: UserAccount,
  { at, stamp }: { at: IsoTime; stamp: Stamp },
): Promise<UserAccount> => {
  const { userCode } = account;
  const sub = account.cognitoSub ?? (await deps.directory.find(account));
  if (sub === undefined) return account;
  await deps.directory.signOut(sub);
  await deps.directory.remove(sub);
  const key = { kind: 'cognito' as const, value: claimValue(sub) };
  const link = await deps.store.get(claim, key);
  const outcome = await actOnAccount(deps, { userCode, at }, ({ account: { cognitoSub } }) =>
    cognitoSub === sub
      ? {
          kind: 'plan',
          changes: { cognitoSub: undefined },
          ...(link?.userCode === userCode && { others: { link: erase(claim, key) } }),
          stamp,
        }
      : { kind: 'nothing' },
  );
  return outcome.kind === 'done' ? outcome.account : account;
};
