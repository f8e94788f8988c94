import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * A value as the one text it has in canonical JSON (RFC 8785): same value, same text, whoever writes it. Absent fields
 * and `undefined` ones are the same.
 * @throws Error for what JSON has no form of
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('this value has no form in JSON');
  return text;
};

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal, over the parts one after the other. */
export const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
