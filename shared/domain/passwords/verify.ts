import { argon2, createHash, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Secret } from '../secret.ts';
import { hashForNobody } from './hash.ts';
import { readStoredHash, type StoredHash } from './stored-hash.ts';

const deriveArgon2 = promisify(argon2);
const derivePbkdf2 = promisify(pbkdf2);

/** Tags are compared in a time that tells nothing about where they differ. */
const same = (actual: Buffer, expected: Buffer): boolean =>
  actual.length === expected.length && timingSafeEqual(actual, expected);

/** Imported hashes were made of the text as it was sent; only our own are over its NFKC form. */
const matches = async (password: Secret, stored: StoredHash): Promise<boolean> => {
  const sent = password.expose();
  switch (stored.kind) {
    case 'argon2': {
      const { algorithm, own, cost, salt: nonce, tag } = stored;
      const message = own ? sent.normalize('NFKC') : sent;
      return same(await deriveArgon2(algorithm, { message, nonce, tagLength: tag.length, ...cost }), tag);
    }
    case 'pbkdf2': {
      const { iterations, salt, tag } = stored;
      return same(await derivePbkdf2(sent, salt, iterations, tag.length, 'sha256'), tag);
    }
    case 'bcrypt': {
      // Loaded when first needed: only accounts that were imported and have not signed in since have such a hash.
      const { compare } = await import('bcryptjs');
      return compare(stored.prehashed ? createHash('sha256').update(sent).digest('hex') : sent, stored.hash);
    }
  }
};

/**
 * Whether a password matches a stored hash, ours or an imported one (`readStoredHash` names the notations). Without a
 * hash (unknown, locked), or with one that cannot be read, the work of one argon2id is done and the answer is no.
 * An imported hash takes its own time (bcrypt 12 and Django's argon2 0.2–0.3 s, about a second at the most) until it is
 * renewed: see `needsRehash`.
 */
export const verifyPassword = async (password: Secret, hash: string | undefined): Promise<boolean> => {
  const stored = hash === undefined ? undefined : readStoredHash(hash);
  if (stored) return matches(password, stored);
  await hashForNobody(password);
  return false;
};
