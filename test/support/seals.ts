import { sign } from 'node:crypto';
import type { SealedLeaf, SignedSeal } from '../../shared/domain/audit/seal.ts';
import type { SealFiles, SealSigner } from '../../shared/ports/seals.ts';
import type { SealingKey } from './audit-log.ts';

/** Signs as KMS would, with a key of the test. */
export const signerWith = ({ privateKey, spki }: SealingKey): SealSigner => ({
  publicKey: () => Promise.resolve(spki),
  sign: (text) => Promise.resolve(sign('sha256', Buffer.from(text), privateKey).toString('base64')),
});

/** A bucket of seals in memory, and what is in it for tests to look at and to damage. */
export const memorySeals = () => {
  const seals = new Map<number, SignedSeal>();
  const leaves = new Map<string, readonly SealedLeaf[]>();
  const keys = new Map<string, Uint8Array>();
  const files: SealFiles = {
    keep: (sealed, list) => {
      leaves.set(sealed.seal.root, list);
      if (seals.has(sealed.seal.number)) return Promise.resolve('exists');
      seals.set(sealed.seal.number, structuredClone(sealed));
      return Promise.resolve('kept');
    },
    keepKey: (name, spki) => Promise.resolve(void keys.set(name, spki)),
    publicKey: (name) => Promise.resolve(keys.get(name)),
    seal: (number) => Promise.resolve(seals.get(number)),
    leaves: ({ seal }) => Promise.resolve(leaves.get(seal.root)),
  };
  return { files, seals, leaves, keys };
};
