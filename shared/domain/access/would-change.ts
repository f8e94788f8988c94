import { isSuperuser } from '../account.ts';
import type { AccessLevel, Platform } from '../choices.ts';
import type { FeatureCode } from '../identifiers/feature-code.ts';
import { decideFeature, type FeatureDecision, type FeatureGrant } from './decide-feature.ts';
import { answerOf, type Answer, type Asked, type World } from './explain.ts';
import { statusAt } from './in-force.ts';
import { ACTIONS, covers, type Action } from './levels.ts';
import type { UseDenial } from './decide-act.ts';

/** What somebody could do. */
export const CHANGES = [
  'activate_account',
  'unblock',
  'block_account',
  'make_admin',
  'grant_platform',
  'renew_platform',
  'revoke_platform',
  'come_from_platform_ranges',
  'come_from_own_whitelist',
  'make_feature',
  'activate_feature',
  'grant_feature',
  'renew_feature',
  'deny_feature',
] as const;

/** One of them, and what with. */
export type Change = {
  change: (typeof CHANGES)[number];
  name?: string | undefined;
  accessLevel?: AccessLevel | undefined;
  ranges?: readonly string[] | undefined;
};

/** A change, and the world after it. */
type Remedy = { change: Change; world: World };

/** The least level that covers an action and all that was held before. */
const levelFor = (action: Action, held?: AccessLevel): AccessLevel => {
  const wanted = ACTIONS.filter((one) => one === action || (held !== undefined && covers(held, one)));
  if (held !== undefined && covers(held, action)) return held;
  const least = (['read_only', 'create_only', 'update_only'] as const).find((level) =>
    wanted.every((one) => covers(level, one)),
  );
  return least ?? 'full';
};

const withPlatform = (
  world: World,
  platform: Platform,
  change: { accessLevel?: AccessLevel; open?: boolean },
): World => {
  const { platforms } = world.subject;
  const before = platforms.find((grant) => grant.platform === platform);
  const after = {
    platform,
    isAllowed: true,
    accessLevel: change.accessLevel ?? before?.accessLevel ?? ('full' as const),
    allowedIpRanges: change.open === true ? [] : (before?.allowedIpRanges ?? []),
  };
  const others = platforms.filter((grant) => grant !== before);
  return { ...world, subject: { ...world.subject, platforms: [...others, after] } };
};

const withAccount = (world: World, account: Partial<World['subject']['account']>): World => ({
  ...world,
  subject: { ...world.subject, account: { ...world.subject.account, ...account } },
});

/** What removes a denial that comes before any feature. */
const remedyOfUse = (because: UseDenial, platform: Platform | undefined, world: World, { action }: Asked): Remedy => {
  const { platforms, whitelist } = world.subject;
  const grant = platforms.find((one) => one.platform === platform);
  switch (because) {
    case 'account_inactive':
      return { change: { change: 'activate_account' }, world: withAccount(world, { isActive: true }) };
    case 'account_blocked':
      return { change: { change: 'unblock' }, world: withAccount(world, { userBlocked: false }) };
    case 'not_admin':
      return { change: { change: 'make_admin' }, world: withAccount(world, { role: 'admin' }) };
    case 'outside_own_whitelist':
      return {
        change: { change: 'come_from_own_whitelist', ranges: whitelist },
        world: { ...world, subject: { ...world.subject, whitelist: [] } },
      };
    case 'outside_platform_ranges':
      return {
        change: { change: 'come_from_platform_ranges', name: platform, ranges: grant?.allowedIpRanges },
        world: platform === undefined ? world : withPlatform(world, platform, { open: true }),
      };
    case 'not_granted':
    case 'explicitly_denied':
    case 'revoked':
    case 'expired':
    case 'level_too_low': {
      const isDenial = grant?.isAllowed !== true;
      const accessLevel = levelFor(action, isDenial ? undefined : grant.accessLevel);
      return {
        change: { change: because === 'expired' ? 'renew_platform' : 'grant_platform', name: platform, accessLevel },
        world: platform === undefined ? world : withPlatform(world, platform, { accessLevel }),
      };
    }
  }
};

/** What removes a denial in a feature. */
const remedyOfFeature = (decision: FeatureDecision, feature: FeatureCode, world: World, asked: Asked): Remedy => {
  const { subject, features } = world;
  const { because, at = feature } = decision;
  if (because === 'unknown_feature')
    return {
      change: { change: 'make_feature', name: at },
      world: {
        ...world,
        features: [...features.filter(({ featureCode }) => featureCode !== at), { featureCode: at, isActive: true }],
      },
    };
  if (because === 'inactive_feature')
    return {
      change: { change: 'activate_feature', name: at },
      world: { ...world, features: features.map((one) => (one.featureCode === at ? { ...one, isActive: true } : one)) },
    };
  const own = subject.grants.find(({ featureCode }) => featureCode === feature);
  const { role } = subject.account;
  const held = decideFeature({ role, feature, grants: subject.grants, features, at: asked.at });
  const hasExpired = own?.isAllowed === true && statusAt(own, asked.at) === 'expired';
  const before = held.kind === 'allowed' ? held.level : hasExpired ? own.accessLevel : undefined;
  const accessLevel = levelFor(asked.action, before);
  const granted: FeatureGrant = { featureCode: feature, isAllowed: true, accessLevel, status: 'active' };
  const others = subject.grants.filter((grant) => grant !== own);
  return {
    change: { change: hasExpired ? 'renew_feature' : 'grant_feature', name: feature, accessLevel },
    world: { ...world, subject: { ...subject, grants: [...others, granted] } },
  };
};

const remedyOf = ({ use, feature, platform }: Answer, world: World, asked: Asked): Remedy | undefined => {
  if (use?.kind === 'denied') return remedyOfUse(use.because, platform, world, asked);
  if (feature?.kind !== 'denied' || asked.kind !== 'feature') return undefined;
  return remedyOfFeature(feature, asked.feature, world, asked);
};

/** Each of these alone would deny what is allowed. */
const denials = ({ platform }: Answer, { subject }: World, asked: Asked): Change[] => [
  ...(platform === undefined ? [] : [{ change: 'revoke_platform' as const, name: platform }]),
  ...(asked.kind !== 'feature'
    ? []
    : isSuperuser(subject.account.role)
      ? [{ change: 'block_account' as const }]
      : [{ change: 'deny_feature' as const, name: asked.feature }]),
];

/** More than one denial can lie in the way; there are fewer kinds of them, and features above each other, than this. */
const MOST_CHANGES = 30;

/**
 * What would turn an answer. Where it is no: everything that is in the way, one after the other as it would be met, so
 * that all of it together makes it yes. Where it is yes: what would each deny it.
 */
export const wouldChange = (world: World, asked: Asked): Change[] => {
  const first = answerOf(world, asked);
  if (first.allowed) return denials(first, world, asked);
  const changes: Change[] = [];
  let [now, answer] = [world, first];
  while (!answer.allowed && changes.length < MOST_CHANGES) {
    const remedy = remedyOf(answer, now, asked);
    if (!remedy) break;
    changes.push(remedy.change);
    now = remedy.world;
    answer = answerOf(now, asked);
  }
  return changes;
};
