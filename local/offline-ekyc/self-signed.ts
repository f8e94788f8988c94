import { createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { bits, integer, nothing, oid, sequence, set, tagged, text, time } from './der.ts';

const COMMON_NAME = '2.5.4.3';
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const X509_V3 = Buffer.from([2]);

/** @param notBefore ISO-8601 in UTC */
export type Certified = { name: string; notBefore: string; notAfter: string };

/**
 * A self-signed certificate (RFC 5280) of an RSA key, as DER: node:crypto reads certificates and makes none. It carries
 * no extension, because who trusts it trusts its fingerprint.
 */
export const selfSigned = (privateKey: KeyObject, { name, notBefore, notAfter }: Certified): Buffer => {
  const algorithm = sequence(oid(SHA256_WITH_RSA), nothing());
  const who = sequence(set(sequence(oid(COMMON_NAME), text(name))));
  const serial = randomBytes(8);
  // The first bit of a serial number is its sign.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const certified = sequence(
    tagged(0, integer(X509_V3)),
    integer(serial),
    algorithm,
    who,
    sequence(time(notBefore), time(notAfter)),
    who,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  return sequence(certified, algorithm, bits(sign('sha256', certified, privateKey)));
};
