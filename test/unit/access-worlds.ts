import type { Subject } from '../../shared/domain/access/decide-act.ts';
import type { Feature, FeatureGrant } from '../../shared/domain/access/decide-feature.ts';
import type { Asked, World } from '../../shared/domain/access/explain.ts';
import type { Action } from '../../shared/domain/access/levels.ts';
import type { Platform } from '../../shared/domain/choices.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';

export const at = '2026-11-22T06:30:00.000Z';
const ip = '203.0.113.7';
const code = (text: string) => FeatureCode.parse(text);

/** A line of features: A below B below C. */
export const line: Feature[] = [
  { featureCode: code('A'), parentFeature: code('B'), isActive: true },
  { featureCode: code('B'), parentFeature: code('C'), isActive: true },
  { featureCode: code('C'), isActive: true },
];

type Change = Partial<Subject> & { account?: Subject['account']; features?: Feature[] };
export const account = (role: Subject['account']['role'], more: object = {}) => ({
  role,
  isActive: true,
  userBlocked: false,
  ...more,
});
export const grant = (feature: string, more: Partial<FeatureGrant> = {}): FeatureGrant => ({
  featureCode: code(feature),
  isAllowed: true,
  accessLevel: 'full',
  status: 'active',
  ...more,
});
export const onPlatform = (platform: Platform, more: Partial<Subject['platforms'][number]> = {}) => ({
  platform,
  isAllowed: true,
  accessLevel: 'full' as const,
  ...more,
});

export const user = (change: Change = {}): World => {
  const { features = line, ...subject } = change;
  const plain = { account: account('user'), platforms: [onPlatform('web')], whitelist: [], grants: [] };
  return { subject: { ...plain, ...subject }, features };
};
export const admin = (change: Change = {}): World =>
  user({ account: account('admin'), platforms: [onPlatform('admin_panel')], ...change });

export const platform = (name: Platform, action: Action = 'read'): Asked => ({
  kind: 'platform',
  platform: name,
  action,
  ip,
  at,
});
export const feature = (name: string, action: Action = 'read'): Asked => ({
  kind: 'feature',
  feature: code(name),
  action,
  ip,
  at,
});
