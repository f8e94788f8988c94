import { describe, expect, it } from 'vitest';
import { LoginStatus, UserRole } from '../../shared/domain/choices.ts';
import { loginCounts, userCounts } from '../../shared/domain/statistics.ts';

describe('what a user counts as', () => {
  const user = { role: 'user', isActive: true, userBlocked: false, isKycComplete: false } as const;

  it.each([
    ['an active user', {}, ['total', 'active', 'role_user']],
    ['an inactive one', { isActive: false }, ['total', 'inactive', 'role_user']],
    ['a blocked one', { userBlocked: true }, ['total', 'active', 'role_user', 'blocked']],
    ['one whose KYC is complete', { isKycComplete: true }, ['total', 'active', 'role_user', 'kyc_complete']],
    ['a deleted one', { deletedAt: '2026-11-22T06:30:00.000Z', isKycComplete: true, userBlocked: true }, ['deleted']],
  ])('%s', (_, change, counts) => {
    expect(userCounts({ ...user, ...change })).toEqual(counts);
  });

  it.each(UserRole.options)('is told apart by role: %s', (role) => {
    expect(userCounts({ ...user, role })).toContain(`role_${role}`);
  });
});

describe('what an attempt to sign in counts as', () => {
  it.each(LoginStatus.options)('one more of all, and one more of its outcome: %s', (status) => {
    const { names } = loginCounts({ status, isSuspicious: false, loginTimestamp: '2026-11-22T06:30:00.000Z' });
    expect(names).toEqual(['total', status]);
  });

  it('is suspicious beside its outcome', () => {
    const login = { status: 'success', isSuspicious: true, loginTimestamp: '2026-11-22T06:30:00.000Z' } as const;
    expect(loginCounts(login).names).toEqual(['total', 'success', 'suspicious']);
  });

  it.each([
    ['2026-11-22T18:29:59.999Z', '2026-11-22'],
    ['2026-11-22T18:30:00.000Z', '2026-11-23'],
  ])('belongs to the day it is in India: at %s to %s', (loginTimestamp, day) => {
    expect(loginCounts({ status: 'success', isSuspicious: false, loginTimestamp }).day).toBe(day);
  });
});
