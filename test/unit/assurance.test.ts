import { describe, expect, it } from 'vitest';
import { assuranceAfter } from '../../shared/domain/sign-in/assurance.ts';

describe('the assurance of a session', () => {
  it.each([
    ['password', 'password', 'password'],
    ['password', 'code', 'two_factor'],
    ['otp', 'password', 'two_factor'],
    ['otp', 'code', 'two_factor'],
    ['two_factor', 'password', 'two_factor'],
    ['two_factor', 'code', 'two_factor'],
  ] as const)('that began with %s is, after a %s, %s', (before, proof, after) => {
    expect(assuranceAfter(before, proof)).toBe(after);
  });
});
