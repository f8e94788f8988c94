import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** Files, byte by byte: good ones, and the parts hostile ones are put together from. */
export const text = (value: string): Buffer => Buffer.from(value, 'latin1');
export const bytes = (...values: number[]): Buffer => Buffer.from(values);

export const sha256 = (file: Buffer): string => createHash('sha256').update(file).digest('hex');

const be = (value: number, size: 2 | 4): Buffer => {
  const number = Buffer.alloc(size);
  number.writeUIntBE(value, 0, size);
  return number;
};
const le = (value: number, size: number): Buffer => {
  const number = Buffer.alloc(size);
  number.writeUIntLE(value, 0, size);
  return number;
};

/** Exif data with an orientation, a camera's name and the place where the picture was taken. */
export const exif = (orientation: number): Buffer => {
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([be(tag, 2), be(type, 2), be(count, 4), value, Buffer.alloc(4 - value.length)]);
  return Buffer.concat([
    text('MM\0*'),
    be(8, 4),
    be(3, 2),
    entry(0x010f, 2, 8, be(50, 4)),
    entry(0x0112, 3, 1, be(orientation, 2)),
    entry(0x8825, 4, 1, be(58, 4)),
    be(0, 4),
    text('CAMERA1\0'),
    be(1, 2),
    entry(0x0001, 2, 2, text('N\0')),
    be(0, 4),
    text('GPS 19.0760N 72.8777E'),
  ]);
};

export const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([bytes(0xff, marker), be(data.length + 2, 2), data]);

export const frame = (width: number, height: number, marker = 0xc0): Buffer =>
  segment(marker, Buffer.concat([bytes(8), be(height, 2), be(width, 2), bytes(1, 1, 0x11, 0)]));

/** Coded data with a stuffed byte and a restart in it. */
const SCAN = bytes(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56);
export const TABLES = Buffer.concat([
  segment(0xdb, Buffer.concat([bytes(0), Buffer.alloc(64, 7)])),
  segment(0xc4, Buffer.concat([bytes(0), Buffer.alloc(16, 1), Buffer.alloc(16, 2)])),
]);
export const scan = (data: Buffer = SCAN): Buffer => Buffer.concat([segment(0xda, bytes(1, 1, 0, 0, 63, 0)), data]);

type Picture = { width?: number; height?: number };

/** A JPEG with more segments after its start, and more bytes after its end. */
export const jpeg = ({
  width = 400,
  height = 300,
  more = [],
  after = [],
}: Picture & { more?: Buffer[]; after?: Buffer[] } = {}) =>
  Buffer.concat([
    bytes(0xff, 0xd8),
    segment(0xe0, Buffer.concat([text('JFIF\0'), bytes(1, 1, 0, 0, 1, 0, 1, 0, 0)])),
    ...more,
    TABLES,
    frame(width, height),
    scan(),
    bytes(0xff, 0xd9),
    ...after,
  ]);

export const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([text(name), data]);
  return Buffer.concat([be(data.length, 4), named, be(crc32(named), 4)]);
};

export const PNG_SIGNATURE = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
export const header = (width: number, height: number): Buffer =>
  chunk('IHDR', Buffer.concat([be(width, 4), be(height, 4), bytes(8, 0, 0, 0, 0)]));
export const END = chunk('IEND', Buffer.alloc(0));
const drawn = (width: number, height: number) => chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 9)));

export const png = ({
  width = 400,
  height = 300,
  more = [],
  after = [],
}: Picture & { more?: Buffer[]; after?: Buffer[] } = {}) =>
  Buffer.concat([PNG_SIGNATURE, header(width, height), ...more, drawn(400, 300), END, ...after]);

export const part = (name: string, data: Buffer): Buffer =>
  Buffer.concat([text(name), le(data.length, 4), data, Buffer.alloc(data.length % 2)]);

export const riff = (...parts: Buffer[]): Buffer => {
  const body = Buffer.concat([text('WEBP'), ...parts]);
  return Buffer.concat([text('RIFF'), le(body.length, 4), body]);
};

/** A key frame of VP8 of these sides, as far as its headers go. */
export const lossy = (width: number, height: number): Buffer =>
  part('VP8 ', Buffer.concat([bytes(0x10, 0, 0, 0x9d, 0x01, 0x2a), le(width, 2), le(height, 2), Buffer.alloc(31, 5)]));

export const lossless = (width: number, height: number): Buffer =>
  part('VP8L', Buffer.concat([bytes(0x2f), le((width - 1) | ((height - 1) << 14), 4), Buffer.alloc(20, 3)]));

export const canvas = (flags: number, width = 400, height = 300): Buffer =>
  part('VP8X', Buffer.concat([bytes(flags, 0, 0, 0), le(width - 1, 3), le(height - 1, 3)]));

export const webp = ({ width = 400, height = 300 }: Picture = {}) => riff(lossy(width, height));

/** A PDF of these objects; readers look things up by the numbers, so the table of places may be empty. */
export const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
    text('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n'),
    ...objects.map((one) => (typeof one === 'string' ? text(one) : one)),
    text('trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ]);

export const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    text(`7 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    text('\nendstream\nendobj\n'),
  ]);

/** Objects kept compressed in one. */
export const objectStream = (objects: string, more = ''): Buffer =>
  stream(`/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode ${more}`, deflateSync(text(`10 0 ${objects}`)));

/** As far as anybody looks who does not know the share code. */
export const zip = (): Buffer => Buffer.concat([text('PK\x03\x04'), Buffer.alloc(200, 0x2e)]);
