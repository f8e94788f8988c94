import { describe, expect, it } from 'vitest';
import { siftJpeg } from '../../../shared/domain/documents/jpeg.ts';
import { siftPng } from '../../../shared/domain/documents/png.ts';
import type { Sifted } from '../../../shared/domain/documents/refusal.ts';
import { orientationOf } from '../../../shared/domain/documents/tiff-orientation.ts';
import { siftWebp } from '../../../shared/domain/documents/webp.ts';
import {
  bytes,
  canvas,
  chunk,
  END,
  exif,
  frame,
  header,
  jpeg,
  lossless,
  lossy,
  part,
  png,
  PNG_SIGNATURE,
  riff,
  scan,
  segment,
  TABLES,
  text,
  webp,
  zip,
} from '../../support/files.ts';

const clean = (found: Sifted): Buffer => {
  if (found.kind !== 'clean') throw new Error(found.reason);
  return found.bytes;
};
const reason = (found: Sifted) => (found.kind === 'clean' ? 'clean' : found.reason);

const EXIF = text('Exif\0\0');
const exifSegment = (orientation: number) => segment(0xe1, Buffer.concat([EXIF, exif(orientation)]));
const SOI = bytes(0xff, 0xd8);
const EOI = bytes(0xff, 0xd9);

describe('a JPEG', () => {
  it('is taken over with its sides', () => {
    expect(siftJpeg(jpeg())).toEqual({ kind: 'clean', bytes: jpeg(), width: 400, height: 300 });
  });

  it('loses place and camera, and keeps how it is turned', () => {
    const kept = clean(siftJpeg(jpeg({ more: [exifSegment(6)] })));
    expect(kept.includes('GPS')).toBe(false);
    expect(kept.includes('CAMERA')).toBe(false);
    expect(orientationOf(kept.subarray(kept.indexOf(EXIF) + EXIF.length))).toBe(6);
  });

  it.each([
    ['a comment with a script', jpeg({ more: [segment(0xfe, text('*/=alert(1)//'))] })],
    ['application data with a page', jpeg({ more: [segment(0xed, text('<html><script>x()</script>'))] })],
    ['a colour profile', jpeg({ more: [segment(0xe2, text('ICC_PROFILE\0\x01\x01payload'))] })],
    ['XMP', jpeg({ more: [segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'))] })],
    ['upright Exif', jpeg({ more: [exifSegment(1)] })],
    ['a ZIP after its end', jpeg({ after: [zip()] })],
    ['a page after its end', jpeg({ after: [text('<script>alert(1)</script>')] })],
    ['another picture after its end', jpeg({ after: [jpeg({ more: [exifSegment(1)] })] })],
    ['bytes between segments that fill only', jpeg({ more: [bytes(0xff, 0xff, 0xff)] })],
  ])('is what it is without %s', (_, file) => {
    expect(clean(siftJpeg(file))).toEqual(jpeg());
  });

  it('keeps how its colours are coded, and nothing else of what says so', () => {
    const adobe = segment(0xee, Buffer.concat([text('Adobe'), bytes(0, 100, 0x80, 1, 2, 3, 2), text('hidden')]));
    const kept = clean(siftJpeg(jpeg({ more: [adobe] })));
    expect(kept.includes('hidden')).toBe(false);
    expect(kept.includes(Buffer.concat([text('Adobe'), bytes(0, 100, 0, 0, 0, 0, 2)]))).toBe(true);
  });

  it.each([
    ['of another type', png(), 'type_differs'],
    ['cut off in its data', jpeg().subarray(0, -4), 'damaged'],
    ['cut off in a segment', jpeg().subarray(0, 12), 'damaged'],
    ['of nothing', SOI, 'damaged'],
    ['without data', Buffer.concat([SOI, TABLES, frame(400, 300), EOI]), 'damaged'],
    ['without a frame', Buffer.concat([SOI, TABLES, scan(), EOI]), 'damaged'],
    ['whose data comes before its frame', Buffer.concat([SOI, TABLES, scan(), frame(400, 300), EOI]), 'damaged'],
    ['whose segment is longer than the file', jpeg({ more: [bytes(0xff, 0xe4, 0xff, 0xff)] }), 'damaged'],
    ['whose segment is shorter than its length', jpeg({ more: [bytes(0xff, 0xe4, 0, 1)] }), 'damaged'],
    ['with something between its segments', jpeg({ more: [text('<html>')] }), 'damaged'],
    ['with something in its tables', jpeg({ more: [segment(0xdb, Buffer.alloc(99, 1))] }), 'damaged'],
    ['with a start of image inside', jpeg({ more: [SOI] }), 'damaged'],
    ['whose height comes later', jpeg({ more: [segment(0xdc, bytes(1, 1))] }), 'damaged'],
    ['with two frames', jpeg({ more: [frame(400, 300)] }), 'animated'],
    ['that is arithmetically coded', Buffer.concat([SOI, TABLES, frame(4, 3, 0xc9), scan(), EOI]), 'unsupported'],
    [
      'of more scans than pictures have',
      jpeg({ more: [frame(4, 3, 0xc2), ...Array.from({ length: 65 }, () => scan())] }),
      'animated',
    ],
    [
      'of ever more scans',
      Buffer.concat([SOI, TABLES, frame(400, 300, 0xc2), ...Array.from({ length: 65 }, () => scan()), EOI]),
      'damaged',
    ],
    [
      'of ever more segments',
      jpeg({ more: Array.from({ length: 2000 }, () => segment(0xe5, Buffer.alloc(0))) }),
      'damaged',
    ],
  ])('%s is refused', (_, file, why) => {
    expect(reason(siftJpeg(file))).toBe(why);
  });
});

describe('a PNG', () => {
  it('is taken over with its sides', () => {
    expect(siftPng(png())).toEqual({ kind: 'clean', bytes: png(), width: 400, height: 300 });
  });

  it('loses place and camera, and keeps how it is turned', () => {
    const kept = clean(siftPng(png({ more: [chunk('eXIf', exif(8))] })));
    expect(kept.includes('GPS')).toBe(false);
    expect(orientationOf(kept.subarray(kept.indexOf('eXIf') + 4))).toBe(8);
  });

  it.each([
    ['text', png({ more: [chunk('tEXt', text('Comment\0<script>'))] })],
    ['its time', png({ more: [chunk('tIME', Buffer.alloc(7))] })],
    ['a colour profile', png({ more: [chunk('iCCP', text('x\0\0junk'))] })],
    ['a ZIP after its end', png({ after: [zip()] })],
    ['a page after its end', png({ after: [text('<html>')] })],
  ])('is what it is without %s', (_, file) => {
    expect(clean(siftPng(file))).toEqual(png());
  });

  const broken = Buffer.from(png());
  broken[40] = (broken[40] ?? 0) ^ 1;
  const IDAT = chunk('IDAT', bytes(1));

  it.each([
    ['of another type', jpeg(), 'type_differs'],
    ['cut off', png().subarray(0, -5), 'damaged'],
    ['of a signature', PNG_SIGNATURE, 'damaged'],
    ['with a checksum that is wrong', broken, 'damaged'],
    ['whose chunk is longer than the file', png({ more: [bytes(0x7f, 0xff, 0xff, 0xff), text('tEXt')] }), 'damaged'],
    ['that moves', png({ more: [chunk('acTL', Buffer.alloc(8))] }), 'animated'],
    ['with a part nobody knows but that it needs', png({ more: [chunk('ABCD', Buffer.alloc(8))] }), 'unsupported'],
    ['with two headers', png({ more: [header(1, 1)] }), 'damaged'],
    ['without sides', png({ width: 0 }), 'damaged'],
    ['without data', Buffer.concat([PNG_SIGNATURE, header(400, 300), END]), 'damaged'],
    ['of data in pieces', png({ more: [IDAT, chunk('tEXt', text('a\0b'))] }), 'damaged'],
    ['with a palette that is none', png({ more: [chunk('PLTE', Buffer.alloc(4))] }), 'damaged'],
    [
      'with something at its end',
      Buffer.concat([PNG_SIGNATURE, header(4, 3), IDAT, chunk('IEND', text('x'))]),
      'damaged',
    ],
  ])('%s is refused', (_, file, why) => {
    expect(reason(siftPng(file))).toBe(why);
  });
});

describe('a WebP', () => {
  it.each([
    ['lossy', webp()],
    ['lossless', riff(lossless(400, 300))],
    ['with transparency of its own', riff(canvas(0x10), part('ALPH', bytes(0, 1, 2)), lossy(400, 300))],
  ])('is taken over with its sides: %s', (_, file) => {
    expect(siftWebp(file)).toEqual({ kind: 'clean', bytes: file, width: 400, height: 300 });
  });

  it.each([
    ['as it is', exif(3)],
    ['as some write it', Buffer.concat([EXIF, exif(3)])],
  ])('loses place and camera, and keeps how it is turned: Exif %s', (_, data) => {
    const kept = clean(siftWebp(riff(canvas(0x08), lossy(400, 300), part('EXIF', data))));
    expect(kept.includes('GPS')).toBe(false);
    expect(orientationOf(kept.subarray(kept.indexOf('EXIF') + 8))).toBe(3);
    expect(siftWebp(kept)).toMatchObject({ bytes: kept });
  });

  it.each([
    ['XMP', riff(canvas(0x04), lossy(400, 300), part('XMP ', text('<x:xmpmeta/>')))],
    ['a colour profile', riff(canvas(0x20), part('ICCP', text('profile')), lossy(400, 300))],
    ['chunks nobody knows', riff(lossy(400, 300), part('JUNK', text('<html>')))],
    ['a ZIP after its end', Buffer.concat([webp(), zip()])],
  ])('is what it is without %s', (_, file) => {
    expect(clean(siftWebp(file))).toEqual(webp());
  });

  it.each([
    ['of another type', png(), 'type_differs'],
    ['cut off', webp().subarray(0, -3), 'damaged'],
    ['of a head', text('RIFF\x04\0\0\0WEBP'), 'damaged'],
    ['that says it moves', riff(canvas(0x02), lossy(400, 300)), 'animated'],
    ['that moves', riff(canvas(0), part('ANIM', Buffer.alloc(6)), part('ANMF', Buffer.alloc(24))), 'animated'],
    ['of two pictures', riff(lossy(400, 300), lossless(400, 300)), 'animated'],
    ['whose sides differ from its canvas', riff(canvas(0, 4000, 3000), lossy(400, 300)), 'damaged'],
    ['whose chunk is longer than the file', riff(part('VP8 ', bytes(1)).fill(0x7f, 4, 8)), 'damaged'],
    ['without a key frame', riff(part('VP8 ', Buffer.alloc(40, 1))), 'damaged'],
    ['of a lossless version nobody knows', riff(part('VP8L', bytes(0x2f, 0xff, 0xff, 0xff, 0xff, 0))), 'damaged'],
    ['without sides', riff(lossy(0, 300)), 'damaged'],
  ])('%s is refused', (_, file, why) => {
    expect(reason(siftWebp(file))).toBe(why);
  });
});
