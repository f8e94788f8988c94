import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideFeature, type Feature, type FeatureGrant } from '../../shared/domain/access/decide-feature.ts';
import type { Action } from '../../shared/domain/access/levels.ts';
import { mayChangePlatform, mayGrantFeature, mayGrantPlatform } from '../../shared/domain/access/may-grant.ts';
import { AccessLevel, Platform, UserRole } from '../../shared/domain/choices.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';

const at: IsoTime = '2026-11-22T06:30:00.000Z';
const codes = ['A', 'B', 'C', 'D'].map((code) => FeatureCode.parse(code));
const actions: readonly Action[] = ['read', 'create', 'update', 'delete'];
const level = fc.constantFrom(...AccessLevel.options);

/** Trees of four features: each lies below an earlier one, or on top. */
const trees = fc
  .array(fc.record({ parent: fc.nat(3), onTop: fc.boolean(), isActive: fc.boolean() }), { minLength: 4, maxLength: 4 })
  .map((all) =>
    all.flatMap(({ parent, onTop, isActive }, place): Feature[] => {
      const [featureCode, parentFeature] = [codes[place], parent < place && !onTop ? codes[parent] : undefined];
      return featureCode ? [{ featureCode, parentFeature, isActive }] : [];
    }),
  );
const grantOf = (featureCode: FeatureCode) =>
  fc.record({
    featureCode: fc.constant(featureCode),
    isAllowed: fc.boolean(),
    accessLevel: level,
    status: fc.constantFrom('active' as const, 'active' as const, 'revoked' as const, 'expired' as const),
    expiresAt: fc.option(
      fc.integer({ min: -1, max: 3 }).map((milliseconds) => later(at, milliseconds)),
      { nil: undefined },
    ),
  });
const grants = fc
  .tuple(...codes.map((code) => fc.option(grantOf(code), { nil: undefined })))
  .map((all): FeatureGrant[] => all.filter((one) => one !== undefined));
const permitted = (own: FeatureGrant[], feature: FeatureCode, features: Feature[], role: UserRole) =>
  decideFeature({ role, feature, grants: own, features, at });

describe('a granted feature', () => {
  it('gives nobody anything, anywhere in the tree, that the granter lacks', () => {
    fc.assert(
      fc.property(trees, grants, grants, fc.nat(3), level, (features, granter, before, place, accessLevel) => {
        const feature = codes[place] ?? 'A';
        const featureCode = FeatureCode.parse(feature);
        fc.pre(
          mayGrantFeature({ role: 'admin', grants: granter, feature: featureCode, level: accessLevel, features, at }),
        );
        const granted: FeatureGrant = { featureCode, isAllowed: true, accessLevel, status: 'active' };
        const after = [...before.filter((one) => one.featureCode !== featureCode), granted];
        for (const code of codes) {
          const [had, has, giver] = [before, after, granter].map((own) => permitted(own, code, features, 'admin'));
          for (const action of actions) {
            const may = (own: FeatureGrant[]) =>
              decideFeature({ role: 'admin', feature: code, action, grants: own, features, at }).kind === 'allowed';
            if (may(after) && !may(before)) expect([code, action, may(granter)]).toEqual([code, action, true]);
          }
          // Who saw personal fields masked, or nothing, sees them plainly only if the granter does.
          const plain = (one: typeof had) => one?.kind === 'allowed' && one.level !== 'restricted';
          if (plain(has) && !plain(had)) expect([code, plain(giver)]).toEqual([code, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is a super_admin’s to grant at any level, if it exists; a user without grants grants nothing', () => {
    fc.assert(
      fc.property(trees, level, (features, accessLevel) => {
        const asked = { grants: [], feature: FeatureCode.parse('A'), level: accessLevel, features, at };
        expect(mayGrantFeature({ ...asked, role: 'super_admin' })).toBe(true);
        expect(mayGrantFeature({ ...asked, role: 'admin' })).toBe(false);
        expect(mayGrantFeature({ ...asked, role: 'super_admin', feature: FeatureCode.parse('ZZ') })).toBe(false);
      }),
    );
  });
});

describe('a granted platform', () => {
  it('is granted at most at the level held, and the admin panel only by a super_admin', () => {
    const question = fc.record({
      role: fc.constantFrom(...UserRole.options),
      platform: fc.constantFrom(...Platform.options),
      level,
      auth: level,
      panel: level,
    });
    fc.assert(
      fc.property(question, (asked) => {
        const may = mayGrantPlatform(asked);
        if (asked.level === 'full' && may) expect(asked.auth).toBe('full');
        if (asked.platform === 'admin_panel' && may) expect(asked.role).toBe('super_admin');
        if (may) expect(mayChangePlatform(asked)).toBe(true);
        if (asked.auth === 'restricted') expect(may && asked.level !== 'restricted').toBe(false);
      }),
    );
  });

  it.each([
    ['admin', 'web', 'full', 'full', 'read_only', true],
    ['admin', 'pos_terminal', 'read_only', 'update_only', 'full', true],
    ['admin', 'api', 'update_only', 'read_only', 'full', false],
    ['admin', 'admin_panel', 'read_only', 'full', 'full', false],
    ['super_admin', 'admin_panel', 'full', 'full', 'full', true],
    ['super_admin', 'admin_panel', 'read_only', 'full', 'update_only', true],
    ['super_admin', 'admin_panel', 'full', 'full', 'update_only', false],
  ] as const)(
    'by a %s of %s at %s, who holds AUTH at %s and the panel at %s: %s',
    (...[role, platform, given, auth, panel, may]) => {
      expect(mayGrantPlatform({ role, platform, level: given, auth, panel })).toBe(may);
    },
  );
});
