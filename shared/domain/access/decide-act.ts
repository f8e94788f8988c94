import { isStaff, isSuperuser } from '../account.ts';
import type { AccessLevel, Platform, UserRole } from '../choices.ts';
import { FeatureCode } from '../identifiers/feature-code.ts';
import type { IsoTime } from '../time.ts';
import { decideFeature, type Feature, type FeatureDecision, type FeatureGrant } from './decide-feature.ts';
import type { Action } from './levels.ts';
import {
  decidePlatform,
  decideStanding,
  type AccountStanding,
  type PlatformDecision,
  type PlatformDenial,
  type PlatformGrant,
} from './platform-access.ts';
import type { SeededFeature } from './seeded-features.ts';

/** Everything about somebody that decides what they may do. */
export type Subject = {
  account: AccountStanding & { role: UserRole };
  platforms: readonly (PlatformGrant & { platform: Platform })[];
  /** Their own whitelist; empty allows every address. */
  whitelist: readonly string[];
  /** Grants and denials of features, also ended ones. */
  grants: readonly FeatureGrant[];
};

/** Absent `ip`: from wherever it is allowed. Absent `action`: at any level. */
type Circumstances = { ip?: string | undefined; at: IsoTime; action?: Action | undefined };

export type UseDecision = PlatformDecision | { kind: 'denied'; because: 'not_admin'; code: 'platform_denied' };
export type UseDenial = PlatformDenial | 'not_admin';

/**
 * May somebody act on a platform? The admin panel is for admins, whatever was granted. `serve`, GET /v1/me/access and
 * explain all ask here.
 */
export const decideUse = (
  { account, platforms, whitelist }: Omit<Subject, 'grants'>,
  { platform, ...circumstances }: Circumstances & { platform: Platform },
): UseDecision =>
  platform === 'admin_panel' && !isStaff(account.role)
    ? { kind: 'denied', because: 'not_admin', code: 'platform_denied' }
    : decidePlatform({
        account,
        grant: platforms.find((grant) => grant.platform === platform),
        whitelist,
        ...circumstances,
      });

/** What an admin must hold: a level of a feature that covers an action, the role super_admin, or only to be an admin. */
export type AdminNeeds = { feature: SeededFeature; action: Action } | 'super_admin' | 'any_admin';

/** `stopped`: by what comes before any feature. */
export type FeatureUse =
  | { kind: 'stopped'; use: Extract<UseDecision, { kind: 'denied' }> }
  /** `panel`: the level of an admin's grant of the admin panel. */
  | { kind: 'asked'; feature: FeatureDecision; panel: AccessLevel | undefined };

type FeatureQuestion = Circumstances & {
  feature: FeatureCode;
  features: readonly Feature[];
  /** What the admin panel must allow, where that is another action than the feature's. */
  panelAction?: Action | undefined;
};

/**
 * May somebody act in a feature? Admins do so on the admin panel, which must let them in first; of users their apps ask
 * (GET /v1/me/access), so that only the account must be in good standing.
 */
export const decideFeatureUse = (subject: Subject, question: FeatureQuestion): FeatureUse => {
  const { feature, features, action, panelAction = action, ip, at } = question;
  const { role } = subject.account;
  const use = isStaff(role)
    ? decideUse(subject, { platform: 'admin_panel', action: panelAction, ip, at })
    : decideStanding(subject.account, at);
  if (use?.kind === 'denied') return { kind: 'stopped', use };
  const decision = decideFeature({ role, feature, action, grants: subject.grants, features, at });
  return { kind: 'asked', feature: decision, panel: use?.level };
};

/** `level`: that of what was needed; `panel`: that of their grant of the admin panel. */
export type ActDecision =
  | { kind: 'allowed'; level: AccessLevel; panel: AccessLevel }
  | { kind: 'denied'; code: 'forbidden' | 'feature_denied' | Extract<PlatformDecision, { kind: 'denied' }>['code'] };

type ActQuestion = Omit<Circumstances, 'action'> & {
  /** The action the request's method stands for. */
  action: Action;
  needs: AdminNeeds;
  features: readonly Feature[];
};

/** May an admin do what a route for admins does? Role, account, admin panel and address first, then what it needs. */
export const decideAct = (subject: Subject, { needs, features, action, ip, at }: ActQuestion): ActDecision => {
  const panel = decideUse(subject, { platform: 'admin_panel', action, ip, at });
  if (panel.kind === 'denied')
    return { kind: 'denied', code: panel.because === 'not_admin' ? 'forbidden' : panel.code };
  const admitted = (level: AccessLevel): ActDecision => ({ kind: 'allowed', level, panel: panel.level });
  if (needs === 'any_admin') return admitted('full');
  if (needs === 'super_admin')
    return isSuperuser(subject.account.role) ? admitted('full') : { kind: 'denied', code: 'forbidden' };
  const asked = decideFeatureUse(subject, {
    feature: FeatureCode.parse(needs.feature),
    action: needs.action,
    panelAction: action,
    features,
    ip,
    at,
  });
  return asked.kind === 'asked' && asked.feature.kind === 'allowed'
    ? admitted(asked.feature.level)
    : { kind: 'denied', code: 'feature_denied' };
};
