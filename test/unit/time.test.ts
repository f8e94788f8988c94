import { describe, expect, it } from 'vitest';
import {
  dayInIndia,
  epochSeconds,
  hourInIndia,
  hourOf,
  plusDays,
  secondsUntil,
  timeInIndia,
} from '../../shared/domain/time.ts';

describe('the time in India', () => {
  it.each([
    ['2026-11-22T06:30:00.000Z', '22 Nov 2026, 12:00 IST'],
    ['2026-09-30T18:29:59.999Z', '30 Sep 2026, 23:59 IST'],
    ['2026-09-30T18:30:00.000Z', '1 Oct 2026, 00:00 IST'],
    ['2026-12-31T18:30:00.000Z', '1 Jan 2027, 00:00 IST'],
    ['2028-02-28T19:05:00.000Z', '29 Feb 2028, 00:35 IST'],
  ])('of %s is %s', (at, shown) => {
    expect(timeInIndia(at)).toBe(shown);
    expect(dayInIndia(at)).toContain(shown.split(' ')[2]?.slice(0, 4));
  });
});

describe('moments', () => {
  const at = '2026-11-22T06:30:00.000Z';

  it.each([
    ['2026-11-22T06:30:01.000Z', 1],
    ['2026-11-22T06:30:00.001Z', 1],
    ['2026-11-22T07:30:00.500Z', 3601],
    [at, 0],
    ['2026-11-22T06:29:00.000Z', 0],
  ])('a client that is told to wait until %s waits %i seconds: never too few, never less than none', (until, wait) => {
    expect(secondsUntil(at, until)).toBe(wait);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %i days is %s', (day, count, then) => {
    expect(plusDays(day, count)).toBe(then);
  });

  it('count whole seconds since 1970, rounded down', () => {
    expect(epochSeconds('1970-01-01T00:00:01.999Z')).toBe(1);
  });

  it('of one hour share its bucket, those of the next do not', () => {
    expect([hourOf('2026-11-22T06:00:00.000Z'), hourOf('2026-11-22T06:59:59.999Z')]).toEqual([
      '2026-11-22T06',
      '2026-11-22T06',
    ]);
    expect(hourOf('2026-11-22T07:00:00.000Z')).toBe('2026-11-22T07');
  });

  it.each([
    ['2026-11-22T18:29:59.999Z', 23],
    ['2026-11-22T18:30:00.000Z', 0],
  ])('%s falls in hour %i in India', (moment, hour) => {
    expect(hourInIndia(moment)).toBe(hour);
  });
});
