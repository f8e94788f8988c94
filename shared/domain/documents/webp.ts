import { refused, type Sifted } from './refusal.ts';
import { orientationOf, tiffWith } from './tiff-orientation.ts';

type Chunk = { name: string; data: Buffer };
type Size = { width: number; height: number };

const MOST_CHUNKS = 1000;
const [LOSSY, LOSSLESS, EXTENDED, ALPHA] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH'] as const;
/** Bits of the extended header (WebP container specification, RFC 9649 section 2.7). */
const [MOVES, TURNED, TRANSPARENT] = [0x02, 0x08, 0x10];
/** Some writers put the name of JPEG's segment before the Exif data. */
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** The chunks within the length that the file says it has. @returns undefined when a length lies */
const chunksOf = (file: Buffer): Chunk[] | undefined => {
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) return undefined;
  const chunks: Chunk[] = [];
  let at = 12;
  while (at < end && chunks.length < MOST_CHUNKS) {
    if (at + 8 > end) return undefined;
    const length = file.readUInt32LE(at + 4);
    if (at + 8 + length > end) return undefined;
    chunks.push({ name: file.toString('latin1', at, at + 4), data: file.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return at >= end ? chunks : undefined;
};

/** Of a key frame of VP8 (RFC 6386, section 9.1). */
const lossySize = (data: Buffer): Size | undefined => {
  if (data.length < 10 || ((data[0] ?? 1) & 1) !== 0 || data.readUIntBE(3, 3) !== 0x9d012a) return undefined;
  const firstPartition = data.readUIntLE(0, 3) >> 5;
  if (firstPartition > data.length - 10) return undefined;
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
};

/** Of a lossless bit stream (RFC 9649, section 3.4). */
const losslessSize = (data: Buffer): Size | undefined => {
  if (data.length < 6 || data[0] !== 0x2f) return undefined;
  const bits = data.readUInt32LE(1);
  if (bits >>> 29 !== 0) return undefined;
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};

const canvasOf = ({ data }: Chunk): Size | undefined =>
  data.length === 10 ? { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 } : undefined;

const written = ({ name, data }: Chunk): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

const extended = (flags: number, { width, height }: Size): Chunk => {
  const data = Buffer.alloc(10);
  data[0] = flags;
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return { name: EXTENDED, data };
};

const fileOf = (chunks: readonly Chunk[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks.map(written)]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};

const turnOf = (chunks: readonly Chunk[]): Buffer | undefined => {
  const data = chunks.find(({ name }) => name === 'EXIF')?.data;
  if (!data) return undefined;
  return tiffWith(orientationOf(data.subarray(0, EXIF.length).equals(EXIF) ? data.subarray(EXIF.length) : data));
};

/**
 * Builds a WebP anew from the chunks that draw the picture (RFC 9649). Exif, XMP, profiles, unknown chunks and whatever
 * follows the end stay behind; how the picture is turned is said anew.
 */
export const siftWebp = (file: Buffer): Sifted => {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP')
    return refused('type_differs');
  const chunks = chunksOf(file);
  if (!chunks) return refused('damaged');
  const named = (wanted: string) => chunks.filter(({ name }) => name === wanted);
  const [header] = named(EXTENDED);
  const flags = header?.data[0] ?? 0;
  if ((flags & MOVES) !== 0 || named('ANIM').length + named('ANMF').length > 0) return refused('animated');
  const [picture, ...others] = [...named(LOSSY), ...named(LOSSLESS)];
  if (others.length > 0) return refused('animated');
  const size = picture && (picture.name === LOSSY ? lossySize(picture.data) : losslessSize(picture.data));
  if (!size || size.width === 0 || size.height === 0 || chunks.indexOf(header ?? picture) !== 0)
    return refused('damaged');
  const canvas = header ? canvasOf(header) : size;
  if (canvas?.width !== size.width || canvas.height !== size.height) return refused('damaged');
  const [alpha, ...moreAlpha] = picture.name === LOSSY ? named(ALPHA) : [];
  if (moreAlpha.length > 0) return refused('damaged');
  const turn = turnOf(chunks);
  const isTransparent = alpha !== undefined || (picture.name === LOSSLESS && (flags & TRANSPARENT) !== 0);
  const said = (alpha ? TRANSPARENT : 0) | (turn ? TURNED | (isTransparent ? TRANSPARENT : 0) : 0);
  const bytes = fileOf([
    ...(said === 0 ? [] : [extended(said, size)]),
    ...(alpha ? [alpha] : []),
    picture,
    ...(turn ? [{ name: 'EXIF', data: turn }] : []),
  ]);
  return { kind: 'clean', bytes, ...size };
};
