import { createPrivateKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { readDataFile, writeDataFile } from '../data-file.ts';
import { selfSigned, type Certified } from './self-signed.ts';

/** Who signs synthetic documents. Its certificate is believed by the local system of the same folder, and nowhere else. */
export type Signer = { privateKey: KeyObject; certificate: Buffer };

/** Where it is kept in a data folder. */
export const SIGNER_FILE = 'offline-ekyc-signer.json';

const SignerFile = z.object({
  /** PKCS #8 of a key made on this machine. */
  key: z.base64(),
  certificate: z.base64(),
});

/** Wide, so that the clock of a test system may be moved. */
const SYNTHETIC: Certified = {
  name: 'SYNTHETIC TEST ONLY - not UIDAI',
  notBefore: '2020-01-01T00:00:00.000Z',
  notAfter: '2049-12-31T23:59:59.000Z',
};

/** A signer with a new key. */
export const newSigner = (certified: Partial<Certified> = {}): Signer => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, certificate: selfSigned(privateKey, { ...SYNTHETIC, ...certified }) };
};

/** The signer of a data folder, made when there is none yet. @throws Mendable when its file is not what we wrote */
export const openSigner = (path: string): Signer => {
  const known = readDataFile(path, SignerFile);
  if (known) {
    const privateKey = createPrivateKey({ key: Buffer.from(known.key, 'base64'), format: 'der', type: 'pkcs8' });
    return { privateKey, certificate: Buffer.from(known.certificate, 'base64') };
  }
  const signer = newSigner();
  const key = signer.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  writeDataFile(path, { key, certificate: signer.certificate.toString('base64') }, 0o600);
  return signer;
};

/** A certificate as the parts of the document that name it want it. */
export const described = (certificate: Buffer): { subject: string; base64: string } => ({
  subject: new X509Certificate(certificate).subject.replaceAll('\n', ','),
  base64: certificate.toString('base64'),
});
