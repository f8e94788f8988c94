import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archive, document, SHARE_CODE, verify, type Entry } from './support.ts';

const genuine = await archive({});
const codeOf = async (...asked: Parameters<typeof verify>) => {
  const result = await verify(...asked);
  return result.kind === 'proven' ? 'proven' : result.code;
};
const detailOf = async (...asked: Parameters<typeof verify>) => {
  const result = await verify(...asked);
  return result.kind === 'proven' ? 'proven' : result.detail;
};

/** Where the only central directory record and the end record of an archive begin. */
const directoryOf = (zip: Buffer): number => zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
const endOf = (zip: Buffer): number => zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');

const patched = (zip: Buffer, patch: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(zip);
  patch(copy);
  return copy;
};

describe('a share code', () => {
  it('that is right opens the file', async () => expect(await codeOf(genuine)).toBe('proven'));

  it.each(['zipcrypto', 'aes'])('that is wrong is told from a bad file (%s)', async (encryption) => {
    const zip =
      encryption === 'aes' ? await archive({ options: { zipCrypto: false, encryptionStrength: 3 } }) : genuine;
    expect(await codeOf(zip, { shareCode: '4321' })).toBe('share_code_invalid');
  });

  it('that is wrong is told so even where its check byte agrees by chance', async () => {
    const codes = Array.from({ length: 1200 }, (_, code) => String(code).padStart(4, '0'));
    const outcomes = new Set<string>();
    for (const shareCode of codes.filter((code) => code !== SHARE_CODE))
      outcomes.add(await codeOf(genuine, { shareCode }));
    expect([...outcomes]).toEqual(['share_code_invalid']);
  });

  it.each(['', '123', '12345', 'abcd', '１２３４', '1234\n'])('like %j is none', async (shareCode) =>
    expect(await codeOf(genuine, { shareCode })).toBe('share_code_invalid'),
  );

  it('of an older file is taken where the policy says so', async () => {
    const zip = await archive({ options: { password: 'Lock@487' } });
    expect(await codeOf(zip, { shareCode: 'Lock@487' })).toBe('share_code_invalid');
    expect(await codeOf(zip, { shareCode: 'Lock@487', offline: { longShareCodes: true } })).toBe('proven');
  });
});

describe('a ZIP', () => {
  it('must be encrypted, as every one of UIDAI is', async () => {
    const zip = await archive({ options: { password: '', zipCrypto: false } });
    expect(await detailOf(zip)).toBe('its file is not encrypted');
  });

  it.each<[string, Entry[], string]>([
    ['no file', [], 'it does not hold exactly one file'],
    ['two files', [{ name: 'a.xml' }, { name: 'b.xml' }], 'it does not hold exactly one file'],
    ['a folder', [{ name: 'a/', file: '', options: { directory: true } }], 'its file is not named as UIDAI names it'],
    ['a file of another kind', [{ name: 'a.pdf' }], 'its file is not named as UIDAI names it'],
    ['a file in a folder', [{ name: 'a/b.xml' }], 'its file is not named as UIDAI names it'],
    ['a name of other letters', [{ name: 'आधार.xml' }], 'its file is not named as UIDAI names it'],
    ['a bomb', [{ file: Buffer.alloc(1_000_000) }], 'its file is packed too tightly'],
    ['another archive', [{ file: genuine }], 'it holds another archive'],
    ['64-bit sizes', [{ options: { zip64: true } }], 'it is a 64-bit archive'],
  ])('is refused with %s', async (_, entries, detail) =>
    expect(await detailOf(await archive(...entries))).toBe(detail),
  );

  it('is refused with a name that leads out of a folder', async () => {
    const zip = await archive({ name: 'aa.b.xml' });
    const climbing = patched(zip, (copy) => {
      for (let at = copy.indexOf('aa.b.xml'); at >= 0; at = copy.indexOf('aa.b.xml', at)) copy.write('../b.xml', at);
    });
    expect(await codeOf(climbing)).toBe('offline_zip_invalid');
  });

  it('is refused above its size', async () =>
    expect(await detailOf(Buffer.alloc(1024 * 1024 + 1))).toBe('it is too large'));

  it('is refused when it says its file is larger than any is', async () => {
    const zip = patched(genuine, (copy) => copy.writeUInt32LE(2 * 1024 * 1024 + 1, directoryOf(copy) + 24));
    expect(await detailOf(zip)).toBe('its file is too large');
  });

  it.each([-1, 1])('is refused when its directory is off by %i byte about its file', async (by) => {
    const zip = patched(genuine, (copy) => {
      const sizeAt = directoryOf(copy) + 24;
      copy.writeUInt32LE(copy.readUInt32LE(sizeAt) + by, sizeAt);
    });
    expect(await detailOf(zip)).toBe('its file is damaged');
  });

  it('is refused when it says everywhere that its file is shorter than it is, before all of that is unpacked', async () => {
    const zip = patched(await archive({ file: Buffer.alloc(1_000_000) }), (copy) => {
      copy.writeUInt32LE(500, directoryOf(copy) + 24);
      copy.writeUInt32LE(500, copy.lastIndexOf('PK\x07\x08', undefined, 'latin1') + 12);
    });
    expect(await detailOf(zip)).toBe('its file is damaged');
  });

  it('is refused when its file is on another disk', async () => {
    const zip = patched(genuine, (copy) => copy.writeUInt16LE(1, directoryOf(copy) + 34));
    expect(await detailOf(zip)).toBe('it is a 64-bit or split archive');
  });

  it.each([
    ['zipcrypto', 'the share code does not open the ZIP'],
    ['aes', 'its file is damaged'],
  ])('is refused when its content is damaged (%s)', async (encryption, detail) => {
    const aes = encryption === 'aes' && { zipCrypto: false, encryptionStrength: 3 as const };
    const zip = await archive({ options: { level: 0, ...aes } });
    const damaged = patched(zip, (copy) => copy.writeUInt8(copy.readUInt8(1500) ^ 1, 1500));
    expect(await detailOf(damaged)).toBe(detail);
  });

  it.each([
    ['of several disks', (copy: Buffer) => copy.writeUInt16LE(1, endOf(copy) + 4), 'it is part of a split archive'],
    [
      'that begins on another disk',
      (copy: Buffer) => copy.writeUInt16LE(1, endOf(copy) + 6),
      'it is part of a split archive',
    ],
    [
      'that counts more files',
      (copy: Buffer) => copy.writeUInt16LE(2, endOf(copy) + 10),
      'it does not hold exactly one file',
    ],
    [
      'whose comment is not there',
      (copy: Buffer) => copy.writeUInt16LE(9, endOf(copy) + 20),
      'something follows its end',
    ],
  ])('is refused %s', async (_, patch, detail) => expect(await detailOf(patched(genuine, patch))).toBe(detail));

  it('is refused with something after its end', async () =>
    expect(await detailOf(Buffer.concat([genuine, Buffer.from('x')]))).toBe('something follows its end'));

  it('is refused with a 64-bit end record', async () => {
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    const end = endOf(genuine);
    const zip = Buffer.concat([genuine.subarray(0, end), locator, genuine.subarray(end)]);
    expect(await detailOf(zip)).toBe('it is a 64-bit archive');
  });

  it('is refused wherever it is cut off', async () => {
    for (let length = 0; length < genuine.length; length += 97)
      expect(await codeOf(genuine.subarray(0, length))).toBe('offline_zip_invalid');
  });
});

describe('anything else', () => {
  it('is refused without a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await verify(bytes)).kind).toBe('refused');
      }),
      { numRuns: 200 },
    );
  });

  /** Bytes of a ZIP that no reader needs (times, versions, attributes) may change; what is proven may not. */
  it('made of a genuine file by changing bytes proves what that proves, or nothing', async () => {
    const proven = await verify(genuine);
    const change = fc.tuple(fc.nat(genuine.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const zip = patched(genuine, (copy) => changes.forEach(([at, byte]) => (copy[at] = byte)));
        const result = await verify(zip);
        if (result.kind === 'proven') expect(result).toEqual(proven);
      }),
      { numRuns: 400 },
    );
  });

  it('made of a genuine document by changing its text proves what that proves, or nothing', async () => {
    const xml = document();
    const proven = await verify(await archive({ file: xml }));
    const letters = fc.constantFrom('<', '>', '"', '&', ' ', '/', 'a', '\n', '<!-- -->', '<a/>', '&#97;', '<?a?>', '=');
    await fc.assert(
      fc.asyncProperty(fc.nat(xml.length), fc.nat(3), letters, async (at, remove, insert) => {
        const result = await verify(await archive({ file: xml.slice(0, at) + insert + xml.slice(at + remove) }));
        if (result.kind === 'proven') expect(result).toEqual(proven);
      }),
      { numRuns: 400 },
    );
  });
});
