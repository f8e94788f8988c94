import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcedFaults } from '../../../shared/domain/documents/announced-faults.ts';
import { checkFile } from '../../../shared/domain/documents/check-file.ts';
import type { UploadKind } from '../../../shared/domain/documents/document-kind.ts';
import { orientationOf } from '../../../shared/domain/documents/tiff-orientation.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { exif, jpeg, objectStream, pdf, png, segment, sha256, text, webp, zip } from '../../support/files.ts';

const policy = defaultPolicy.documents;

const check = (file: Buffer, contentType = 'image/jpeg', more: { size?: number; sha256?: string } = {}) => {
  const found = checkFile(
    file,
    { kind: 'pan_image', contentType, size: file.length, sha256: sha256(file), ...more },
    policy,
  );
  return found.kind === 'clean' ? 'clean' : found.reason;
};

describe('a file', () => {
  it.each([
    ['image/jpeg', jpeg()],
    ['image/png', png()],
    ['image/webp', webp()],
    ['application/pdf', pdf()],
    ['application/zip', zip()],
    ['application/x-zip-compressed', zip()],
  ])('of type %s is taken when it is one', (type, file) => {
    expect(check(file, type)).toBe('clean');
    expect(check(text('GIF89a and more'), type)).toBe('type_differs');
  });

  it('is of the size and hash it was announced with', () => {
    expect(check(jpeg(), 'image/jpeg', { size: jpeg().length + 1 })).toBe('size_differs');
    expect(check(jpeg(), 'image/jpeg', { sha256: sha256(png()) })).toBe('hash_differs');
  });

  it('is of a type that is known', () => {
    expect(check(jpeg(), 'image/gif')).toBe('type_differs');
    expect(check(jpeg(), 'constructor')).toBe('type_differs');
  });

  it.each([
    [199, 4000, 'too_small'],
    [200, 200, 'clean'],
    [10_000, 6000, 'clean'],
    [10_000, 6001, 'too_large'],
    [65_535, 65_535, 'too_large'],
  ])('has the sides a picture needs: %i by %i', (width, height, expected) => {
    expect(check(jpeg({ width, height }))).toBe(expected);
  });

  it.each([
    [2 ** 31 - 1, 2 ** 31 - 1],
    [2 ** 32 - 1, 2 ** 32 - 1],
  ])('has fewer pixels than overflow: %i by %i', (width, height) => {
    expect(check(png({ width, height }), 'image/png')).toBe('too_large');
  });
});

describe('what is announced', () => {
  const faults = (kind: UploadKind, contentType: string, size = 1000) =>
    announcedFaults({ kind, contentType, size }, policy).map(({ field }) => field);

  it.each([
    ['selfie', 'image/png', []],
    ['selfie', 'application/pdf', ['contentType']],
    ['bank_statement', 'application/pdf', []],
    ['bank_statement', 'application/zip', ['contentType']],
    ['aadhaar_xml', 'application/zip', []],
    ['aadhaar_xml', 'application/x-zip-compressed', []],
    ['aadhaar_xml', 'image/jpeg', ['contentType']],
    ['pan_image', 'image/svg+xml', ['contentType']],
  ] as const)('a %s may be %s, or not', (kind, type, expected) => {
    expect(faults(kind, type)).toEqual(expected);
  });

  it('is as large as its kind may be, and every fault is named', () => {
    expect(faults('pan_image', 'image/jpeg', policy.maxBytes)).toEqual([]);
    expect(faults('pan_image', 'image/jpeg', policy.maxBytes + 1)).toEqual(['size']);
    expect(faults('aadhaar_xml', 'application/zip', policy.maxZipBytes + 1)).toEqual(['size']);
    expect(faults('selfie', 'text/html', policy.maxBytes + 1)).toEqual(['contentType', 'size']);
  });
});

describe('whatever is sent', () => {
  const good = [
    ['image/jpeg', jpeg({ more: [segment(0xe1, Buffer.concat([text('Exif\0\0'), exif(6)]))] })],
    ['image/png', png()],
    ['image/webp', webp()],
    ['application/pdf', pdf(objectStream('<< /Type /Page >>'))],
  ] as const;
  const types = fc.constantFrom(...good.map(([type]) => type), 'application/zip');

  it('nothing is thrown by random bytes', () => {
    fc.assert(
      fc.property(types, fc.uint8Array({ maxLength: 400 }), (type, data) => void check(Buffer.from(data), type)),
    );
  });

  it('nothing is thrown by the start of a good file and random bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(), fc.uint8Array({ maxLength: 60 }), ([type, file], cut, data) => {
        check(Buffer.concat([file.subarray(0, cut % file.length), data]), type);
      }),
    );
  });

  it('nothing is thrown by a good file with bytes changed', () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(change, { maxLength: 8 }), ([type, file], changes) => {
        const changed = Buffer.from(file);
        for (const [at, value] of changes) changed[at % changed.length] = value;
        check(changed, type);
      }),
    );
  });

  it('what is taken is taken again, as it is', () => {
    const kinds = { kind: 'pan_image' as const };
    for (const [contentType, file] of good) {
      const first = checkFile(file, { ...kinds, contentType, size: file.length, sha256: sha256(file) }, policy);
      if (first.kind !== 'clean') throw new Error(first.reason);
      const announced = { ...kinds, contentType, size: first.bytes.length, sha256: sha256(first.bytes) };
      expect(checkFile(first.bytes, announced, policy)).toEqual(first);
    }
  });

  it('no orientation is outside of what there is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (data) => {
        const found = orientationOf(Buffer.concat([text('MM\0*'), data]));
        return found >= 1 && found <= 8;
      }),
    );
  });
});
