import { keyName, type SignedSeal, type TrustedKeys } from '../../../domain/audit/seal.ts';
import type { SealFiles } from '../../../ports/seals.ts';

/** The public halves of the keys that seals name, as they were kept when each was used first. */
export const keysOf = async (
  files: Pick<SealFiles, 'publicKey'>,
  seals: readonly (SignedSeal | undefined)[],
): Promise<TrustedKeys> => {
  const names = [...new Set(seals.flatMap((sealed) => sealed?.seal.key ?? []))];
  const found = await Promise.all(names.map(async (name) => ({ name, spki: await files.publicKey(name) })));
  return new Map(found.flatMap(({ name, spki }) => (spki && keyName(spki) === name ? [[name, spki]] : [])));
};
