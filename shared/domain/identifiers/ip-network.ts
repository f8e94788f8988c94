import { isIPv6 } from 'node:net';

/** How many leading groups of an address name its network: bytes of IPv4, 16-bit groups of IPv6. */
export type Width = { v4: number; v6: number };

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

const expanded = (ip: string): string[] => {
  const [head = '', tail] = ip.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: missing }, () => '0'), ...right].map((part) =>
    part.toLowerCase().replace(/^0+(?=.)/, ''),
  );
};

/** The network an address belongs to, in one spelling: `203.0.113` (v4: 3), `2001:db8:7:1::` (v6: 4). */
export const networkOf = (ip: string, { v4, v6 }: Width): string => {
  const plain = MAPPED.exec(ip)?.[1] ?? ip;
  return isIPv6(plain) ? `${expanded(plain).slice(0, v6).join(':')}::` : plain.split('.').slice(0, v4).join('.');
};
