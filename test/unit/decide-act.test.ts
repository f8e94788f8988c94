import { describe, expect, it } from 'vitest';
import { decideAct, decideFeatureUse, type AdminNeeds, type Subject } from '../../shared/domain/access/decide-act.ts';
import type { Feature } from '../../shared/domain/access/decide-feature.ts';
import type { Action } from '../../shared/domain/access/levels.ts';
import { isSeeded, seededFeatures } from '../../shared/domain/access/seeded-features.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';

const at = '2026-11-22T06:30:00.000Z';
const ip = '203.0.113.7';
const features: Feature[] = seededFeatures.map(({ featureCode }) => ({ featureCode, isActive: true }));

const panel = { platform: 'admin_panel', isAllowed: true, accessLevel: 'update_only' } as const;
const kyc = {
  featureCode: FeatureCode.parse('KYC'),
  isAllowed: true,
  accessLevel: 'restricted',
  status: 'active',
} as const;
const admin: Subject = {
  account: { role: 'admin', isActive: true, userBlocked: false },
  platforms: [panel],
  whitelist: [],
  grants: [kyc],
};
const as = (role: Subject['account']['role']): Subject => ({ ...admin, account: { ...admin.account, role } });

const decide = (subject: Subject, needs: AdminNeeds, action: Action = 'read') =>
  decideAct(subject, { needs, features, action, ip, at });

describe('an act of an admin', () => {
  const reads = { feature: 'KYC', action: 'read' } as const;

  it('that every admin may do needs the panel alone, whose level is told', () => {
    expect(decide({ ...admin, grants: [] }, 'any_admin')).toEqual({
      kind: 'allowed',
      level: 'full',
      panel: 'update_only',
    });
  });

  it('that a super_admin alone may do is forbidden to others', () => {
    expect(decide(as('super_admin'), 'super_admin')).toEqual({ kind: 'allowed', level: 'full', panel: 'update_only' });
    expect(decide(admin, 'super_admin')).toEqual({ kind: 'denied', code: 'forbidden' });
  });

  it('in a feature is allowed at the level of the feature, beside that of the panel', () => {
    expect(decide(admin, reads)).toEqual({ kind: 'allowed', level: 'restricted', panel: 'update_only' });
  });

  it.each([
    ['the feature is not granted', { ...admin, grants: [] }, reads, 'read', 'feature_denied'],
    ['its level is too low', admin, { feature: 'KYC', action: 'update' }, 'read', 'feature_denied'],
    ['another feature is granted', admin, { feature: 'AUDI', action: 'read' }, 'read', 'feature_denied'],
    ['the panel does not cover the request', admin, reads, 'delete', 'platform_denied'],
    ['the panel is not granted', { ...admin, platforms: [] }, 'any_admin', 'read', 'platform_denied'],
    [
      'another platform is granted',
      { ...admin, platforms: [{ ...panel, platform: 'web' }] },
      'any_admin',
      'read',
      'platform_denied',
    ],
    ['it comes from elsewhere', { ...admin, whitelist: ['198.51.100.0/24'] }, 'any_admin', 'read', 'ip_denied'],
    [
      'the account is blocked',
      { ...admin, account: { ...admin.account, userBlocked: true } },
      'any_admin',
      'read',
      'account_blocked',
    ],
    ['who asks is a user, whatever was granted', as('user'), 'any_admin', 'read', 'forbidden'],
  ] as const)('is denied where %s', (_, subject, needs, action, code) => {
    expect(decide(subject, needs, action)).toEqual({ kind: 'denied', code });
  });

  it('may ask less of the panel than of the feature, and more', () => {
    const writer: Subject = { ...admin, grants: [{ ...kyc, accessLevel: 'full' }] };
    expect(decide(writer, { feature: 'KYC', action: 'delete' }, 'read').kind).toBe('allowed');
    expect(decide(writer, { feature: 'KYC', action: 'read' }, 'delete').kind).toBe('denied');
  });
});

describe('a feature of an app', () => {
  const question = { feature: kyc.featureCode, features, action: 'read', ip, at } as const;

  it('asks of a user no platform, only an account in good standing', () => {
    const user = { ...as('user'), platforms: [] };
    expect(decideFeatureUse(user, question)).toMatchObject({ kind: 'asked', feature: { kind: 'allowed' } });
    const inactive = { ...user, account: { ...user.account, isActive: false } };
    expect(decideFeatureUse(inactive, question)).toMatchObject({
      kind: 'stopped',
      use: { because: 'account_inactive' },
    });
  });

  it('stops an admin who may not use the panel, and says so', () => {
    expect(decideFeatureUse({ ...admin, platforms: [] }, question)).toMatchObject({
      kind: 'stopped',
      use: { because: 'not_granted' },
    });
  });
});

it('every stage has the features that routes ask for, by code and name', () => {
  expect(seededFeatures).toContainEqual({ featureCode: 'KYC', featureName: 'KYC Management' });
  expect(seededFeatures.filter(({ featureCode }) => !isSeeded(featureCode))).toEqual([]);
  expect(['SHOP', 'toString'].map((code) => isSeeded(code as FeatureCode))).toEqual([false, false]);
});
