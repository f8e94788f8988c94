import { grantBegins, readFeatures } from '../../shared/adapters/table/features.ts';
import { untilUncontested } from '../../shared/adapters/table/uncontested.ts';
import { isInForce } from '../../shared/domain/access/in-force.ts';
import { mayGrantFeature } from '../../shared/domain/access/may-grant.ts';
import { appAccessControl, type AppAccessControl } from '../../shared/entities/app-access-control.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import type { Fields } from '../../shared/store/entity.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { create, replace, type Write } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { beyondOwn, pastRefusal } from './faults.ts';
import { seenUser, unmoved } from './seen-user.ts';
import type { accessControl } from './workflow.ts';

type Request = RequestOf<(typeof accessControl)['routes']['putFeatureGrant']>;
type Wanted = Fields<typeof appAccessControl>;

const inactive = () => {
  const detail = 'no active feature has this code';
  return refuse('reference_invalid', { errors: [{ parameter: 'featureCode', code: 'reference_invalid', detail }] });
};

/** The writes of one attempt. Features count what is active, so one that was is counted already. */
const writesOf = (current: AppAccessControl | undefined, wanted: Wanted, stamp: Stamp): Record<string, Write> => {
  const { feature, granted } = grantBegins(wanted.featureCode);
  const grant = current ? replace(appAccessControl, current, wanted, stamp) : create(appAccessControl, wanted, stamp);
  return { grant, feature, ...(current?.status !== 'active' && { granted }) };
};

export const putFeatureGrant: Handle<'putFeatureGrant'> = (request: Request, { store }) =>
  untilUncontested(async () => {
    const { params, body, caller, at, ifMatch, stamp } = request;
    const { userCode, featureCode } = params;
    if (userCode === caller.userCode) return refuse('self_action_forbidden');
    const [seen, features] = await Promise.all([seenUser(store, userCode, caller), readFeatures(store)]);
    if (seen.kind === 'refusal') return seen;
    const past = pastRefusal(body.expiresAt, at);
    if (past) return past;
    const { accessLevel: level, isAllowed, expiresAt } = body;
    const { role } = caller.account;
    if (!features.some((feature) => feature.featureCode === featureCode && feature.isActive)) return inactive();
    // To deny is to take away, for which nobody needs to hold anything.
    const may =
      !isAllowed || mayGrantFeature({ role, grants: caller.grants, feature: featureCode, level, features, at });
    if (!may) return beyondOwn();

    const current = seen.grants.find((grant) => grant.featureCode === featureCode);
    if (ifMatch !== undefined && ifMatch !== current?.version) return refuse('version_conflict');
    const wanted = {
      userCode,
      featureCode,
      branchCode: seen.account.branchCode,
      isAllowed,
      accessLevel: level,
      expiresAt,
      grantedBy: caller.userCode,
      grantedAt: at,
      revokedAt: undefined,
      revokedBy: undefined,
      status: 'active' as const,
    };
    const writes = writesOf(current, wanted, stamp('access_grant'));
    const outcome = await store.commit(at, { ...writes, account: unmoved(seen.account) });
    if (outcome.kind === 'refused') return 'feature' in outcome.because ? inactive() : undefined;
    const version = (current?.version ?? 0) + 1;
    const made = { ...wanted, version };
    return current && isInForce(current, at) ? reply(200, made, version) : reply(201, made, version);
  });
