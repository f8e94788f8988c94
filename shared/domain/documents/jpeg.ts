import type { RefusalReason, Sifted } from './refusal.ts';
import { refused } from './refusal.ts';
import { jpegParts, SOS, type JpegPart } from './jpeg-parts.ts';
import { orientationOf, tiffWith } from './tiff-orientation.ts';

const [DQT, DHT, DRI, COMMENT, APP0, APP1, APP14, APP15] = [0xdb, 0xc4, 0xdd, 0xfe, 0xe0, 0xe1, 0xee, 0xef];
const EXIF = Buffer.from('Exif\0\0', 'latin1');
const JFIF = Buffer.from('JFIF\0', 'latin1');
const ADOBE = Buffer.from('Adobe', 'latin1');
/** Scans of a progressive picture; each costs its viewer a pass over all pixels. */
const MOST_SCANS = 64;

/** Huffman-coded, sequential or progressive: what every viewer knows. The others are arithmetic, lossless or hierarchical. */
const isKnownFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== DHT && marker !== 0xc8 && marker !== 0xcc;
const isSaidOnly = (marker: number): boolean => (marker >= APP0 && marker <= APP15) || marker === COMMENT;

/** Whether tables of known sizes fill the segment exactly, so that it holds nothing else. */
const isFilledBy = (data: Buffer, sizeAt: (at: number) => number | undefined): boolean => {
  let at = 0;
  while (at < data.length) {
    const size = sizeAt(at);
    if (size === undefined) return false;
    at += size;
  }
  return at === data.length && data.length > 0;
};

const quantisation = (data: Buffer) => (at: number) => {
  const [wide, which] = [(data[at] ?? 0) >> 4, (data[at] ?? 0) & 15];
  return wide > 1 || which > 3 ? undefined : 1 + 64 * (wide + 1);
};

const huffman = (data: Buffer) => (at: number) => {
  const [kind, which] = [(data[at] ?? 0) >> 4, (data[at] ?? 0) & 15];
  const codes = data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
  return kind > 1 || which > 3 || codes > 256 ? undefined : 17 + codes;
};

const isFrameHeader = (data: Buffer): boolean => {
  const components = data[5] ?? 0;
  return data[0] === 8 && [1, 3, 4].includes(components) && data.length === 6 + 3 * components;
};

const isScanHeader = (data: Buffer): boolean => {
  const components = data[0] ?? 0;
  return components >= 1 && components <= 4 && data.length === 4 + 2 * components;
};

const isWellFormed = ({ marker, data, scan }: JpegPart): boolean => {
  if (marker === DQT) return isFilledBy(data, quantisation(data));
  if (marker === DHT) return isFilledBy(data, huffman(data));
  if (marker === DRI) return data.length === 2;
  if (marker === SOS) return isScanHeader(data) && scan.length > 0;
  return isFrameHeader(data);
};

const written = ({ marker, data, scan }: Pick<JpegPart, 'marker' | 'data'> & { scan?: Buffer }): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data, ...(scan ? [scan] : [])]);
};

/** How it is turned and how its colours are coded, said anew in as few bytes as that takes. */
const saidAnew = (parts: readonly JpegPart[]): Buffer[] => {
  const saying = (marker: number, begins: Buffer) =>
    parts.find((part) => part.marker === marker && part.data.subarray(0, begins.length).equals(begins))?.data;
  const exif = saying(APP1, EXIF);
  const tiff = exif && tiffWith(orientationOf(exif.subarray(EXIF.length)));
  const transform = saying(APP14, ADOBE)?.[11];
  return [
    ...(saying(APP0, JFIF)
      ? [{ marker: APP0, data: Buffer.concat([JFIF, Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])]) }]
      : []),
    ...(tiff ? [{ marker: APP1, data: Buffer.concat([EXIF, tiff]) }] : []),
    ...(transform !== undefined && transform <= 2
      ? [{ marker: APP14, data: Buffer.concat([ADOBE, Buffer.from([0, 100, 0, 0, 0, 0, transform])]) }]
      : []),
  ].map(written);
};

const faultOf = (drawn: readonly JpegPart[]): RefusalReason | undefined => {
  const frames = drawn.filter(({ marker }) => isFrame(marker));
  const first = (wanted: (marker: number) => boolean) => drawn.findIndex(({ marker }) => wanted(marker));
  if (frames.length > 1) return 'animated';
  if (frames.some(({ marker }) => !isKnownFrame(marker))) return 'unsupported';
  const known = (marker: number) => [DQT, DHT, DRI, SOS].includes(marker) || isFrame(marker);
  if (!drawn.every((part) => known(part.marker) && isWellFormed(part))) return 'damaged';
  const isInOrder = frames.length === 1 && first((marker) => marker === SOS) > first(isFrame);
  return isInOrder && drawn.filter(({ marker }) => marker === SOS).length <= MOST_SCANS ? undefined : 'damaged';
};

/**
 * Builds a JPEG anew from the parts that draw the picture, after a look at each (ITU-T T.81). Exif with its places and
 * thumbnails, XMP, colour profiles, comments and whatever follows the end of the image stay behind; how the picture is
 * turned is said anew. The coded data itself is taken over as it is.
 */
export const siftJpeg = (file: Buffer): Sifted => {
  if (file[0] !== 0xff || file[1] !== 0xd8) return refused('type_differs');
  const parts = jpegParts(file);
  if (!parts) return refused('damaged');
  const drawn = parts.filter(({ marker }) => !isSaidOnly(marker));
  const fault = faultOf(drawn);
  const frame = drawn.find(({ marker }) => isFrame(marker))?.data;
  if (fault !== undefined || !frame) return refused(fault ?? 'damaged');
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...saidAnew(parts),
    ...drawn.map(written),
    Buffer.from([0xff, 0xd9]),
  ]);
  return { kind: 'clean', bytes, width: frame.readUInt16BE(3), height: frame.readUInt16BE(1) };
};
