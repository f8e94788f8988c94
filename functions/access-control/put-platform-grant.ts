import { untilUncontested } from '../../shared/adapters/table/uncontested.ts';
import { isInForce } from '../../shared/domain/access/in-force.ts';
import { mayChangePlatform, mayGrantPlatform } from '../../shared/domain/access/may-grant.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import { create, replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { beyondOwn, pastRefusal } from './faults.ts';
import { panelRefusal } from './panel-refusal.ts';
import { seenUser, unmoved } from './seen-user.ts';
import type { accessControl } from './workflow.ts';

type Request = RequestOf<(typeof accessControl)['routes']['putPlatformGrant']>;

/** To deny is to take away, for which nobody needs to hold anything. */
const mayPut = ({ caller, params: { platform }, body: { isAllowed, accessLevel: level } }: Request): boolean => {
  const { account, level: auth, panel } = caller;
  const { role } = account;
  return isAllowed ? mayGrantPlatform({ role, platform, level, auth, panel }) : mayChangePlatform({ role, platform });
};

export const putPlatformGrant: Handle<'putPlatformGrant'> = (request: Request, { store }) =>
  untilUncontested(async () => {
    const { params, body, caller, at, ifMatch, stamp } = request;
    const { userCode, platform } = params;
    if (userCode === caller.userCode) return refuse('self_action_forbidden');
    const seen = await seenUser(store, userCode, caller);
    if (seen.kind === 'refusal') return seen;
    const past = pastRefusal(body.expiresAt, at);
    if (past) return past;
    if (!mayPut(request)) return beyondOwn();
    const unfit = platform === 'admin_panel' ? panelRefusal(seen.account.role, body) : undefined;
    if (unfit) return unfit;

    const current = seen.platforms.find((grant) => grant.platform === platform);
    if (ifMatch !== undefined && ifMatch !== current?.version) return refuse('version_conflict');
    const wanted = {
      userCode,
      platform,
      branchCode: seen.account.branchCode,
      ...body,
      grantedBy: caller.userCode,
      grantedAt: at,
      expiresAt: body.expiresAt,
      revokedAt: undefined,
      revokedBy: undefined,
      status: 'active' as const,
    };
    const granted = stamp('access_grant');
    const grant = current
      ? replace(userPlatformAccess, current, wanted, granted)
      : create(userPlatformAccess, wanted, granted);
    const outcome = await store.commit(at, { grant, account: unmoved(seen.account) });
    if (outcome.kind === 'refused') return undefined;
    const version = (current?.version ?? 0) + 1;
    const made = { ...wanted, version };
    return current && isInForce(current, at) ? reply(200, made, version) : reply(201, made, version);
  });
