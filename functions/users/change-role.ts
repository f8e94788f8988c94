import type { Found } from '../../shared/adapters/table/act-on-account.ts';
import { panelClosed, panelOpened } from '../../shared/adapters/table/admin-panel.ts';
import { isStaff, type AdminRole } from '../../shared/domain/account.ts';
import { refuse } from '../../shared/http/route.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import { act, clash, type Asked } from './act.ts';
import type { Handle, UsersDeps } from './deps.ts';
import { linkAdmin } from './link-admin.ts';
import { unlinkAdmin } from './unlink-admin.ts';
import { userReply } from './user-reply.ts';

type Request = Parameters<Handle<'changeRole'>>[0];

const otherOf = (role: AdminRole): AdminRole => (role === 'admin' ? 'super_admin' : 'admin');

/** From user to admin: the directory first, then the row and everything that gives rights, at once. */
const promotion = async ({ body, caller, at, stamp }: Request, deps: UsersDeps, found: Found, role: AdminRole) => {
  const { isActive, userBlocked, isEmailVerified } = found.account;
  if (!isActive || userBlocked || !isEmailVerified) return refuse('invalid_transition');
  const linked = await linkAdmin(deps, found, role, { by: caller.userCode, at, stamp });
  if (linked.kind === 'taken') return refuse('conflict');
  return {
    kind: 'plan' as const,
    changes: { ...linked.changes, role },
    others: linked.others,
    ends: true,
    stamp: stamp('role_change', body),
  };
};

/** From admin to user: first the row and the panel, so that nothing is left to use; the directory follows. */
const demotion = ({ body, caller, at, stamp }: Request, { platforms }: Found) => {
  const panel = platforms.find(({ platform }) => platform === 'admin_panel');
  const closed = panel && panelClosed(panel, { at, by: caller.userCode, stamp: stamp('access_revoke', body) });
  return {
    kind: 'plan' as const,
    changes: { role: 'user' as const },
    ...(closed && { others: { panel: closed } }),
    ends: true,
    stamp: stamp('role_change', body),
  };
};

/** Groups tell people who is who; they follow the row, and decide nothing. */
const regroup = async ({ directory }: UsersDeps, { cognitoSub, role }: UserAccount, wasLowered: boolean) => {
  if (cognitoSub === undefined || role === 'user') return;
  await directory.putInGroup(cognitoSub, role);
  await directory.removeFromGroup(cognitoSub, otherOf(role));
  if (wasLowered) await directory.signOut(cognitoSub);
};

/**
 * Changes a role in the order of rules.md, Access 7: rights come last and go first. The same request goes on where an
 * earlier one ended, so that a failure half-way is mended by repeating it.
 */
export const changeRole: Handle<'changeRole'> = async (request, deps) => {
  const { body, caller, at, stamp } = request;
  const { role } = body;
  const asked: Asked = request;
  const outcome = await act(asked, deps, (found) => {
    const { account } = found;
    if (account.role === role) return { kind: 'nothing' };
    if (role === 'user') return demotion(request, found);
    if (!isStaff(account.role)) return promotion(request, deps, found, role);
    // Made half-way: whoever made it repeats that first.
    if (account.cognitoSub === undefined) return refuse('invalid_transition');
    const { platforms } = found;
    const panel = platforms.find(({ platform }) => platform === 'admin_panel');
    // A super_admin's panel is full and unending, whatever the admin's was.
    const opened = panelOpened(account, panel, { at, by: caller.userCode, stamp: stamp('access_grant', body) });
    return {
      kind: 'plan',
      changes: { role },
      ...(role === 'super_admin' && { others: { panel: opened } }),
      ends: true,
      stamp: stamp('role_change', body),
    };
  });
  if (outcome.kind === 'refusal') return outcome;
  if (outcome.kind === 'refused') return clash(outcome.because);
  const { found } = outcome;
  await regroup(deps, outcome.account, found.account.role === 'super_admin');
  const account =
    role === 'user'
      ? await unlinkAdmin(deps, outcome.account, { at, stamp: stamp('role_change', body) })
      : outcome.account;
  return userReply(deps, { ...found, account }, caller.level, at);
};
