import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../shared/domain/identifiers/ip-network.ts';
import { assuranceAfter, type Proof } from '../../shared/domain/sign-in/assurance.ts';
import {
  challengeMethods,
  contactOf,
  isTwofold,
  twoFactorSettings,
  withMethod,
  type ChallengeMethod,
  type Contact,
} from '../../shared/domain/sign-in/second-factor.ts';
import { stepUpNeeds, type Freshness, type Proofs } from '../../shared/domain/sign-in/step-up.ts';
import { later, minutes } from '../../shared/domain/time.ts';

const methods = ['sms', 'email', 'authenticator'] as const;
const contacts = ['email', 'mobile'] as const;
const held = fc.record({ enabled: fc.shuffledSubarray([...methods]), hasRecoveryCodes: fc.boolean() });
const proofs = fc.constantFrom<Proof>('password', 'code');
const contactFor = (method: ChallengeMethod): Contact | undefined =>
  method === 'sms' || method === 'email' ? contactOf[method] : undefined;

describe('what may answer a challenge', () => {
  it('is never the contact that proved the first factor', () => {
    fc.assert(
      fc.property(held, fc.subarray([...contacts]), (one, proven) => {
        for (const method of challengeMethods(one, proven)) expect(proven).not.toContain(contactFor(method));
      }),
    );
  });

  it('is always something, unless both contacts are proven and nothing else is held', () => {
    fc.assert(
      fc.property(held, fc.subarray([...contacts]), (one, proven) => {
        const offered = challengeMethods(one, proven);
        expect(offered.length > 0 || proven.length === 2).toBe(true);
      }),
    );
  });

  it.each([
    [{ enabled: ['authenticator'] as const, hasRecoveryCodes: true }, [], ['authenticator', 'recovery_code']],
    [{ enabled: ['sms'] as const, hasRecoveryCodes: false }, ['mobile'] as const, ['email']],
    [{ enabled: ['sms', 'authenticator'] as const, hasRecoveryCodes: false }, ['mobile'] as const, ['authenticator']],
    [{ enabled: [], hasRecoveryCodes: false }, [], ['sms', 'email']],
    [{ enabled: [], hasRecoveryCodes: true }, ['email'] as const, ['sms']],
  ])('of %o after %o is %o', (one, proven, expected) => {
    expect(challengeMethods(one, proven)).toEqual(expected);
  });

  it('is not asked of whoever proved both contacts, except where only an authenticator will do', () => {
    const of = (enabled: readonly (typeof methods)[number][]) => ({ enabled, hasRecoveryCodes: true });
    expect(isTwofold(of(['sms']), ['email', 'mobile'])).toBe(true);
    expect(isTwofold(of([]), ['email', 'mobile'])).toBe(true);
    expect(isTwofold(of(['authenticator']), ['email', 'mobile'])).toBe(false);
    expect(isTwofold(of(['authenticator', 'sms']), ['email', 'mobile'])).toBe(true);
    expect(isTwofold(of(['sms', 'email']), ['email'])).toBe(false);
  });
});

it('keeps the two-factor settings in step with each other', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...methods]),
      fc.constantFrom(...methods),
      fc.boolean(),
      (enabled, added, preferred) => {
        const settings = twoFactorSettings(withMethod(enabled, added, { preferred }));
        expect(settings.twoFactorEnabled).toBe(true);
        expect(new Set(settings.twoFactorMethods)).toEqual(new Set([...enabled, added]));
        expect(settings.twoFactorMethods).toHaveLength(new Set([...enabled, added]).size);
        expect(settings.twoFactorMethod).toBe(preferred ? added : settings.twoFactorMethods[0]);
      },
    ),
  );
  expect(twoFactorSettings([])).toEqual({ twoFactorMethods: [], twoFactorEnabled: false, twoFactorMethod: undefined });
});

describe('the assurance of a session', () => {
  const levels = ['password', 'otp', 'two_factor'] as const;

  it('rises only with a proof, never falls, and only a proof of another kind lifts a password', () => {
    fc.assert(
      fc.property(fc.constantFrom(...levels), fc.array(proofs), (opened, shown) => {
        const after = shown.reduce((level, proof) => assuranceAfter(level, proof), opened);
        if (shown.length === 0) expect(after).toBe(opened);
        if (opened === 'two_factor') expect(after).toBe('two_factor');
        if (opened === 'password') expect(after === 'two_factor').toBe(shown.includes('code'));
        expect([opened, 'two_factor']).toContain(after);
      }),
    );
  });
});

describe('the freshness of a proof', () => {
  const at = '2026-11-22T06:30:00.000Z';
  const freshMs = minutes(5);
  const time = fc.option(
    fc.integer({ min: -600, max: 0 }).map((seconds) => later(at, seconds * 1000)),
    { nil: undefined },
  );
  const session = fc.record({
    createdAt: time.map((given) => given ?? later(at, -999_000)),
    steppedUpAt: time,
    passwordProvenAt: time,
    codeProvenAt: time,
  });
  const freshness = fc.constantFrom<Freshness>('signed_in', 'stepped_up', 'password_and_code');
  const isFresh = (given: string | undefined) => given !== undefined && later(given, freshMs) > at;
  const needs = (of: Freshness, proven: Proofs, twoFactorEnabled = true, when = at) =>
    stepUpNeeds(of, proven, { twoFactorEnabled, at: when, freshMs });

  it('lets nobody take second factors away without a fresh password and a fresh code', () => {
    fc.assert(
      fc.property(session, (proven) => {
        if (needs('password_and_code', proven) !== undefined) return;
        expect([isFresh(proven.passwordProvenAt), isFresh(proven.codeProvenAt), isFresh(proven.steppedUpAt)]).toEqual([
          true,
          true,
          true,
        ]);
      }),
    );
  });

  it('asks for a step-up wherever one is needed, and for a code where there is a second factor', () => {
    fc.assert(
      fc.property(session, fc.boolean(), (proven, twoFactorEnabled) => {
        if (needs('stepped_up', proven, twoFactorEnabled) !== undefined) return;
        expect(isFresh(proven.steppedUpAt)).toBe(true);
        expect(!twoFactorEnabled || isFresh(proven.codeProvenAt)).toBe(true);
      }),
    );
  });

  it('is only lost with time', () => {
    fc.assert(
      fc.property(session, freshness, fc.boolean(), fc.nat(900), (proven, of, twoFactorEnabled, seconds) => {
        if (needs(of, proven, twoFactorEnabled) === undefined) return;
        expect(needs(of, proven, twoFactorEnabled, later(at, seconds * 1000))).toBeDefined();
      }),
    );
  });

  it('says what is missing', () => {
    const created = { createdAt: later(at, -minutes(6)) };
    const signedIn = { createdAt: later(at, -minutes(4)) };
    expect(needs('signed_in', signedIn, false)).toBeUndefined();
    expect(needs('signed_in', signedIn)).toBe('code');
    expect(needs('signed_in', { ...created, steppedUpAt: at, passwordProvenAt: at })).toBe('code');
    expect(needs('signed_in', { ...created, codeProvenAt: at })).toBeUndefined();
    expect(needs('signed_in', created, false)).toBe('password_or_code');
    expect(needs('stepped_up', created, false)).toBe('password_or_code');
    expect(needs('stepped_up', { ...created, steppedUpAt: at, passwordProvenAt: at })).toBe('code');
    expect(needs('password_and_code', created)).toBe('password_and_code');
    expect(needs('password_and_code', { ...created, steppedUpAt: at, codeProvenAt: at })).toBe('password');
    expect(needs('password_and_code', { ...created, steppedUpAt: at, passwordProvenAt: at })).toBe('code');
    expect(needs('password_and_code', { ...created, passwordProvenAt: at, codeProvenAt: at })).toBe('code');
    expect(
      needs('password_and_code', { ...created, steppedUpAt: at, passwordProvenAt: at, codeProvenAt: at }),
    ).toBeUndefined();
    expect(needs('password_and_code', created, false)).toBe('password_or_code');
    expect(needs('password_and_code', { ...created, steppedUpAt: at }, false)).toBeUndefined();
    expect(needs('stepped_up', { ...created, steppedUpAt: at, codeProvenAt: at })).toBeUndefined();
    expect(needs('stepped_up', { ...created, codeProvenAt: at })).toBe('code');
    expect(needs('stepped_up', { ...created, codeProvenAt: at }, false)).toBe('password_or_code');
    expect(needs('signed_in', { ...created, steppedUpAt: at }, false)).toBeUndefined();
  });

  it('ends on the instant', () => {
    expect(needs('stepped_up', { createdAt: at, steppedUpAt: later(at, -freshMs) }, false)).toBe('password_or_code');
    expect(needs('stepped_up', { createdAt: at, steppedUpAt: later(at, -freshMs + 1) }, false)).toBeUndefined();
  });
});

it.each([
  ['203.0.113.77', { v4: 3, v6: 3 }, '203.0.113'],
  ['::ffff:203.0.113.77', { v4: 3, v6: 3 }, '203.0.113'],
  ['203.0.113.77', { v4: 4, v6: 4 }, '203.0.113.77'],
  ['2001:0DB8:0007:1::5', { v4: 4, v6: 4 }, '2001:db8:7:1::'],
  ['2001:db8::5', { v4: 3, v6: 3 }, '2001:db8:0::'],
  ['::1', { v4: 4, v6: 4 }, '0:0:0:0::'],
  ['2001:db8::7:1:2:3:4', { v4: 4, v6: 4 }, '2001:db8:0:7::'],
  ['2001:db8:7:1:2:3:4:5', { v4: 4, v6: 4 }, '2001:db8:7:1::'],
  ['2001:db8::', { v4: 4, v6: 8 }, '2001:db8:0:0:0:0:0:0::'],
  ['2001:db8::9', { v4: 4, v6: 8 }, '2001:db8:0:0:0:0:0:9::'],
])('the network of %s (%o) is %s', (ip, width, network) => {
  expect(networkOf(ip, width)).toBe(network);
});
