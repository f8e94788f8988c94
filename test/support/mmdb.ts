import { writeFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';

/** A value of a record. Numbers are written as uint32, which is what our readers ask for. */
type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

const TYPE = { string: 2, uint16: 5, map: 7, uint32: 6, uint64: 9, array: 11, boolean: 14 } as const;
const RECORD_BYTES = 3;
const SEPARATOR = Buffer.alloc(16);
const MARKER = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');

/** The control byte of a field, and what follows it: the type when it is an extended one, then the rest of the size. */
const control = (type: number, size: number): Buffer => {
  const [low, rest] = size < 29 ? [size, []] : size < 285 ? [29, [size - 29]] : [30, [(size - 285) >> 8, size - 285]];
  return Buffer.from(type > 7 ? [low, type - 7, ...rest] : [(type << 5) | low, ...rest]);
};

const unsigned = (type: number, value: number, bytes: number): Buffer => {
  const whole = Buffer.alloc(8);
  whole.writeBigUInt64BE(BigInt(value));
  return Buffer.concat([control(type, bytes), whole.subarray(8 - bytes)]);
};

const encoded = (value: Value | Buffer): Buffer => {
  if (Buffer.isBuffer(value)) return value;
  if (typeof value === 'boolean') return control(TYPE.boolean, value ? 1 : 0);
  if (typeof value === 'number') return unsigned(TYPE.uint32, value, 4);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value, 'utf8');
    return Buffer.concat([control(TYPE.string, bytes.length), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([control(TYPE.array, value.length), ...value.map(encoded)]);
  const fields = Object.entries(value as Record<string, Value | Buffer>);
  return Buffer.concat([
    control(TYPE.map, fields.length),
    ...fields.flatMap(([name, field]) => [encoded(name), encoded(field)]),
  ]);
};

/** The 16 bytes of an IPv6 address, or the 4 of an IPv4 one. */
const bytesOf = (ip: string): number[] => {
  if (isIPv4(ip)) return ip.split('.').map(Number);
  const canonical = new URL(`http://[${ip}]`).hostname.slice(1, -1);
  const [left = [], right = []] = canonical.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
};

/** The bits of a network in a tree: IPv4 lies below ::/96 of an IPv6 one. */
const bitsOf = (network: string, ipVersion: 4 | 6): number[] => {
  const [ip = '', prefix = ''] = network.split('/');
  const bytes = bytesOf(ip);
  const above = ipVersion === 6 && bytes.length === 4 ? 96 : 0;
  const bits = bytes.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((shift) => (byte >> shift) & 1));
  return [...Array.from({ length: above }, () => 0), ...bits.slice(0, Number(prefix))];
};

type Node = [left: number | undefined, right: number | undefined];

/**
 * A MaxMind DB with these networks and no overlaps, 24 bits a record (https://maxmind.github.io/MaxMind-DB/): what an
 * operator would supply, in small.
 */
export const mmdb = (
  networks: Readonly<Record<string, Value>>,
  { ipVersion = 6 }: { ipVersion?: 4 | 6 } = {},
): Buffer => {
  const nodes: Node[] = [[undefined, undefined]];
  // Negative: an offset into the data section, until the number of nodes is known.
  const data: Buffer[] = [];
  let dataBytes = 0;
  for (const [network, value] of Object.entries(networks)) {
    const bits = bitsOf(network, ipVersion);
    let at = 0;
    for (const [depth, bit] of bits.entries()) {
      const side = bit === 0 ? 0 : 1;
      const node = nodes[at]!;
      if (depth === bits.length - 1) {
        node[side] = -1 - dataBytes;
      } else {
        node[side] ??= nodes.push([undefined, undefined]) - 1;
        at = node[side];
      }
    }
    const bytes = encoded(value);
    data.push(bytes);
    dataBytes += bytes.length;
  }
  const tree = Buffer.alloc(nodes.length * 2 * RECORD_BYTES);
  const recordOf = (to: number | undefined): number =>
    to === undefined ? nodes.length : to >= 0 ? to : nodes.length + SEPARATOR.length + (-1 - to);
  nodes.flat().forEach((to, place) => tree.writeUIntBE(recordOf(to), place * RECORD_BYTES, RECORD_BYTES));
  const metadata = encoded({
    binary_format_major_version: unsigned(TYPE.uint16, 2, 2),
    binary_format_minor_version: unsigned(TYPE.uint16, 0, 2),
    build_epoch: unsigned(TYPE.uint64, 1_795_000_000, 8),
    database_type: 'Test-City',
    description: { en: 'Made by a test' },
    ip_version: unsigned(TYPE.uint16, ipVersion, 2),
    languages: ['en'],
    node_count: nodes.length,
    record_size: unsigned(TYPE.uint16, RECORD_BYTES * 8, 2),
  } as never);
  return Buffer.concat([tree, SEPARATOR, ...data, MARKER, metadata]);
};

/** Writes such a database. @returns its path */
export const mmdbFile = (path: string, ...made: Parameters<typeof mmdb>): string => {
  writeFileSync(path, mmdb(...made));
  return path;
};
