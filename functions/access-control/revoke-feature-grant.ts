import { grantEnds } from '../../shared/adapters/table/features.ts';
import { untilUncontested } from '../../shared/adapters/table/uncontested.ts';
import { isInForce } from '../../shared/domain/access/in-force.ts';
import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { seenUser } from './seen-user.ts';

/** What the clock has ended is ended: the sweeper settles it. */
export const revokeFeatureGrant: Handle<'revokeFeatureGrant'> = (
  { params: { userCode, featureCode }, caller, at, ifMatch, stamp },
  { store },
) =>
  untilUncontested(async () => {
    if (userCode === caller.userCode) return refuse('self_action_forbidden');
    const seen = await seenUser(store, userCode, caller, { deleted: true });
    if (seen.kind === 'refusal') return seen;
    const current = seen.grants.find((grant) => grant.featureCode === featureCode);
    if (!current || !isInForce(current, at)) return refuse('not_found');
    if (ifMatch !== undefined && ifMatch !== current.version) return refuse('version_conflict');
    const end = { status: 'revoked' as const, revokedAt: at, revokedBy: caller.userCode };
    const grant = replace(appAccessControl, current, end, stamp('access_revoke'));
    const { kind } = await store.commit(at, { grant, ...grantEnds(featureCode) });
    return kind === 'done' ? reply(204, undefined) : undefined;
  });
