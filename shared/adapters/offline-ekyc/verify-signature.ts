import { createHash } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { TrustedCertificate } from '../../domain/kyc/uidai-certificates.ts';
import { C14N, ENVELOPED, RSA_SHA1, RSA_SHA256, SHA256, type Signature } from './read-signature.ts';

export type Verified = {
  /** The canonical bytes that were hashed: the only text of the document that anybody vouched for. */
  signed: string;
  certificate: TrustedCertificate;
};

export const fingerprintOf = (der: Buffer): string => createHash('sha256').update(der).digest('hex');

const pemOf = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/** The bytes of a trusted certificate: ours, or those the document brought, if they are the pinned ones. */
const derOf = (trusted: TrustedCertificate, brought: Buffer | undefined): Buffer | undefined =>
  [trusted.der === undefined ? undefined : Buffer.from(trusted.der, 'base64'), brought].find(
    (der) => der !== undefined && fingerprintOf(der) === trusted.sha256,
  );

const only = <T extends object>(all: T, ...names: readonly string[]): T =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))) as T;

/** A verifier that knows, of everything xml-crypto can do, what UIDAI uses, and one key. */
const verifierOf = (signature: Signature, pem: string): SignedXml => {
  const verifier = new SignedXml({ publicCert: pem, getCertFromKeyInfo: () => null });
  // Loading canonicalises in a way of its own; what it found is thrown away when the check begins.
  verifier.loadSignature(signature.node);
  verifier.SignatureAlgorithms = only(verifier.SignatureAlgorithms, RSA_SHA1, RSA_SHA256);
  verifier.HashAlgorithms = only(verifier.HashAlgorithms, SHA256);
  verifier.CanonicalizationAlgorithms = only(verifier.CanonicalizationAlgorithms, C14N, ENVELOPED);
  return verifier;
};

const signedBy = (text: string, signature: Signature, pem: string): string | undefined => {
  try {
    const verifier = verifierOf(signature, pem);
    if (!verifier.checkSignature(text)) return undefined;
    const [signed, ...more] = verifier.getSignedReferences();
    return more.length === 0 ? signed : undefined;
  } catch {
    // A document that was changed is `false`, one of another key throws: both are not signed.
    return undefined;
  }
};

/**
 * What of a document is signed by a trusted certificate. xml-crypto parses the text once more, with its own older and
 * more forgiving parser; that is no second opinion on the content, because what it returns is what the signature hashed,
 * and claims are read from nothing else.
 * @returns undefined when none of them signed it
 */
export const verifySignature = (
  text: string,
  signature: Signature,
  trust: readonly TrustedCertificate[],
): Verified | undefined => {
  for (const certificate of trust) {
    const der = certificate.purpose === 'xml' ? derOf(certificate, signature.certificate) : undefined;
    const signed = der && signedBy(text, signature, pemOf(der));
    if (signed !== undefined) return { signed, certificate };
  }
  return undefined;
};
