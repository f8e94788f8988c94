import type { SealedLeaf, SignedSeal } from '../domain/audit/seal.ts';

/** Where seals and the hashes below them are kept for good: what is there cannot be replaced or removed. */
export type SealFiles = {
  /** @returns `exists` when another seal has its number: that one counts */
  keep(sealed: SignedSeal, leaves: readonly SealedLeaf[]): Promise<'kept' | 'exists'>;
  /** Keeps the public half of a key by its name, so that seals can be checked when another key has taken its place. */
  keepKey(name: string, spki: Uint8Array): Promise<void>;
  publicKey(name: string): Promise<Uint8Array | undefined>;
  seal(number: number): Promise<SignedSeal | undefined>;
  /** The leaves of a seal, in the order of its tree. */
  leaves(sealed: SignedSeal): Promise<readonly SealedLeaf[] | undefined>;
};

/** Signs seals with a key that cannot leave its place. */
export type SealSigner = {
  /** ECDSA over P-256 with SHA-256, DER, base64. */
  sign(text: string): Promise<string>;
  /** The public half, SPKI, DER; shared/domain/audit/seal.ts: keyName says how seals call it. */
  publicKey(): Promise<Uint8Array>;
};
