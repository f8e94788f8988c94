// The reader alone: the package's main entry adds 105 kB that is never used here (writer, inflater in WebAssembly, MIME types).
import { type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { Policy } from '../../domain/policy.ts';
import type { Secret } from '../../domain/secret.ts';
import type { OfflineRefusal } from '../../ports/offline-ekyc.ts';
import { refused } from './refusal.ts';
import { faultOfFrame } from './zip-frame.ts';

/** A document is a few kilobytes of data and a photo. */
const MAX_UNPACKED_BYTES = 2 * 1024 * 1024;
const MAX_RATIO = 50;
const NAME = /^[\w.-]+\.xml$/;

const FOUR_DIGITS = /^\d{4}$/;
const OLDER_CODE = /^[\x21-\x7e]{4,16}$/;

const invalid = (detail: string): OfflineRefusal => refused('offline_zip_invalid', detail);
const wrongCode = refused('share_code_invalid', 'the share code does not open the ZIP');

/** What is wrong with the only entry, as its directory record tells it. */
const faultOfEntry = (entry: Entry): string | undefined => {
  if (entry.directory || !NAME.test(entry.filename)) return 'its file is not named as UIDAI names it';
  if (!entry.encrypted) return 'its file is not encrypted';
  if (entry.zip64 || entry.diskNumberStart !== 0) return 'it is a 64-bit or split archive';
  if (entry.uncompressedSize > MAX_UNPACKED_BYTES) return 'its file is too large';
  if (entry.uncompressedSize > entry.compressedSize * MAX_RATIO) return 'its file is packed too tightly';
  return undefined;
};

/**
 * How a wrong share code shows. ZipCrypto checks one byte of it: of 256 wrong ones, one is only told by what it makes of
 * the content. What AES makes is authenticated.
 */
const SHOWN = {
  aes: ['Invalid password'],
  zipCrypto: ['Invalid password', 'Invalid CRC32', 'Invalid compressed data'],
};

const isWrongCode = (cause: unknown, { zipCrypto }: FileEntry): boolean =>
  cause instanceof Error && SHOWN[zipCrypto ? 'zipCrypto' : 'aes'].includes(cause.message);

/** The bytes of an entry. The reader stops as soon as there are more than announced, and counts and sums them at the end. */
const unpack = async (entry: FileEntry, shareCode: Secret): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  const sink = new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) });
  await entry.getData(sink, { password: shareCode.expose(), checkSignature: true, checkOverlappingEntry: true });
  return Buffer.concat(chunks);
};

const read = async (reader: ZipReader<unknown>, shareCode: Secret): Promise<Buffer | OfflineRefusal> => {
  const [entry, ...others] = await reader.getEntries();
  if (!entry || others.length > 0) return invalid('it does not hold exactly one file');
  const fault = faultOfEntry(entry);
  if (fault !== undefined || entry.directory) return invalid(fault ?? 'its file is a folder');
  try {
    const file = await unpack(entry, shareCode);
    return file.subarray(0, 2).toString('latin1') === 'PK' ? invalid('it holds another archive') : file;
  } catch (cause) {
    return isWrongCode(cause, entry) ? wrongCode : invalid('its file is damaged');
  }
};

/**
 * The file in a ZIP as UIDAI makes it for offline e-KYC: one entry, encrypted by ZipCrypto or AES under the share code.
 * Everything that can be refused unopened is refused unopened.
 */
export const openZip = async (
  zip: Uint8Array,
  shareCode: Secret,
  { documents, kyc }: Pick<Policy, 'documents' | 'kyc'>,
): Promise<Buffer | OfflineRefusal> => {
  const spelling = kyc.offline.longShareCodes ? OLDER_CODE : FOUR_DIGITS;
  if (!spelling.test(shareCode.expose())) return refused('share_code_invalid', 'a share code has four digits');
  if (zip.length > documents.maxZipBytes) return invalid('it is too large');
  const fault = faultOfFrame(Buffer.from(zip));
  if (fault !== undefined) return invalid(fault);
  const reader = new ZipReader(new Blob([new Uint8Array(zip)]).stream(), { useWebWorkers: false });
  try {
    return await read(reader, shareCode);
  } catch {
    return invalid('it is damaged');
  } finally {
    await reader.close().catch(() => undefined);
  }
};
