import { isStaff } from '../account.ts';
import type { AccessLevel, Platform } from '../choices.ts';
import type { FeatureCode } from '../identifiers/feature-code.ts';
import type { IsoTime } from '../time.ts';
import { decideFeatureUse, decideUse, type Subject, type UseDecision, type UseDenial } from './decide-act.ts';
import { pathOf, type Feature, type FeatureDecision } from './decide-feature.ts';
import { statusAt } from './in-force.ts';
import type { Action } from './levels.ts';

/** What may be asked of access: an action on a platform, or in a feature. */
export type Asked = { action: Action; ip?: string | undefined; at: IsoTime } & (
  { kind: 'platform'; platform: Platform } | { kind: 'feature'; feature: FeatureCode }
);

/** Everything that an answer depends on. */
export type World = { subject: Subject; features: readonly Feature[] };

/** Where it was decided: before any feature (`use`, on a platform or only for the account), then in the feature. */
export type Answer = {
  allowed: boolean;
  platform: Platform | undefined;
  use: UseDecision | undefined;
  feature: FeatureDecision | undefined;
};

/** What is looked at. */
export const CHECKS = ['account', 'role', 'platform', 'address', 'feature', 'decision'] as const;

/** One thing that was looked at, and what was found. */
export type Step = {
  check: (typeof CHECKS)[number];
  name?: string | undefined;
  found: string;
  accessLevel?: AccessLevel | undefined;
};

/** The answer of the functions that enforce access. */
export const answerOf = ({ subject, features }: World, asked: Asked): Answer => {
  const { action, ip, at } = asked;
  if (asked.kind === 'platform') {
    const use = decideUse(subject, { platform: asked.platform, action, ip, at });
    return { allowed: use.kind === 'allowed', platform: asked.platform, use, feature: undefined };
  }
  const platform = isStaff(subject.account.role) ? 'admin_panel' : undefined;
  const decided = decideFeatureUse(subject, { feature: asked.feature, features, action, ip, at });
  if (decided.kind === 'stopped') return { allowed: false, platform, use: decided.use, feature: undefined };
  const use = platform && decideUse(subject, { platform, action, ip, at });
  return { allowed: decided.feature.kind === 'allowed', platform, use, feature: decided.feature };
};

const checkOf: Readonly<Record<UseDenial, 'account' | 'role' | 'platform' | 'address'>> = {
  not_admin: 'role',
  account_inactive: 'account',
  account_blocked: 'account',
  not_granted: 'platform',
  explicitly_denied: 'platform',
  revoked: 'platform',
  expired: 'platform',
  level_too_low: 'platform',
  outside_platform_ranges: 'address',
  outside_own_whitelist: 'address',
};

/** What comes before any feature, as far as it was looked at. */
const stepsOfUse = ({ platform, use }: Answer): Step[] => {
  const order: Step['check'][] = [
    ...(platform === 'admin_panel' ? (['role'] as const) : []),
    'account',
    ...(platform === undefined ? [] : (['platform', 'address'] as const)),
  ];
  const failed = use?.kind === 'denied' ? checkOf[use.because] : undefined;
  const looked = failed === undefined ? order : order.slice(0, order.indexOf(failed) + 1);
  return looked.map((check) => ({
    check,
    ...(check === 'platform' && { name: platform }),
    found: check === failed && use?.kind === 'denied' ? use.because : 'passed',
    ...(check === 'platform' && use?.kind === 'allowed' && { accessLevel: use.level }),
  }));
};

/** What was found on the way up from a feature, and what follows from it. */
const stepsOfFeature = (decision: FeatureDecision, { subject, features }: World, at: IsoTime): Step[] => {
  const [asked] = decision.path;
  const end: Step = {
    check: 'decision',
    name: asked,
    found: decision.because,
    ...(decision.kind === 'allowed' && { accessLevel: decision.level }),
  };
  if (asked === undefined || decision.because === 'super_admin') return [end];
  const way = pathOf(asked, features).map(({ code, known }): Step => {
    const grant = subject.grants.find(({ featureCode }) => featureCode === code);
    const step = { check: 'feature' as const, name: code };
    if (!known) return { ...step, found: 'unknown' };
    if (!known.isActive) return { ...step, found: 'inactive' };
    if (!grant) return { ...step, found: 'nothing_granted' };
    if (!grant.isAllowed) return { ...step, found: 'denied' };
    const status = statusAt(grant, at);
    return { ...step, found: status === 'active' ? 'granted' : status, accessLevel: grant.accessLevel };
  });
  const decidedAt = decision.path.findIndex((code) => code === decision.at);
  return [...(decidedAt < 0 ? way : way.slice(0, decidedAt + 1)), end];
};

/** Everything that was looked at for an answer, in order. */
export const stepsOf = (answer: Answer, world: World, at: IsoTime): Step[] => [
  ...stepsOfUse(answer),
  ...(answer.feature ? stepsOfFeature(answer.feature, world, at) : []),
];
