import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locatorOf } from '../../shared/adapters/compose/locator.ts';
import { scratch } from '../local/support/scratch.ts';
import { mmdb, mmdbFile } from '../support/mmdb.ts';

const mysuru = {
  country: { iso_code: 'IN', names: { en: 'India', hi: 'भारत' } },
  subdivisions: [
    { iso_code: 'KA', names: { en: 'Karnataka' } },
    { iso_code: 'XX', names: { en: 'A district' } },
  ],
  city: { names: { en: 'Mysuru', hi: 'मैसूर' } },
  traits: { autonomous_system_number: 55_836, is_anonymous: false, is_anonymous_vpn: false },
};
const pune = { country: { iso_code: 'IN' }, city: { names: { en: 'Pune' } } };
const hidden = { country: { iso_code: 'NL' }, traits: { is_anonymous_proxy: true } };

const networks = {
  '203.0.113.0/25': mysuru,
  '203.0.113.128/32': { country: { iso_code: 'SG' } },
  '198.51.100.0/24': hidden,
  '2001:db8:1::/48': pune,
  '10.0.0.0/8': mysuru,
  'fd00::/8': pune,
  '192.0.2.0/24': {
    country: { iso_code: 'nowhere' },
    subdivisions: [],
    city: { names: { fr: 'Poune' } },
    traits: { autonomous_system_number: 'AS1' },
  },
};

const over = (...made: Parameters<typeof mmdb>) =>
  locatorOf({ GEO_DATABASE: mmdbFile(join(scratch(), 'cities.mmdb'), ...made) });

describe('a locator over a database', () => {
  const locate = (ip: string) => over(networks)(ip);
  const inMysuru = { country: 'IN', region: 'Karnataka', city: 'Mysuru', asn: 'AS55836', anonymous: false };

  it.each([
    ['203.0.113.7', inMysuru],
    ['203.0.113.127', inMysuru],
    ['203.0.113.128', { country: 'SG' }],
    ['203.0.113.129', {}],
    ['198.51.100.1', { country: 'NL', anonymous: true }],
    ['2001:db8:1::7', { country: 'IN', city: 'Pune' }],
    ['2001:0DB8:0001:ffff:0:0:0:1', { country: 'IN', city: 'Pune' }],
    ['2001:db8:2::7', {}],
    ['::ffff:203.0.113.7', inMysuru],
    ['::ffff:cb00:7107', inMysuru],
  ])('knows %s', (ip, place) => {
    expect(locate(ip)).toEqual(place);
  });

  it.each(['10.1.2.3', '::ffff:10.1.2.3', '127.0.0.1', '169.254.1.1', '::1', 'fd00::1', 'fe80::1%eth0'])(
    'says nothing of %s, whatever the database does',
    (ip) => {
      expect(locate(ip)).toEqual({});
    },
  );

  it.each(['', 'localhost', '203.0.113', '203.0.113.7, 198.51.100.1', '203.0.113.7:443'])(
    'takes %j for no address',
    (ip) => {
      expect(locate(ip)).toEqual({});
    },
  );

  it('leaves out what is not as expected', () => {
    expect(locate('192.0.2.1')).toEqual({});
  });

  it('does not look for IPv6 addresses in a database without them', () => {
    const narrow = over({ '32.0.0.0/3': pune, '203.0.113.0/24': mysuru }, { ipVersion: 4 });
    expect(narrow('2001:db8:1::7')).toEqual({});
    expect(narrow('203.0.113.7')).toEqual(inMysuru);
    expect(narrow('::ffff:203.0.113.7')).toEqual(inMysuru);
  });

  it('takes a damaged record for one that is not there', () => {
    const whole = mmdb({ '203.0.113.0/24': { country: { iso_code: 'IN' } } });
    // The first byte of its record becomes an extended type that does not exist.
    whole[whole.indexOf('country') - 2] = 0;
    whole[whole.indexOf('country') - 1] = 0xff;
    const file = join(scratch(), 'damaged.mmdb');
    writeFileSync(file, whole);
    expect(locatorOf({ GEO_DATABASE: file })('203.0.113.7')).toEqual({});
  });
});

describe('a locator without a database', () => {
  it('knows nothing', () => {
    expect(locatorOf({})('203.0.113.7')).toEqual({});
  });
});

describe('a database that cannot be read', () => {
  const whole = mmdb(networks);
  it.each([
    ['is empty', Buffer.alloc(0)],
    ['is something else', Buffer.from('<html>Please sign in to download</html>'.repeat(50))],
    ['is packed', Buffer.from([0x1f, 0x8b, 8, 0, ...Array.from({ length: 300 }, (_, place) => place % 256)])],
    ['was torn', whole.subarray(0, whole.length / 2)],
    ['lost its beginning', whole.subarray(-150)],
  ])('stops the start when it %s, and says how to mend it', (_, content) => {
    const file = join(scratch(), 'cities.mmdb');
    writeFileSync(file, content);
    expect(() => locatorOf({ GEO_DATABASE: file })).toThrow(
      `GEO_DATABASE: ${file} cannot be read as a MaxMind database: name an unpacked .mmdb file`,
    );
  });

  it('stops the start when it is missing', () => {
    expect(() => locatorOf({ GEO_DATABASE: '/nowhere/cities.mmdb' })).toThrow(/^GEO_DATABASE: \/nowhere\/cities\.mmdb/);
  });
});
