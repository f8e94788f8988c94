import { describe, expect, it } from 'vitest';
import { dayInIndia, timeInIndia } from '../../shared/domain/time.ts';

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
