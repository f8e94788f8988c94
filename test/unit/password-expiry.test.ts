import { describe, expect, it } from 'vitest';
import { expiryDay, isPasswordExpired } from '../../shared/domain/passwords/expiry.ts';
import { days, later } from '../../shared/domain/time.ts';

const changed = '2026-08-24T20:00:00.000Z';
const expires = later(changed, days(90));

describe('a password', () => {
  it.each([
    ['a millisecond before its days are over', changed, 90, later(expires, -1), false],
    ['at the instant its days are over', changed, 90, expires, true],
    ['long after', changed, 90, later(expires, days(1000)), true],
    ['that may grow as old as it likes (0 days)', changed, 0, later(expires, days(1000)), false],
    ['whose beginning is not known', undefined, 90, expires, false],
  ])('%s: whether it has expired', (_, lastPasswordChange, passwordExpiryDays, at, expired) => {
    expect(isPasswordExpired({ lastPasswordChange, passwordExpiryDays }, at)).toBe(expired);
  });

  it('expires on a day in India, which may be the next', () => {
    expect(expires).toBe('2026-11-22T20:00:00.000Z');
    expect(expiryDay(changed, 90)).toBe('2026-11-23');
  });

  it.each([
    [changed, 0],
    [undefined, 90],
  ])('changed at %s with %i days to live expires on no day', (lastPasswordChange, passwordExpiryDays) => {
    expect(expiryDay(lastPasswordChange, passwordExpiryDays)).toBeUndefined();
  });
});
