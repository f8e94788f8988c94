import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideFeature, type Feature, type FeatureGrant } from '../../shared/domain/access/decide-feature.ts';
import { covers, narrower, type Action } from '../../shared/domain/access/levels.ts';
import { AccessLevel } from '../../shared/domain/choices.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';

const at = '2026-11-22T06:30:00.000Z';
const actions: readonly Action[] = ['read', 'create', 'update', 'delete'];
const code = (text: string) => FeatureCode.parse(text);

/** A line of features: A below B below C. */
const line: Feature[] = [
  { featureCode: code('A'), parentFeature: code('B'), isActive: true },
  { featureCode: code('B'), parentFeature: code('C'), isActive: true },
  { featureCode: code('C'), isActive: true },
];

const grant = (feature: string, more: Partial<FeatureGrant> = {}): FeatureGrant => ({
  featureCode: code(feature),
  isAllowed: true,
  accessLevel: 'full',
  status: 'active',
  ...more,
});

const decide = (grants: FeatureGrant[], more: Partial<Parameters<typeof decideFeature>[0]> = {}) =>
  decideFeature({ role: 'admin', feature: code('A'), action: 'read', grants, features: line, at, ...more });

describe('levels', () => {
  it('narrow to what both permit', () => {
    for (const left of AccessLevel.options) {
      for (const right of AccessLevel.options) {
        const level = narrower(left, right);
        for (const action of actions)
          expect([left, right, action, level !== undefined && covers(level, action)]).toEqual([
            left,
            right,
            action,
            covers(left, action) && covers(right, action),
          ]);
      }
    }
    expect(narrower('read_only', 'restricted')).toBe('restricted');
  });
});

describe('a feature', () => {
  it('is allowed by a grant of it, or of an ancestor, nearest first', () => {
    expect(decide([grant('A')])).toMatchObject({ kind: 'allowed', because: 'granted', at: 'A', level: 'full' });
    expect(decide([grant('C', { accessLevel: 'read_only' })])).toEqual({
      kind: 'allowed',
      because: 'granted',
      level: 'read_only',
      path: ['A', 'B', 'C'],
      at: 'C',
    });
    expect(decide([grant('C'), grant('A', { accessLevel: 'read_only' })], { action: 'update' })).toMatchObject({
      kind: 'denied',
      because: 'level_too_low',
      at: 'A',
    });
  });

  it('is denied without a grant, for an unknown feature, and along a way that never ends', () => {
    expect(decide([])).toMatchObject({ kind: 'denied', because: 'not_granted' });
    expect(decide([grant('X')], { feature: code('X') })).toMatchObject({ kind: 'denied', because: 'unknown_feature' });
    const cycle: Feature[] = [
      { featureCode: code('A'), parentFeature: code('B'), isActive: true },
      { featureCode: code('B'), parentFeature: code('A'), isActive: true },
    ];
    expect(decide([grant('A')], { features: cycle })).toMatchObject({ kind: 'denied', because: 'unknown_feature' });
  });

  it('passes a super_admin and nobody else', () => {
    expect(decide([], { role: 'super_admin', action: 'delete' })).toMatchObject({
      kind: 'allowed',
      because: 'super_admin',
      level: 'full',
    });
    expect(decide([], { role: 'user' }).kind).toBe('denied');
  });

  it('ends at the instant its grant expires', () => {
    const ends = grant('A', { expiresAt: later(at, 1) });
    expect(decide([ends]).kind).toBe('allowed');
    expect(decide([ends], { at: later(at, 1) }).kind).toBe('denied');
    expect(decide([{ ...ends, status: 'expired' }]).kind).toBe('denied');
  });
});

const level = fc.constantFrom(...AccessLevel.options);
const moment = fc.option(
  fc.integer({ min: -2, max: 2 }).map((milliseconds): IsoTime => later(at, milliseconds)),
  { nil: undefined },
);
const anyGrant = (feature: string) =>
  fc.record({
    featureCode: fc.constant(code(feature)),
    isAllowed: fc.boolean(),
    accessLevel: level,
    status: fc.constantFrom('active' as const, 'revoked' as const, 'expired' as const),
    expiresAt: moment,
    revokedAt: fc.option(fc.constant(at), { nil: undefined }),
  });
const anyGrants = fc
  .tuple(...['A', 'B', 'C'].map((feature) => fc.option(anyGrant(feature), { nil: undefined })))
  .map((all) => all.filter((one) => one !== undefined));
const action = fc.constantFrom(...actions);
const allowed = (grants: FeatureGrant[], asked: Action, features = line) =>
  decide(grants, { action: asked, features }).kind === 'allowed';

describe('whatever the grants', () => {
  it('revoking or expiring one never adds access', () => {
    const ends = fc.constantFrom<Partial<FeatureGrant>>(
      { status: 'revoked', revokedAt: at },
      { status: 'expired' },
      { expiresAt: at },
    );
    fc.assert(
      fc.property(anyGrants, fc.nat(2), ends, action, (grants, place, end, asked) => {
        const ended = grants.map((one, index) => (index === place ? { ...one, ...end } : one));
        expect(allowed(ended, asked) && !allowed(grants, asked)).toBe(false);
      }),
    );
  });

  it('time alone never adds access', () => {
    fc.assert(
      fc.property(anyGrants, action, fc.nat(4), (grants, asked, milliseconds) => {
        const then = decide(grants, { action: asked, at: later(at, milliseconds) });
        expect(then.kind === 'allowed' && !allowed(grants, asked)).toBe(false);
      }),
    );
  });

  it('a nearer denial wins over every grant above it', () => {
    fc.assert(
      fc.property(anyGrants, action, (grants, asked) => {
        const others = grants.filter(({ featureCode }) => featureCode !== 'A');
        expect(allowed([grant('A', { isAllowed: false }), ...others], asked)).toBe(false);
      }),
    );
  });

  it('an inactive feature or ancestor grants nothing', () => {
    fc.assert(
      fc.property(anyGrants, action, fc.nat(2), (grants, asked, place) => {
        const features = line.map((one, index) => ({ ...one, isActive: index !== place }));
        expect(allowed(grants, asked, features)).toBe(false);
      }),
    );
  });

  it('what is allowed is covered by a live grant on the way up', () => {
    fc.assert(
      fc.property(anyGrants, action, (grants, asked) => {
        const live = grants.some(
          (one) =>
            one.isAllowed &&
            one.status === 'active' &&
            one.revokedAt === undefined &&
            (one.expiresAt === undefined || one.expiresAt > at) &&
            covers(one.accessLevel, asked),
        );
        expect(allowed(grants, asked) && !live).toBe(false);
      }),
    );
  });
});
