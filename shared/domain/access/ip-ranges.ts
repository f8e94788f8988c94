import { BlockList, isIPv4, isIPv6 } from 'node:net';

const family = (address: string): 'ipv4' | 'ipv6' | undefined =>
  isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;

/**
 * Whether an address lies in one of the ranges (CIDR v4 or v6, or single addresses). No ranges means no restriction;
 * an address or a range that cannot be read matches nothing, so a damaged list closes rather than opens.
 */
export const inRanges = (address: string, ranges: readonly string[]): boolean => {
  if (ranges.length === 0) return true;
  const allowed = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    const kind = family(network);
    const widest = kind === 'ipv4' ? 32 : 128;
    const prefix = bits === undefined ? widest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (kind !== undefined && prefix <= widest) allowed.addSubnet(network, prefix, kind);
  }
  const kind = family(address);
  return kind !== undefined && allowed.check(address, kind);
};
