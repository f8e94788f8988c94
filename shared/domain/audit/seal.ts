import { createHash, createPublicKey, verify } from 'node:crypto';
import * as z from 'zod';
import { IsoTime } from '../time.ts';
import { canonicalJson, sha256 } from './canonical-json.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What is signed of the log, from one moment to the next: a root over the leaves written since, and the seal before, so
 * that none can be taken out or put in between (Certificate Transparency, RFC 9162, signed tree heads).
 */
export const Seal = z.strictObject({
  /** The stage whose log it is: no seal of one proves anything of another. */
  log: z.string().min(1),
  /** 1, 2, 3 … without a gap. */
  number: z.int().positive(),
  /** Entries written after this moment (absent: since the beginning) … */
  after: IsoTime.optional(),
  /** … and up to this one. */
  through: IsoTime,
  /** Leaves below the root. */
  size: z.int().nonnegative(),
  /** How many of them, the first ones, were written before `after` and not in reach of the seal before. */
  late: z.int().nonnegative(),
  root: Hash,
  /** {@link sealHash} of the seal before; absent in the first. */
  previous: Hash.optional(),
  sealedAt: IsoTime,
  /** SHA-256 of the signing key's public half (SPKI, DER). */
  key: Hash,
});
export type Seal = z.output<typeof Seal>;

/** ECDSA over P-256 with SHA-256, DER, base64: what `openssl dgst -sha256 -verify` reads. */
export const SignedSeal = z.strictObject({ seal: Seal, signature: z.base64() });
export type SignedSeal = z.output<typeof SignedSeal>;

/** One leaf of a seal: the entry's id, and the hash that proves it. Both are hashes: no person can be told from them. */
export const SealedLeaf = z.strictObject({ id: z.string(), hash: Hash });
export type SealedLeaf = z.output<typeof SealedLeaf>;

/** The bytes that are signed: canonical JSON (RFC 8785), so that anybody can make them again. */
export const sealedText = (seal: Seal): string => canonicalJson(seal);

/** How the next seal names this one. */
export const sealHash = (seal: Seal): string => sha256(sealedText(seal));

/** How seals name the key they are signed with. @param spki public key, DER */
export const keyName = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex');

/** Keys that an auditor trusts, by name. */
export type TrustedKeys = ReadonlyMap<string, Uint8Array>;

/** Whether a key that is trusted signed exactly this. Anything that is not a signature is none. */
export const isSigned = ({ seal, signature }: SignedSeal, keys: TrustedKeys): boolean => {
  const spki = keys.get(seal.key);
  if (!spki) return false;
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  return verify('sha256', Buffer.from(sealedText(seal)), key, Buffer.from(signature, 'base64'));
};
