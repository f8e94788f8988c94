import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Platform } from '../../shared/domain/choices.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { withoutSession, withSession, type LiveSession } from '../../shared/domain/live-sessions.ts';
import { lockAfter, lockedUntil } from '../../shared/domain/lockout.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import {
  judgeRefresh,
  newRefreshSecret,
  newSalt,
  RefreshToken,
  refreshToken,
  secretHash,
  successor,
} from '../../shared/domain/refresh-token.ts';
import { Secret } from '../../shared/domain/secret.ts';
import { hours, later, minutes, seconds } from '../../shared/domain/time.ts';

const at = '2026-11-22T06:30:00.000Z';
const grace = seconds(10);

describe('refresh secrets', () => {
  const first = newRefreshSecret();
  const salt = newSalt();
  const second = successor(first, salt);
  const session = { currentHash: secretHash(second), previousHash: secretHash(first), salt, rotatedAt: at };

  it('are judged current, previous within ten seconds, or replayed', () => {
    expect(judgeRefresh(session, second, at, grace)).toEqual({ kind: 'current' });
    const previous = judgeRefresh(session, first, later(at, grace), grace);
    expect(previous.kind === 'previous' && previous.next.expose()).toBe(second.expose());
    expect(judgeRefresh(session, first, later(at, grace + 1), grace)).toEqual({ kind: 'replay' });
    expect(judgeRefresh(session, newRefreshSecret(), at, grace)).toEqual({ kind: 'replay' });
  });

  it('cannot be turned back, and depend on the salt', () => {
    expect(successor(first, newSalt()).expose()).not.toBe(second.expose());
    expect(JSON.stringify(session)).not.toContain(first.expose());
  });

  it('survive the trip to the client', () => {
    const token = refreshToken('ABCDEF', '01M80Z50J0E9SPC1NQSFP8KG53', first);
    const read = RefreshToken.parse(token);
    expect([read.userCode, read.sessionId, read.secret.expose()]).toEqual([
      'ABCDEF',
      '01M80Z50J0E9SPC1NQSFP8KG53',
      first.expose(),
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(RefreshToken.safeParse(`${token}${text}`).success).toBe(text === '');
      }),
    );
  });

  it('refuse what is not a token', () => {
    for (const text of [
      '',
      'a.b.c',
      `ABCDEF.01M80Z50J0E9SPC1NQSFP8KG53.${'A'.repeat(42)}`,
      `ABC#EF.01M80Z50J0E9SPC1NQSFP8KG53.${'A'.repeat(43)}`,
    ]) {
      expect(RefreshToken.safeParse(text).success).toBe(false);
    }
    expect(new Secret('x').expose()).toBe('x');
  });
});

describe('a session of which it is not stored whole how it was rotated', () => {
  const [first, salt] = [newRefreshSecret(), newSalt()];
  const rotated = { previousHash: secretHash(first), salt, rotatedAt: at };

  it.each<[string, { [F in keyof typeof rotated]?: string | undefined }]>([
    ['nothing, because it never was', {}],
    ['no secret before', { ...rotated, previousHash: undefined }],
    ['no salt', { ...rotated, salt: undefined }],
    ['no moment', { ...rotated, rotatedAt: undefined }],
  ])('takes no other secret for its own: %s', (_, stored) => {
    const session = { currentHash: secretHash(successor(first, salt)), ...stored };
    expect(judgeRefresh(session, first, at, grace)).toEqual({ kind: 'replay' });
  });
});

describe('the list of live sessions', () => {
  const live = (sessionId: string, platform: Platform, minute: number): LiveSession => ({
    sessionId: Ulid.parse(`01M80Z50J0E9SPC1NQSFP8KG5${sessionId}`),
    platform,
    createdAt: later(at, minutes(minute)),
  });
  const [web1, web2, web3, app] = [
    live('A', 'web', 2),
    live('B', 'web', 1),
    live('C', 'web', 3),
    live('D', 'mobile_app', 0),
  ];

  it('keeps all that there is room for', () => {
    expect(new Set(withSession([web1, web2, app], web3, 3))).toEqual(new Set([web1, web2, web3, app]));
  });

  it('ends the oldest of the same platform, however they are listed', () => {
    expect(new Set(withSession([web1, web2, app], web3, 2))).toEqual(new Set([web1, web3, app]));
    expect(new Set(withSession([web2, web1, app], web3, 2))).toEqual(new Set([web1, web3, app]));
    expect(withSession([web1, web2], web3, 1)).toEqual([web3]);
  });

  it('loses the one that ends and no other', () => {
    expect(withoutSession([web1, web2, app], web2.sessionId)).toEqual([web1, app]);
    expect(withoutSession([web1, app], web2.sessionId)).toEqual([web1, app]);
  });

  const session = fc.record({
    sessionId: fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
    platform: fc.constantFrom(...Platform.options),
    createdAt: fc.integer({ min: 0, max: 10_000 }).map((offset) => later(at, offset)),
  }) as fc.Arbitrary<LiveSession>;

  it('never exceeds its cap per platform, always holds the newest, and leaves other platforms alone', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 12 }), session, fc.integer({ min: 1, max: 5 }), (before, one, cap) => {
        const capped = before.reduce<LiveSession[]>((list, next) => withSession(list, next, cap), []);
        const after = withSession(capped, one, cap);
        const on = (list: LiveSession[]) => list.filter(({ platform }) => platform === one.platform);
        expect(after).toContainEqual(one);
        expect(on(after).length).toBeLessThanOrEqual(cap);
        expect(after.filter(({ platform }) => platform !== one.platform)).toEqual(
          capped.filter(({ platform }) => platform !== one.platform),
        );
        const kept = on(after).filter((live) => live !== one);
        const ended = on(capped).filter((live) => !kept.includes(live));
        for (const gone of ended) for (const still of kept) expect(gone.createdAt <= still.createdAt).toBe(true);
        expect(withoutSession(after, one.sessionId).some(({ sessionId }) => sessionId === one.sessionId)).toBe(false);
      }),
    );
  });
});

describe('the lock', () => {
  const policy = defaultPolicy.lockout;

  it('comes with the sixth failure, doubles, and never exceeds a day', () => {
    expect(lockAfter({ failedLoginAttempts: 5 }, at, policy)).toBeUndefined();
    const lengths = [0, 1, 2, 3, 4, 5, 9].map((lockLevel) =>
      lockAfter({ failedLoginAttempts: 6, lockLevel }, at, policy),
    );
    expect(lengths).toEqual([1, 2, 4, 8, 16, 24, 24].map((length) => later(at, hours(length))));
  });

  it('holds until its end, and a used-up window refuses even if the lock was never written', () => {
    expect(lockedUntil(undefined, at, policy)).toBeUndefined();
    expect(lockedUntil({ accountLockedUntil: later(at, 1) }, at, policy)).toBe(later(at, 1));
    expect(lockedUntil({ accountLockedUntil: at }, at, policy)).toBeUndefined();
    const window = later(at, minutes(5));
    expect(lockedUntil({ failedLoginAttempts: 6, failureWindowEndsAt: window }, at, policy)).toBe(window);
    expect(lockedUntil({ failedLoginAttempts: 5, failureWindowEndsAt: window }, at, policy)).toBeUndefined();
    expect(lockedUntil({ failedLoginAttempts: 6, failureWindowEndsAt: at }, at, policy)).toBeUndefined();
  });
});
