import { isSuperuser } from '../account.ts';
import type { AccessLevel, Platform, UserRole } from '../choices.ts';
import type { FeatureCode } from '../identifiers/feature-code.ts';
import type { IsoTime } from '../time.ts';
import { decideFeature, pathOf, type Feature, type FeatureGrant } from './decide-feature.ts';
import { narrower } from './levels.ts';

/** Whether a level gives nothing that another one does not: `restricted` is part of `read_only`, not the other way round. */
const isPartOf = (level: AccessLevel, whole: AccessLevel): boolean => narrower(whole, level) === level;

type FeatureQuestion = {
  /** Of whoever grants. */
  role: UserRole;
  grants: readonly FeatureGrant[];
  feature: FeatureCode;
  level: AccessLevel;
  /** The whole tree. */
  features: readonly Feature[];
  at: IsoTime;
};

/**
 * May somebody grant a feature at a level (rules.md, Access 4: nobody grants more than they hold)? A grant reaches
 * everything below its feature, so they must hold that level there too: a denial of theirs further down forbids it. What
 * is inactive counts as if it were active, since it may become so tomorrow.
 */
export const mayGrantFeature = ({ role, grants, feature, level, features, at }: FeatureQuestion): boolean => {
  const tree = features.map((one) => ({ ...one, isActive: true }));
  const reached = tree.filter(({ featureCode }) => pathOf(featureCode, tree).some(({ code }) => code === feature));
  return (
    reached.length > 0 &&
    reached.every(({ featureCode }) => {
      const held = decideFeature({ role, feature: featureCode, grants, features: tree, at });
      return held.kind === 'allowed' && isPartOf(level, held.level);
    })
  );
};

type PlatformQuestion = {
  role: UserRole;
  platform: Platform;
  level: AccessLevel;
  /** The level at which whoever grants holds the feature AUTH, and that of their own admin panel. */
  auth: AccessLevel;
  panel: AccessLevel;
};

/** Letting somebody into the admin panel, or out of it, goes with the role of an admin, which only a super_admin gives. */
export const mayChangePlatform = ({ role, platform }: Pick<PlatformQuestion, 'role' | 'platform'>): boolean =>
  platform !== 'admin_panel' || isSuperuser(role);

/**
 * May somebody grant a platform at a level (rules.md, Access 2, 4)? Apps, API and tills are any admin's to grant, at most
 * at the level they hold in AUTH; admins themselves use none of them. The admin panel is a super_admin's, at most at the
 * level of their own.
 */
export const mayGrantPlatform = ({ role, platform, level, auth, panel }: PlatformQuestion): boolean =>
  mayChangePlatform({ role, platform }) &&
  isPartOf(level, auth) &&
  (platform !== 'admin_panel' || isPartOf(level, panel));
