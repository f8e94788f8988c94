import { readFeatures } from '../../shared/adapters/table/features.ts';
import { decideFeature, type Feature } from '../../shared/domain/access/decide-feature.ts';
import { isStaff, isSuperuser } from '../../shared/domain/account.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { branch } from '../../shared/entities/branch.ts';
import type { AdminCaller } from '../../shared/http/caller.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

type Named = Feature & { featureName: string };

const effective = (
  { featureCode, featureName }: Named,
  features: readonly Named[],
  { account, grants }: AdminCaller,
  at: IsoTime,
) => {
  const decision = decideFeature({ role: account.role, feature: featureCode, grants, features, at });
  return {
    featureCode,
    featureName,
    allowed: decision.kind === 'allowed',
    ...(decision.kind === 'allowed' && { accessLevel: decision.level }),
    because: decision.because,
    decidedAt: decision.at,
  };
};

/** The same decision, feature by feature, that every admin route makes. */
export const getAdmin: Handle<'getAdmin'> = async ({ caller, at }, { store }) => {
  const { account } = caller;
  const { role, branchCode } = account;
  const [features, home] = await Promise.all([
    readFeatures(store),
    branchCode === undefined ? undefined : store.get(branch, { branchCode }),
  ]);
  return reply(200, {
    ...account,
    branchName: home?.branchName,
    isStaff: isStaff(role),
    isSuperuser: isSuperuser(role),
    features: features
      .map((feature) => effective(feature, features, caller, at))
      .sort((left, right) => (left.featureCode < right.featureCode ? -1 : 1)),
  });
};
