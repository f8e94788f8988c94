import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccessLevel } from '../../shared/domain/choices.ts';
import { actionOf, covers } from '../../shared/domain/access/levels.ts';
import { decidePlatform } from '../../shared/domain/access/platform-access.ts';
import { later } from '../../shared/domain/time.ts';

const at = '2026-11-22T06:30:00.000Z';
const account = { isActive: true, userBlocked: false };
const grant = { isAllowed: true, accessLevel: 'full' as const };
const question = { account, grant, whitelist: [], ip: '203.0.113.7', at, action: 'read' as const };

describe('levels', () => {
  it('cover exactly the actions of the rules', () => {
    const covered = Object.fromEntries(
      AccessLevel.options.map((level) => [
        level,
        (['read', 'create', 'update', 'delete'] as const).filter((action) => covers(level, action)),
      ]),
    );
    expect(covered).toEqual({
      full: ['read', 'create', 'update', 'delete'],
      read_only: ['read'],
      restricted: ['read'],
      create_only: ['create'],
      update_only: ['read', 'update'],
    });
    expect((['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map(actionOf)).toEqual([
      'read',
      'create',
      'update',
      'update',
      'delete',
    ]);
  });
});

describe('the platform decision', () => {
  it.each([
    ['nothing granted', { ...question, grant: undefined }, 'platform_denied'],
    ['not allowed', { ...question, grant: { ...grant, isAllowed: false } }, 'platform_denied'],
    ['revoked', { ...question, grant: { ...grant, revokedAt: at } }, 'platform_denied'],
    ['expired this very instant', { ...question, grant: { ...grant, expiresAt: at } }, 'platform_denied'],
    [
      'a level that does not cover the act',
      { ...question, grant: { ...grant, accessLevel: 'read_only' }, action: 'delete' },
      'platform_denied',
    ],
    ['inactive', { ...question, account: { ...account, isActive: false } }, 'account_inactive'],
    ['blocked', { ...question, account: { ...account, userBlocked: true } }, 'account_blocked'],
    [
      'blocked until later',
      { ...question, account: { ...account, userBlocked: true, blockedUntil: later(at, 1) } },
      'account_blocked',
    ],
    [
      'outside the platform’s ranges',
      { ...question, grant: { ...grant, allowedIpRanges: ['198.51.100.0/24'] } },
      'ip_denied',
    ],
    ['outside the user’s whitelist', { ...question, whitelist: ['198.51.100.0/24'] }, 'ip_denied'],
    ['from an address that is none', { ...question, whitelist: ['0.0.0.0/0'], ip: 'nonsense' }, 'ip_denied'],
    ['inactive before blocked', { ...question, account: { isActive: false, userBlocked: true } }, 'account_inactive'],
  ] as const)('denies: %s', (_what, asked, code) => {
    expect(decidePlatform(asked)).toMatchObject({ kind: 'denied', code });
  });

  it.each([
    ['everything in order', question],
    ['a block that has passed', { ...question, account: { ...account, userBlocked: true, blockedUntil: at } }],
    [
      'inside both ranges',
      { ...question, grant: { ...grant, allowedIpRanges: ['203.0.113.0/24'] }, whitelist: ['203.0.113.7'] },
    ],
    [
      'signing out, whatever the level',
      { ...question, grant: { ...grant, accessLevel: 'read_only' as const }, action: undefined },
    ],
  ])('allows: %s', (_what, asked) => {
    expect(decidePlatform(asked)).toEqual({ kind: 'allowed', because: 'granted', level: asked.grant.accessLevel });
  });

  it('never allows more when something is taken away', () => {
    const standing = fc.record({
      isActive: fc.boolean(),
      userBlocked: fc.boolean(),
      isAllowed: fc.boolean(),
      accessLevel: fc.constantFrom(...AccessLevel.options),
      expires: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
      ranges: fc.subarray(['203.0.113.0/24', '198.51.100.0/24']),
      action: fc.constantFrom('read', 'create', 'update', 'delete'),
    });
    fc.assert(
      fc.property(standing, ({ isActive, userBlocked, isAllowed, accessLevel, expires, ranges, action }) => {
        const before = {
          isAllowed,
          accessLevel,
          allowedIpRanges: ranges,
          expiresAt: expires === undefined ? undefined : later(at, expires),
        };
        const ask = (grantNow: typeof before & { revokedAt?: string }, blocked = userBlocked) =>
          decidePlatform({ ...question, account: { isActive, userBlocked: blocked }, grant: grantNow, action }).kind ===
          'allowed';
        if (ask(before)) return;
        expect(ask({ ...before, revokedAt: at })).toBe(false);
        expect(ask({ ...before, isAllowed: false })).toBe(false);
        expect(ask({ ...before, expiresAt: later(at, -1) })).toBe(false);
        expect(ask(before, true)).toBe(false);
      }),
    );
  });
});
