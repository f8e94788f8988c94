import { describe, expect, it } from 'vitest';
import { boundCode, channelsOf, newCode, refusedAttempt, type OtpBinding } from '../../shared/domain/otp.ts';
import { Secret } from '../../shared/domain/secret.ts';
import { later } from '../../shared/domain/time.ts';

const at = '2026-11-22T06:30:00.000Z';

describe('a code', () => {
  it.each([
    [0, '000000'],
    [42, '000042'],
    [123_456, '123456'],
    [999_999, '999999'],
  ])('has six digits, leading zeros included: %i is %s', (drawn, code) => {
    expect(newCode(() => drawn).expose()).toBe(code);
  });

  it('is any of a million', () => {
    expect(newCode((below) => below - 1).expose()).toBe('999999');
  });
});

describe('what a code is bound to', () => {
  const binding: OtpBinding = {
    id: '01M80Z50J0E9SPC1NQSFP8KG53',
    otpPurpose: 'login',
    channel: 'email',
    boundTo: '01M80Z50J0E9SPC1NQSFP8KG54',
  };
  const code = new Secret('123456');

  it.each<[string, Partial<OtpBinding>]>([
    ['record', { id: '01M80Z50J0E9SPC1NQSFP8KG55' }],
    ['purpose', { otpPurpose: 'forgot_password' }],
    ['channel', { channel: 'mobile' }],
    ['challenge', { boundTo: '01M80Z50J0E9SPC1NQSFP8KG56' }],
    ['challenge, where it has none', { boundTo: undefined }],
  ])('makes it useless for another %s', (_, other) => {
    expect(boundCode({ ...binding, ...other }, code)).not.toBe(boundCode(binding, code));
  });

  it('tells codes apart', () => {
    expect(boundCode(binding, new Secret('123457'))).not.toBe(boundCode(binding, code));
  });

  it('is written as the stored MACs of live codes were', () => {
    const { boundTo: _, ...unbound } = binding;
    expect(boundCode(unbound, code)).toBe('01M80Z50J0E9SPC1NQSFP8KG53|login|email||123456');
  });
});

it.each([
  ['email', ['email']],
  ['mobile', ['mobile']],
  ['both', ['email', 'mobile']],
  ['aadhaar', []],
  ['bank_phone', ['mobile']],
  ['bank_email', ['email']],
  ['business_phone', ['mobile']],
  ['business_email', ['email']],
] as const)('codes of type %s go to %j', (type, channels) => {
  expect(channelsOf(type)).toEqual(channels);
});

describe('an attempt that is not paid for', () => {
  const live = { status: 'active', attemptCount: 0, maxAttempts: 5, expiresAt: later(at, 1) } as const;

  it.each([
    ['a locked record', { ...live, status: 'locked', attemptCount: 5 }, 'locked'],
    ['a record whose last attempt another request has just paid', { ...live, attemptCount: 5 }, 'locked'],
    ['a record with attempts left', { ...live, attemptCount: 4 }, 'gone'],
    ['a used record', { ...live, status: 'used', attemptCount: 5 }, 'gone'],
    ['a superseded record', { ...live, status: 'superseded', attemptCount: 5 }, 'gone'],
    ['a locked record at the instant it expires', { ...live, status: 'locked', expiresAt: at }, 'gone'],
    ['an active record at the instant it expires', { ...live, attemptCount: 5, expiresAt: at }, 'gone'],
    ['a record that is not there', undefined, 'gone'],
  ] as const)('at %s', (_, otp, verdict) => {
    expect(refusedAttempt(otp, at)).toBe(verdict);
  });
});
