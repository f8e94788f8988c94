import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { indianStamp, signed, unsigned } from './document.ts';
import type { Signer } from './signer.ts';
import type { WantedSample } from './wanted.ts';

/** A file in a ZIP under a share code, as UIDAI packs it (ZipCrypto) or as newer tools do (AES-256). */
const packed = async (
  file: Uint8Array,
  { name, shareCode, encryption }: { name: string; shareCode: string; encryption: WantedSample['encryption'] },
): Promise<Buffer> => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false });
  const how = encryption === 'aes' ? { encryptionStrength: 3 as const } : { zipCrypto: true };
  await writer.add(name, new Uint8ArrayReader(file), { password: shareCode, ...how });
  return Buffer.from(await writer.close());
};

/**
 * A synthetic offline e-KYC ZIP of an invented person, signed by nobody UIDAI knows.
 * @param now when it is signed unless `wanted` says
 */
export const sampleZip = (wanted: WantedSample, signer: Signer, now: string): Promise<Buffer> => {
  const at = wanted.at ?? now;
  const xml = signed(unsigned(wanted, at), signer);
  return packed(Buffer.from(xml, 'utf8'), { ...wanted, name: `offlineaadhaar${indianStamp(at)}.xml` });
};
