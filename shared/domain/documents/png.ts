import { crc32 } from 'node:zlib';
import { refused, type RefusalReason, type Sifted } from './refusal.ts';
import { orientationOf, tiffWith } from './tiff-orientation.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_CHUNKS = 20_000;
/** Length, name and CRC. */
const AROUND = 12;

type Chunk = { name: string; data: Buffer };

/** Bit depths by colour type (PNG 3, table 12). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** The chunks up to IEND. @returns undefined when a length or checksum lies, or the end never comes */
const chunksOf = (file: Buffer): Chunk[] | undefined => {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (chunks.length < MOST_CHUNKS) {
    if (at + AROUND > file.length) return undefined;
    const length = file.readUInt32BE(at);
    const end = at + AROUND + length;
    if (end > file.length) return undefined;
    const named = file.subarray(at + 4, end - 4);
    if (crc32(named) !== file.readUInt32BE(end - 4)) return undefined;
    const name = named.toString('latin1', 0, 4);
    chunks.push({ name, data: named.subarray(4) });
    if (name === 'IEND') return chunks;
    at = end;
  }
  return undefined;
};

const written = ({ name, data }: Chunk): Buffer => {
  const chunk = Buffer.alloc(AROUND + data.length);
  chunk.writeUInt32BE(data.length);
  chunk.write(name, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), 8 + data.length);
  return chunk;
};

const isHeader = ({ name, data }: Chunk): boolean =>
  name === 'IHDR' &&
  data.length === 13 &&
  data.readUInt32BE(0) > 0 &&
  data.readUInt32BE(4) > 0 &&
  DEPTHS[data[9] ?? -1]?.includes(data[8] ?? 0) === true &&
  data[10] === 0 &&
  data[11] === 0 &&
  (data[12] ?? 2) <= 1;

/** An upper-case first letter says that a picture cannot be shown without it. */
const isCritical = (name: string): boolean => /^[A-Z]/.test(name);
const DRAWN = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const MOVES = ['acTL', 'fcTL', 'fdAT'];

const faultOf = (chunks: readonly Chunk[]): RefusalReason | undefined => {
  const [first] = chunks;
  if (!first || !isHeader(first)) return 'damaged';
  const named = (name: string) => chunks.filter((chunk) => chunk.name === name);
  if (chunks.some(({ name }) => MOVES.includes(name))) return 'animated';
  if (chunks.some(({ name }) => isCritical(name) && !DRAWN.includes(name))) return 'unsupported';
  const [data, palettes, transparency] = [named('IDAT'), named('PLTE'), named('tRNS')];
  const from = chunks.findIndex(({ name }) => name === 'IDAT');
  const isContiguous = chunks.slice(from, from + data.length).every(({ name }) => name === 'IDAT');
  const isWhole =
    data.length > 0 &&
    isContiguous &&
    named('IHDR').length === 1 &&
    palettes.length <= 1 &&
    transparency.length <= 1 &&
    [...palettes, ...transparency].every((chunk) => chunk.data.length <= 768 && chunks.indexOf(chunk) < from) &&
    palettes.every((chunk) => chunk.data.length % 3 === 0) &&
    (first.data[9] !== 3 || palettes.length === 1) &&
    named('IEND').every((chunk) => chunk.data.length === 0);
  return isWhole ? undefined : 'damaged';
};

/**
 * Builds a PNG anew from the chunks that draw the picture, with checksums of our own (PNG 3). Texts, times, profiles and
 * whatever follows the end stay behind; how the picture is turned is said anew.
 */
export const siftPng = (file: Buffer): Sifted => {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return refused('type_differs');
  const chunks = chunksOf(file);
  if (!chunks) return refused('damaged');
  const fault = faultOf(chunks);
  const [header] = chunks;
  if (fault !== undefined || !header) return refused(fault ?? 'damaged');
  const exif = chunks.find(({ name }) => name === 'eXIf');
  const turned = exif && tiffWith(orientationOf(exif.data));
  const [, ...drawn] = chunks.filter(({ name }) => DRAWN.includes(name));
  const kept = [header, ...(turned ? [{ name: 'eXIf', data: turned }] : []), ...drawn];
  const bytes = Buffer.concat([SIGNATURE, ...kept.map(written)]);
  return { kind: 'clean', bytes, width: header.data.readUInt32BE(0), height: header.data.readUInt32BE(4) };
};
