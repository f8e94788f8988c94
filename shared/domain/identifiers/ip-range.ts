import { BlockList, isIP } from 'node:net';
import * as z from 'zod';

type Range = { family: 'ipv4' | 'ipv6'; address: string; prefix: number };

/** Longest text of a range: an IPv6 address with an IPv4 tail and a prefix. */
const MAX_RANGE = 49;

/** Reads `192.0.2.0/24`, `2001:db8::/32` or one address. @returns undefined for anything else, also zoned addresses */
const parseIpRange = (text: string): Range | undefined => {
  const [address = '', bits, ...more] = text.split('/');
  const version = address.includes('%') ? 0 : isIP(address);
  if (version === 0 || more.length > 0) return undefined;
  const widest = version === 4 ? 32 : 128;
  if (bits !== undefined && !/^(?:0|[1-9][0-9]{0,2})$/.test(bits)) return undefined;
  const prefix = bits === undefined ? widest : Number(bits);
  return prefix > widest ? undefined : { family: version === 4 ? 'ipv4' : 'ipv6', address, prefix };
};

/** One address. */
export const IpAddress = z
  .string()
  .max(MAX_RANGE)
  .refine((text) => isIP(text) !== 0, 'not an IP address');

/** A CIDR range or a single address, v4 or v6. */
export const IpRange = z
  .string()
  .max(MAX_RANGE)
  .refine((text) => parseIpRange(text) !== undefined, 'not an IP address or CIDR range');
export type IpRange = z.output<typeof IpRange>;

/** Whether an address lies in one of the ranges (`::ffff:192.0.2.1` is 192.0.2.1). What cannot be read is outside. */
export const isInRanges = (ip: string, ranges: readonly string[]): boolean => {
  const version = isIP(ip);
  if (version === 0) return false;
  const list = new BlockList();
  for (const range of ranges.flatMap((text) => parseIpRange(text) ?? [])) {
    list.addSubnet(range.address, range.prefix, range.family);
  }
  return list.check(ip, version === 4 ? 'ipv4' : 'ipv6');
};

/** Addresses that belong to nobody in particular (RFC 1918, 6598, 3927, 4193, 4291; loopback, "this network"). */
const PRIVATE = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::/127',
  'fc00::/7',
  'fe80::/10',
];

/** Whether an address says nothing about where its user is. */
export const isPrivate = (ip: string): boolean => isInRanges(ip, PRIVATE);
