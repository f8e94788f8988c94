import type { Found } from '../../shared/adapters/table/act-on-account.ts';
import { panelOpened } from '../../shared/adapters/table/admin-panel.ts';
import type { AdminRole } from '../../shared/domain/account.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { claim, claimValue } from '../../shared/entities/claim.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import type { RequestOf, Route } from '../../shared/http/route.ts';
import { create, erase } from '../../shared/store/writes.ts';
import type { UsersDeps } from './deps.ts';

type By = { by: string; at: IsoTime; stamp: RequestOf<Route>['stamp'] };

const nameOf = ({ firstName, lastName, userCode }: UserAccount): string =>
  [firstName, lastName].filter((part) => part !== undefined).join(' ') || userCode;

/**
 * Makes the directory user of an account that is to become an admin, and then says what links them and lets the account
 * into the admin panel. Until those writes are committed that user has no rights (rules.md, Access 7).
 */
export const linkAdmin = async (
  { directory, store }: Pick<UsersDeps, 'directory' | 'store'>,
  { account, platforms }: Found,
  role: AdminRole,
  { by, at, stamp }: By,
) => {
  const { userCode, cognitoSub: former } = account;
  const user = await directory.createAdmin({ email: account.email, userCode, name: nameOf(account) });
  if (user.kind === 'conflict') return { kind: 'taken' as const };
  await directory.putInGroup(user.sub, role);
  const keyOf = (sub: string) => ({ kind: 'cognito' as const, value: claimValue(sub) });
  const [held, stale] = await Promise.all([
    store.get(claim, keyOf(user.sub)),
    former === undefined || former === user.sub ? undefined : store.get(claim, keyOf(former)),
  ]);
  if (held && held.userCode !== userCode) return { kind: 'taken' as const };
  const panel = platforms.find(({ platform }) => platform === 'admin_panel');
  return {
    kind: 'linked' as const,
    changes: { cognitoSub: user.sub },
    others: {
      ...(!held && { link: create(claim, { ...keyOf(user.sub), userCode, verified: true }) }),
      ...(stale?.userCode === userCode && former !== undefined && { stale: erase(claim, keyOf(former)) }),
      panel: panelOpened(account, panel, { at, by, stamp: stamp('access_grant') }),
    },
  };
};
