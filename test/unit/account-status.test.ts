import { describe, expect, it } from 'vitest';
import { accountStatus } from '../../shared/domain/account-status.ts';
import { isReachable } from '../../shared/domain/reachable.ts';

const deletedAt = '2026-11-22T06:30:00.000Z';

describe('the status of an account', () => {
  it.each([
    [{ isActive: true, userBlocked: false }, 'active'],
    [{ isActive: false, userBlocked: false }, 'inactive'],
    [{ isActive: true, userBlocked: true }, 'blocked'],
    [{ isActive: false, userBlocked: true }, 'blocked'],
    [{ isActive: true, userBlocked: false, deletedAt }, 'deleted'],
    [{ isActive: false, userBlocked: true, deletedAt }, 'deleted'],
  ])('that is %j is %s', (account, status) => {
    expect(accountStatus(account)).toBe(status);
  });
});

describe('notices', () => {
  const account = { role: 'user', isActive: true, isEmailVerified: true, userBlocked: false } as const;

  it('reach a user who proved the address and may sign in', () => {
    expect(isReachable(account)).toBe(true);
  });

  it.each([
    ['nobody', undefined],
    ['an address that was never proved', { ...account, isEmailVerified: false }],
    ['an inactive account', { ...account, isActive: false }],
    ['a blocked account', { ...account, userBlocked: true }],
    ['a deleted account', { ...account, deletedAt }],
    ['an admin', { ...account, role: 'admin' as const }],
    ['a super admin', { ...account, role: 'super_admin' as const }],
  ])('do not reach %s', (_, standing) => {
    expect(isReachable(standing)).toBe(false);
  });
});
