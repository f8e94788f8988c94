import { describe, expect, it } from 'vitest';
import { PolicyOf } from '../../shared/domain/policy-bounds.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { policyOf } from '../../shared/platform/policy.ts';

const faults = (overrides: unknown) =>
  (PolicyOf.safeParse(overrides).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the policy of a stage', () => {
  it('keeps in order the numbers that limit each other', () => {
    const hour = 3_600_000;
    expect(faults({ otp: { lifeMs: 240_000, loginLifeMs: 240_001 } })).toEqual(['otp.loginLifeMs: at most otp.lifeMs']);
    expect(faults({ session: { slidingMs: 2 * hour + 1, absoluteMs: 2 * hour } })).toEqual([
      'session.slidingMs: at most session.absoluteMs',
    ]);
    expect(faults({ lockout: { firstLockMs: hour + 1, longestLockMs: hour } })).toEqual([
      'lockout.firstLockMs: at most lockout.longestLockMs',
    ]);
    expect(faults({ age: { minimum: 60, maximum: 60 } })).toEqual(['age.minimum: below age.maximum']);
    expect(
      faults({
        otp: { lifeMs: 240_000, loginLifeMs: 240_000 },
        session: { slidingMs: hour, absoluteMs: hour },
        lockout: { firstLockMs: hour, longestLockMs: hour },
        age: { minimum: 60, maximum: 61 },
      }),
    ).toEqual([]);
  });

  it('is ours where nothing is changed', () => {
    expect(PolicyOf.parse({})).toEqual(defaultPolicy);
    expect(policyOf({ POLICY: '{}' })).toEqual(defaultPolicy);
  });

  it('changes what is named and nothing beside it, however deep', () => {
    const changed = PolicyOf.parse({ otp: { maxAttempts: 3 }, kyc: { bank: { pennyDrop: { perDay: 1 } } } });
    expect(changed.otp).toEqual({ ...defaultPolicy.otp, maxAttempts: 3 });
    expect(changed.kyc.bank).toEqual({
      ...defaultPolicy.kyc.bank,
      pennyDrop: { ...defaultPolicy.kyc.bank.pennyDrop, perDay: 1 },
    });
    expect(changed.session).toEqual(defaultPolicy.session);
  });

  it('replaces a list as a whole', () => {
    expect(PolicyOf.parse({ kyc: { reKycReminderDays: [30] } }).kyc.reKycReminderDays).toEqual([30]);
  });

  it('takes a branch for those who name none', () => {
    expect(PolicyOf.parse({ defaultBranchCode: 'MUM01' }).defaultBranchCode).toBe('MUM01');
  });

  it.each([
    [{ otp: { maxAttempts: 11 } }, 'otp.maxAttempts: a whole number from 1 to 10'],
    [{ otp: { maxAttempts: '5' } }, 'otp.maxAttempts: a whole number from 1 to 10'],
    [{ otp: { maxAttempts: 2.5 } }, 'otp.maxAttempts: a whole number from 1 to 10'],
    [{ age: { minimum: 13 } }, 'age.minimum: a whole number from 18 to 100'],
    [{ password: { minLength: 4 } }, 'password.minLength: 8, which no stage may change'],
    [{ documents: { maxBytes: 1 } }, 'documents.maxBytes: 8388608, which no stage may change'],
    [{ kyc: { reKycYears: { high: 10 } } }, 'kyc.reKycYears.high: a whole number from 1 to 2'],
    [{ kyc: { names: { passAt: 70, reviewAt: 80 } } }, 'kyc.names.reviewAt: below names.passAt'],
    [{ otp: { lifeMs: 120_000 } }, 'otp.loginLifeMs: at most otp.lifeMs'],
    [
      { lockout: { firstLockMs: 86_400_000, longestLockMs: 60_000 } },
      'lockout.firstLockMs: at most lockout.longestLockMs',
    ],
    [{ otp: null }, 'otp: names with their values'],
    [{ otp: 5 }, 'otp: names with their values'],
    [{ otp: [] }, 'otp: names with their values'],
    [{ constructor: {} }, expect.stringContaining('constructor: no such name')],
  ])('refuses %j and says what is allowed', (overrides, fault) => {
    expect(faults(overrides)).toEqual([fault]);
  });

  it('stops a function that is told of a policy it cannot follow', () => {
    expect(() => policyOf({ POLICY: '{"otp":{"maxAttempts":99}}' })).toThrow(
      'POLICY.otp.maxAttempts: a whole number from 1 to 10',
    );
    expect(() => policyOf({ POLICY: 'otp' })).toThrow('POLICY: is not JSON');
  });
});
