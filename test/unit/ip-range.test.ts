import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IpAddress, IpRange, isInRanges, isPrivate } from '../../shared/domain/identifiers/ip-range.ts';

describe('IP ranges', () => {
  it.each(['192.0.2.1', '192.0.2.0/24', '0.0.0.0/0', '2001:db8::/32', '2001:db8::/128', '::1', '::ffff:192.0.2.1'])(
    'accepts %s',
    (range) => {
      expect(IpRange.parse(range)).toBe(range);
    },
  );

  it.each([
    '',
    '192.0.2.0/33',
    '192.0.2.0/',
    '192.0.2.0/024',
    '192.0.2',
    '2001:db8::/129',
    'fe80::1%eth0',
    '10.0.0.0/8/8',
    'localhost',
  ])('refuses %j', (range) => {
    expect(IpRange.safeParse(range).success).toBe(false);
  });

  it('finds an address inside its ranges only', () => {
    expect(isInRanges('10.1.2.3', ['192.0.2.1', '10.0.0.0/8'])).toBe(true);
    expect(isInRanges('11.1.2.3', ['192.0.2.1', '10.0.0.0/8'])).toBe(false);
    expect(isInRanges('::ffff:10.1.2.3', ['10.0.0.0/8'])).toBe(true);
    expect(isInRanges('2001:db8::5', ['2001:db8::/32'])).toBe(true);
    expect(isInRanges('nonsense', ['0.0.0.0/0'])).toBe(false);
    expect(isInRanges('10.1.2.3', ['nonsense', ''])).toBe(false);
  });

  it('takes one address for itself alone', () => {
    expect(isInRanges('2001:db8::6', ['2001:db8::5'])).toBe(false);
    expect(isInRanges('192.0.2.2', ['192.0.2.1'])).toBe(false);
  });

  it.each([
    ['192.0.2.1', true],
    ['2001:db8::1', true],
    ['192.0.2.0/24', false],
    ['192.0.2', false],
    ['', false],
  ])('%j is an address or none', (text, isAddress) => {
    expect(IpAddress.safeParse(text).success).toBe(isAddress);
  });

  it('tells addresses that say nothing about where their user is', () => {
    const some = ['10.0.0.1', '172.31.0.1', '172.32.0.1', '100.64.0.1', '8.8.8.8', '::1', 'fd00::1', '2001:db8::1'];
    expect(some.map(isPrivate)).toEqual([true, true, false, true, false, true, true, false]);
  });

  it('always finds an address in the range it makes itself', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (ip) => isInRanges(ip, [ip])));
  });
});
