/** As much of DER (ITU-T X.690) as a certificate needs: each function gives one element, tag and length before its content. */
const element = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  const bytes = body.length > 0xff ? [0x82, body.length >> 8, body.length & 0xff] : [0x81, body.length];
  return Buffer.concat([Buffer.from([tag, ...(body.length < 0x80 ? [body.length] : bytes)]), body]);
};

export const sequence = (...content: readonly Uint8Array[]): Buffer => element(0x30, ...content);
export const set = (...content: readonly Uint8Array[]): Buffer => element(0x31, ...content);

/** `[0]`, `[1]` … around an element. */
export const tagged = (number: number, content: Uint8Array): Buffer => element(0xa0 + number, content);

/** A positive integer of these big-endian bytes. */
export const integer = (bytes: Uint8Array): Buffer =>
  element(0x02, Buffer.from((bytes[0] ?? 0) >= 0x80 ? [0] : []), bytes);

export const text = (value: string): Buffer => element(0x0c, Buffer.from(value, 'utf8'));
export const nothing = (): Buffer => element(0x05);
export const bits = (bytes: Uint8Array): Buffer => element(0x03, Buffer.from([0]), bytes);

/** UTCTime, of a year before 2050: `YYMMDDhhmmssZ`. */
export const time = (at: string): Buffer =>
  element(0x17, Buffer.from(at.slice(2).replaceAll(/[-:T]|\.\d+/g, ''), 'latin1'));

/** An object identifier in dots; the first two arcs share a byte. */
export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (arc: number): number[] =>
    arc < 0x80 ? [arc] : [...base128(arc >> 7).map((byte) => byte | 0x80), arc & 0x7f];
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
};
