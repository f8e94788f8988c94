import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feature, FeatureGrant } from '../../shared/domain/access/decide-feature.ts';
import { answerOf, stepsOf, type Asked, type World } from '../../shared/domain/access/explain.ts';
import { ACTIONS } from '../../shared/domain/access/levels.ts';
import { wouldChange, type Change } from '../../shared/domain/access/would-change.ts';
import { AccessLevel, Platform, UserRole } from '../../shared/domain/choices.ts';
import { FeatureCode } from '../../shared/domain/identifiers/feature-code.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';

const at: IsoTime = '2026-11-22T06:30:00.000Z';
const code = (text: string) => FeatureCode.parse(text);
const codes = ['A', 'B', 'C'].map(code);

const level = fc.constantFrom(...AccessLevel.options);
const often = fc.integer({ min: 0, max: 4 }).map((roll) => roll > 0);
const end = fc.option(
  fc.constantFrom(-1, 0, 1).map((milliseconds) => later(at, milliseconds)),
  { nil: undefined },
);
const granted = {
  isAllowed: often,
  accessLevel: level,
  status: fc.constantFrom('active' as const, 'active' as const, 'revoked' as const, 'expired' as const),
  expiresAt: end,
};
const ranges = fc.constantFrom([], [], ['203.0.113.0/24'], ['198.51.100.0/24']);

const worlds: fc.Arbitrary<World> = fc.record({
  subject: fc.record({
    account: fc.record({
      role: fc.constantFrom(...UserRole.options),
      isActive: often,
      userBlocked: often.map((not) => !not),
      blockedUntil: end,
    }),
    whitelist: ranges,
    platforms: fc.uniqueArray(
      fc.record({ platform: fc.constantFrom(...Platform.options), allowedIpRanges: ranges, ...granted }),
      { selector: ({ platform }) => platform },
    ),
    grants: fc.uniqueArray(fc.record({ featureCode: fc.constantFrom(...codes), ...granted }), {
      selector: ({ featureCode }) => featureCode,
    }),
  }),
  features: fc
    .record({ inMiddle: often, onTop: often, hasTop: often, below: often })
    .map(({ inMiddle, onTop, hasTop, below }): Feature[] => [
      { featureCode: code('A'), parentFeature: below ? code('B') : undefined, isActive: true },
      { featureCode: code('B'), parentFeature: code('C'), isActive: inMiddle },
      ...(hasTop ? [{ featureCode: code('C'), isActive: onTop }] : []),
    ]),
});

const circumstances = {
  action: fc.constantFrom(...ACTIONS),
  ip: fc.constantFrom('203.0.113.7', '2001:db8::1', undefined),
  at: fc.constant(at),
};
const questions: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({
    ...circumstances,
    kind: fc.constant('platform' as const),
    platform: fc.constantFrom(...Platform.options),
  }),
  fc.record({
    ...circumstances,
    kind: fc.constant('feature' as const),
    feature: fc.constantFrom(...codes, code('ZZ')),
  }),
);

/** The world after somebody did what `wouldChange` names. An address inside is stood for by no ranges. */
const after = ({ subject, features }: World, { change, name, accessLevel = 'full' }: Change): World => {
  const account = (more: Partial<World['subject']['account']>) => ({
    features,
    subject: { ...subject, account: { ...subject.account, ...more } },
  });
  const platform = (more: Partial<World['subject']['platforms'][number]>) => {
    const before = subject.platforms.find((one) => one.platform === name);
    const others = subject.platforms.filter((one) => one !== before);
    const made = { platform: Platform.parse(name), isAllowed: true, accessLevel, ...before, ...more };
    return { features, subject: { ...subject, platforms: [...others, made] } };
  };
  const feature = (isAllowed: boolean) => {
    const grant: FeatureGrant = { featureCode: code(name ?? ''), isAllowed, accessLevel, status: 'active' };
    const others = subject.grants.filter(({ featureCode }) => featureCode !== name);
    return { features, subject: { ...subject, grants: [...others, grant] } };
  };
  switch (change) {
    case 'activate_account':
      return account({ isActive: true });
    case 'unblock':
      return account({ userBlocked: false });
    case 'block_account':
      return account({ userBlocked: true, blockedUntil: undefined });
    case 'make_admin':
      return account({ role: 'admin' });
    case 'grant_platform':
    case 'renew_platform':
      return platform({ isAllowed: true, accessLevel, status: 'active', expiresAt: undefined });
    case 'revoke_platform':
      return platform({ status: 'revoked', revokedAt: at });
    case 'come_from_platform_ranges':
      return platform({ allowedIpRanges: [] });
    case 'come_from_own_whitelist':
      return { features, subject: { ...subject, whitelist: [] } };
    case 'make_feature':
      return { subject, features: [...features, { featureCode: code(name ?? ''), isActive: true }] };
    case 'activate_feature':
      return {
        subject,
        features: features.map((one) => (one.featureCode === name ? { ...one, isActive: true } : one)),
      };
    case 'grant_feature':
    case 'renew_feature':
      return feature(true);
    case 'deny_feature':
      return feature(false);
  }
};

describe('what would change an answer', () => {
  it('makes a no a yes, all of it together', () => {
    fc.assert(
      fc.property(worlds, questions, (world, asked) => {
        fc.pre(!answerOf(world, asked).allowed);
        const changed = wouldChange(world, asked).reduce(after, world);
        expect(answerOf(changed, asked).allowed).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves nothing out that could be left out', () => {
    fc.assert(
      fc.property(worlds, questions, (world, asked) => {
        fc.pre(!answerOf(world, asked).allowed);
        const changes = wouldChange(world, asked);
        for (const one of changes) {
          const others = changes.filter((change) => change !== one).reduce(after, world);
          expect([one.change, answerOf(others, asked).allowed]).toEqual([one.change, false]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('makes a yes a no, each of it alone', () => {
    fc.assert(
      fc.property(worlds, questions, (world, asked) => {
        fc.pre(answerOf(world, asked).allowed);
        const changes = wouldChange(world, asked);
        expect(changes.length).toBeGreaterThan(0);
        for (const change of changes) expect(answerOf(after(world, change), asked).allowed).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the steps of an answer', () => {
  it('end with what decided, and none before it failed', () => {
    fc.assert(
      fc.property(worlds, questions, (world, asked) => {
        const answer = answerOf(world, asked);
        const steps = stepsOf(answer, world, at);
        const failing = steps.filter(
          ({ check, found }) => !['feature', 'decision'].includes(check) && found !== 'passed',
        );
        expect(failing).toEqual(answer.use?.kind === 'denied' ? [steps.at(-1)] : []);
        if (answer.feature) expect(steps.at(-1)).toMatchObject({ check: 'decision', found: answer.feature.because });
        expect(steps.length).toBeGreaterThan(0);
      }),
    );
  });
});
