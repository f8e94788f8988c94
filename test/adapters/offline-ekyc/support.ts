import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import { signed, unsigned } from '../../../local/offline-ekyc/document.ts';
import { newSigner, type Signer } from '../../../local/offline-ekyc/signer.ts';
import { WantedSample } from '../../../local/offline-ekyc/wanted.ts';
import { offlineEkyc } from '../../../shared/adapters/offline-ekyc/offline-ekyc.ts';
import { fingerprintOf } from '../../../shared/adapters/offline-ekyc/verify-signature.ts';
import type { TrustedCertificate } from '../../../shared/domain/kyc/uidai-certificates.ts';
import { defaultPolicy, type Policy } from '../../../shared/domain/policy.ts';
import { Secret } from '../../../shared/domain/secret.ts';

export const SIGNED_AT = '2026-11-20T10:00:00.000Z';
export const AT = '2026-11-21T10:00:00.000Z';
export const SHARE_CODE = '1234';

export const priya = WantedSample.parse({
  name: 'Priya Sharma',
  dob: '1994-03-08',
  gender: 'female',
  last4: '4829',
  mobile: '9876543210',
  email: 'Priya@example.com',
  shareCode: SHARE_CODE,
});

export const signer = newSigner();

export const trusted = ({ certificate }: Signer, more: Partial<TrustedCertificate> = {}): TrustedCertificate => ({
  name: 'synthetic',
  sha256: fingerprintOf(certificate),
  notBefore: '2020-01-01T00:00:00.000Z',
  notAfter: '2049-12-31T23:59:59.000Z',
  purpose: 'xml',
  ...more,
});

/** A signed document of Priya; `change` acts before it is signed. */
export const document = (change = (xml: string) => xml, by: Signer = signer, method?: string): string =>
  signed(change(unsigned(priya, SIGNED_AT)), by, method);

export type Entry = { name?: string; file?: string | Uint8Array; options?: ZipWriterAddDataOptions };

/** A ZIP of any entries, as any tool might make it. */
export const archive = async (...entries: Entry[]): Promise<Buffer> => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false });
  for (const { name = 'offlineaadhaar20261120153000000.xml', file = document(), options = {} } of entries)
    await writer.add(name, new Uint8ArrayReader(Buffer.from(file)), {
      password: SHARE_CODE,
      zipCrypto: true,
      ...options,
    });
  return Buffer.from(await writer.close());
};

/** Not compressed: whatever it holds, it is not refused for how tightly it packs. */
export const zipOf = (file: string | Uint8Array): Promise<Buffer> => archive({ file, options: { level: 0 } });

type Asked = {
  trust?: readonly TrustedCertificate[];
  offline?: Partial<Policy['kyc']['offline']>;
  shareCode?: string;
  at?: string;
  mobile?: string;
  email?: string;
};

/** What the verifier says of a ZIP. */
export const verify = (
  zip: Uint8Array,
  {
    trust = [trusted(signer)],
    offline = {},
    shareCode = SHARE_CODE,
    at = AT,
    mobile,
    email = 'priya@example.com',
  }: Asked = {},
) => {
  const policy = {
    ...defaultPolicy,
    kyc: { ...defaultPolicy.kyc, offline: { ...defaultPolicy.kyc.offline, ...offline } },
  };
  const about = { at, email, ...(mobile !== undefined && { mobile }) };
  return offlineEkyc({ policy, trust })(zip, new Secret(shareCode), about);
};

/** What it says of a document, packed as UIDAI does. */
export const verifyXml = async (xml: string | Uint8Array, asked: Asked = {}) => verify(await zipOf(xml), asked);

/** A certificate as UIDAI publishes it. */
export const published = (name: string): X509Certificate =>
  new X509Certificate(readFileSync(join(import.meta.dirname, 'uidai', name)));
