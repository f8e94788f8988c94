import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keyName, type TrustedKeys } from '../../../shared/domain/audit/seal.ts';
import { Unusable, wordsOf } from '../../terminal/unusable.ts';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Unusable(`The key ${path} cannot be read (${wordsOf(cause)}): name the file it is in.`);
  }
};

const keyIn = (path: string): KeyObject => {
  const pem = read(path);
  try {
    const key = createPublicKey(pem);
    // A private key would do as well, but nobody who verifies may have it.
    if (pem.includes('-----BEGIN PUBLIC KEY-----') && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // Said below.
  }
  throw new Unusable(
    `${path} holds no public key of P-256 in PEM (SPKI, "BEGIN PUBLIC KEY"): get it anew, see --help.`,
  );
};

/** The keys an auditor trusts, from PEM files. @throws Unusable naming the file that holds none */
export const trustedKeys = (paths: readonly string[]): TrustedKeys =>
  new Map(
    paths.map((path) => {
      const spki = keyIn(path).export({ format: 'der', type: 'spki' });
      return [keyName(spki), spki];
    }),
  );
