import { untilUncontested } from '../../shared/adapters/table/uncontested.ts';
import { isInForce } from '../../shared/domain/access/in-force.ts';
import { mayChangePlatform } from '../../shared/domain/access/may-grant.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { panelRefusal } from './panel-refusal.ts';
import { seenUser } from './seen-user.ts';

export const revokePlatformGrant: Handle<'revokePlatformGrant'> = (
  { params: { userCode, platform }, caller, at, ifMatch, stamp },
  { store },
) =>
  untilUncontested(async () => {
    if (userCode === caller.userCode) return refuse('self_action_forbidden');
    const seen = await seenUser(store, userCode, caller, { deleted: true });
    if (seen.kind === 'refusal') return seen;
    if (!mayChangePlatform({ role: caller.account.role, platform })) return refuse('forbidden');
    const unfit = platform === 'admin_panel' ? panelRefusal(seen.account.role) : undefined;
    if (unfit) return unfit;
    const current = seen.platforms.find((grant) => grant.platform === platform);
    if (!current || !isInForce(current, at)) return refuse('not_found');
    if (ifMatch !== undefined && ifMatch !== current.version) return refuse('version_conflict');
    const end = { status: 'revoked' as const, revokedAt: at, revokedBy: caller.userCode };
    const { kind } = await store.write(at, replace(userPlatformAccess, current, end, stamp('access_revoke')));
    return kind === 'done' ? reply(204, undefined) : undefined;
  });
