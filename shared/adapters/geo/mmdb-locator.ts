import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { Reader, type Response } from 'maxmind';
import { isPrivate } from '../../domain/identifiers/ip-range.ts';
import type { Locate } from '../../ports/locator.ts';
import { placeOf } from './geo-record.ts';

const MAPPED = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/;

/** An IPv4 address in IPv6 clothes (RFC 4291, 2.5.5.2) as what it is: databases list it there. */
const unmapped = (ip: string): string => {
  if (isIP(ip) !== 6) return ip;
  const [, high, low] = MAPPED.exec(new URL(`http://[${ip}]`).hostname) ?? [];
  if (high === undefined || low === undefined) return ip;
  const bits = Number.parseInt(high, 16) * 0x1_00_00 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 0xff).join('.');
};

const readerOf = (file: string): Reader<Response> => {
  try {
    const reader = new Reader(readFileSync(file));
    // A torn file shows at the first look into its tree.
    reader.get('192.0.2.1');
    return reader;
  } catch (cause) {
    throw new Error(
      `${file} cannot be read as a MaxMind database: name an unpacked .mmdb file with cities (GeoLite2-City, GeoIP2-City), or none`,
      { cause },
    );
  }
};

/**
 * Looks addresses up in a MaxMind DB file that the operator supplies, read whole into memory.
 * @throws Error, when it is made and never later, naming a file that is missing or damaged
 */
export const mmdbLocator = (file: string): Locate => {
  const reader = readerOf(file);
  const knowsIpv6 = reader.metadata.ipVersion === 6;
  return (given) => {
    if (isIP(given) === 0 || given.includes('%') || isPrivate(given)) return {};
    const ip = unmapped(given);
    if (isIP(ip) === 6 && !knowsIpv6) return {};
    try {
      return placeOf(reader.get(ip));
    } catch {
      // A damaged record must not keep anybody from signing in: it is as if it were not there.
      return {};
    }
  };
};
