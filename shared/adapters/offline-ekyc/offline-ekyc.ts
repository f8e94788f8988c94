import { createHash } from 'node:crypto';
import type { TrustedCertificate } from '../../domain/kyc/uidai-certificates.ts';
import type { Policy } from '../../domain/policy.ts';
import { later, type IsoTime } from '../../domain/time.ts';
import type { OfflineEkyc, OfflineRefusal } from '../../ports/offline-ekyc.ts';
import { emailHash, mobileHash } from './mobile-hash.ts';
import { openZip } from './open-zip.ts';
import { decode, parseXml } from './parse-document.ts';
import { readClaims, ROOT, type SignedContent } from './read-claims.ts';
import { readSignature, RSA_SHA1, type Signature } from './read-signature.ts';
import { Malformed, refused } from './refusal.ts';
import { verifySignature } from './verify-signature.ts';

type Limits = Policy['kyc']['offline'];
type Proof = { kind: 'signed'; content: SignedContent; signature: Signature; certificate: TrustedCertificate };

const notSigned = (detail: string): OfflineRefusal => refused('offline_xml_signature_invalid', detail);

const parse = (file: Buffer): { text: string; signature: Signature } => {
  const text = decode(file);
  const root = parseXml(text);
  if (root.localName !== ROOT || root.namespaceURI !== null) throw new Malformed('it is not an offline e-KYC document');
  return { text, signature: readSignature(root) };
};

const verify = (file: Buffer, limits: Limits, trust: readonly TrustedCertificate[]): Proof | OfflineRefusal => {
  const { text, signature } = parse(file);
  if (signature.method === RSA_SHA1 && !limits.allowsSha1) return notSigned('it is signed with SHA-1');
  const verified = verifySignature(text, signature, trust);
  if (!verified) return notSigned('no certificate of UIDAI signed it');
  const { signed, certificate } = verified;
  return { kind: 'signed', content: readClaims(signed), signature, certificate };
};

/** Times are ISO-8601 in UTC: text order is time order. */
const faultOfTime = (signedAt: IsoTime, at: IsoTime, trusted: TrustedCertificate, limits: Limits) => {
  // The certificate's time is compared with the signing, not with today: it outlives what it signed.
  if (signedAt < trusted.notBefore || signedAt > trusted.notAfter)
    return notSigned('its certificate was not valid when it was signed');
  if (signedAt > later(at, limits.clockSkewMs)) return refused('offline_xml_future', 'it is dated in the future');
  if (signedAt < later(at, -limits.maxAgeMs)) return refused('offline_xml_stale', 'it is too old');
  return undefined;
};

/** A refusal instead of what went wrong on a way through parsers that no attacker's file should decide. */
const malformed = (cause: unknown): OfflineRefusal =>
  refused('offline_xml_malformed', cause instanceof Malformed ? cause.message : 'it cannot be read');

/**
 * Verifies UIDAI's paperless offline e-KYC without any network: opens the ZIP, checks that the XML's only signature is of
 * a trusted certificate and covers everything, and reads claims from the signed bytes alone. An empty trust set proves
 * nothing.
 * @param trust believed for purpose `xml` only; in production exactly UIDAI's
 */
export const offlineEkyc =
  ({
    policy,
    trust,
  }: {
    policy: Pick<Policy, 'documents' | 'kyc'>;
    trust: readonly TrustedCertificate[];
  }): OfflineEkyc =>
  async (zip, shareCode, { at, mobile, email }) => {
    const file = await openZip(zip, shareCode, policy);
    if ('kind' in file) return file;
    try {
      const proof = verify(file, policy.kyc.offline, trust);
      if (proof.kind === 'refused') return proof;
      const { content, certificate, signature } = proof;
      const fault = faultOfTime(content.signedAt, at, certificate, policy.kyc.offline);
      if (fault) return fault;
      const { mobileHash: m, emailHash: e, ...claims } = content;
      return {
        kind: 'proven',
        claims: {
          ...claims,
          signatureDigest: createHash('sha256').update(signature.value).digest('hex'),
          certificate: certificate.sha256,
          mobile: mobileHash(m, mobile, shareCode, claims.last4),
          email: emailHash(e, email, shareCode, claims.last4),
        },
      };
    } catch (cause) {
      return malformed(cause);
    }
  };
