import { createHash, timingSafeEqual } from 'node:crypto';
import type { Policy } from '../policy.ts';
import type { Announced } from './announced-faults.ts';
import type { ContentType } from './document-kind.ts';
import { siftJpeg } from './jpeg.ts';
import { siftPdf } from './pdf.ts';
import { siftPng } from './png.ts';
import { refused, type Sifted } from './refusal.ts';
import { siftWebp } from './webp.ts';

const LOCAL_FILE = Buffer.from('PK\u0003\u0004', 'latin1');

/** A ZIP is not opened here: whoever holds its share code does, within limits of their own. */
const siftZip = (file: Buffer): Sifted =>
  file.subarray(0, LOCAL_FILE.length).equals(LOCAL_FILE) ? { kind: 'clean', bytes: file } : refused('type_differs');

const SIFTS: Readonly<Record<Exclude<ContentType, 'application/json'>, (file: Buffer) => Sifted>> = {
  'image/jpeg': siftJpeg,
  'image/png': siftPng,
  'image/webp': siftWebp,
  'application/pdf': siftPdf,
  'application/zip': siftZip,
  'application/x-zip-compressed': siftZip,
};

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** SHA-256 of some bytes, hex. */
export const sha256Of = (bytes: Buffer): string => digestOf(bytes).toString('hex');

/** Whether these are the very bytes that were announced: never, where nothing was. */
export const isAsAnnounced = (
  bytes: Buffer,
  { size, sha256 }: { size?: number | undefined; sha256?: string | undefined },
): boolean =>
  sha256 !== undefined && bytes.length === size && timingSafeEqual(digestOf(bytes), Buffer.from(sha256, 'hex'));

const outOfBounds = (found: Sifted, { minSide, maxPixels }: Policy['documents']): Sifted | undefined => {
  if (found.kind === 'refused' || found.width === undefined || found.height === undefined) return undefined;
  if (Math.min(found.width, found.height) < minSide) return refused('too_small');
  return found.width * found.height > maxPixels ? refused('too_large') : undefined;
};

/**
 * Checks an uploaded file against what was announced, and takes out of it what is not to be kept (rules: KYC 8). The
 * same bytes always give the same result. Sides are in pixels.
 */
export const checkFile = (bytes: Buffer, announced: Announced, policy: Policy['documents']): Sifted => {
  if (bytes.length !== announced.size) return refused('size_differs');
  if (!isAsAnnounced(bytes, announced)) return refused('hash_differs');
  const [, sift] = Object.entries(SIFTS).find(([type]) => type === announced.contentType) ?? [];
  const found = sift?.(bytes) ?? refused('type_differs');
  return outOfBounds(found, policy) ?? found;
};
