import { isSuperuser } from '../account.ts';
import type { AccessLevel, UserRole } from '../choices.ts';
import type { FeatureCode } from '../identifiers/feature-code.ts';
import type { IsoTime } from '../time.ts';
import { isInForce } from './in-force.ts';
import { covers, narrower, type Action } from './levels.ts';

export type Feature = {
  featureCode: FeatureCode;
  parentFeature?: FeatureCode | undefined;
  isActive: boolean;
};

export type FeatureGrant = {
  featureCode: FeatureCode;
  isAllowed: boolean;
  accessLevel: AccessLevel;
  status: 'active' | 'revoked' | 'expired';
  expiresAt?: IsoTime | undefined;
  revokedAt?: IsoTime | undefined;
};

/** Why a feature is allowed or denied; `explain` shows it as it is. */
export type FeatureReason =
  | 'super_admin'
  | 'granted'
  | 'unknown_feature'
  | 'inactive_feature'
  | 'explicitly_denied'
  | 'level_too_low'
  | 'not_granted';

export type FeatureDecision = {
  because: FeatureReason;
  /** The feature asked for and the ancestors that were looked at, nearest first. */
  path: readonly FeatureCode[];
  /** The feature on that path that decided. */
  at?: FeatureCode;
} & ({ kind: 'allowed'; level: AccessLevel } | { kind: 'denied' });

type Question = {
  role: UserRole;
  feature: FeatureCode;
  /** Absent: at any level. */
  action?: Action | undefined;
  /** The user's grants and denials, also ended ones. */
  grants: readonly FeatureGrant[];
  /** The whole tree. */
  features: readonly Feature[];
  at: IsoTime;
};

/** The feature and its ancestors, nearest first. Ends at a feature that is unknown or was met before. */
export const pathOf = <F extends Feature>(
  feature: FeatureCode,
  features: readonly F[],
): { code: FeatureCode; known: F | undefined }[] => {
  const path: { code: FeatureCode; known: F | undefined }[] = [];
  let code: FeatureCode | undefined = feature;
  while (code !== undefined) {
    const here: FeatureCode = code;
    const isCycle = path.some((one) => one.code === here);
    const known = isCycle ? undefined : features.find(({ featureCode }) => featureCode === here);
    path.push({ code: here, known });
    code = known?.parentFeature;
  }
  return path;
};

/**
 * May this user do this in this feature at this moment (rules.md, Access 1, 3, 5)? The nearest live grant on the way up
 * decides; a denial nearer by wins. What has ended grants nothing but still narrows what is inherited past it, so that
 * an end never widens access: only a new grant does. A super_admin passes, also where a feature is inactive.
 */
export const decideFeature = ({ role, feature, action, grants, features, at }: Question): FeatureDecision => {
  const way = pathOf(feature, features);
  const path = way.map(({ code }) => code);
  if (isSuperuser(role)) return { kind: 'allowed', because: 'super_admin', level: 'full', path };
  const unknown = way.find(({ known }) => known === undefined);
  if (unknown) return { kind: 'denied', because: 'unknown_feature', path, at: unknown.code };
  const inactive = way.find(({ known }) => known?.isActive === false);
  if (inactive) return { kind: 'denied', because: 'inactive_feature', path, at: inactive.code };

  let atMost: AccessLevel | undefined = 'full';
  for (const code of path) {
    const grant = grants.find(({ featureCode }) => featureCode === code);
    if (!grant) continue;
    if (!grant.isAllowed) return { kind: 'denied', because: 'explicitly_denied', path, at: code };
    atMost = atMost && narrower(atMost, grant.accessLevel);
    if (!isInForce(grant, at)) continue;
    if (atMost === undefined || (action !== undefined && !covers(atMost, action)))
      return { kind: 'denied', because: 'level_too_low', path, at: code };
    return { kind: 'allowed', because: 'granted', level: atMost, path, at: code };
  }
  return { kind: 'denied', because: 'not_granted', path };
};
