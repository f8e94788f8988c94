import type { Ulid } from '../../../../domain/identifiers/record-id.ts';
import { dropReference } from '../../../../entities/drop-reference.ts';
import { pennyDrop, type PennyDrop } from '../../../../entities/penny-drop.ts';
import type { Store } from '../../../../store/store.ts';

/** What makes two submissions one account. */
export type DropKey = Pick<PennyDrop, 'userCode' | 'accountFingerprint' | 'ifscCode'>;

export const dropKeyOf = ({ userCode, accountFingerprint, ifscCode }: DropKey): DropKey => ({
  userCode,
  accountFingerprint,
  ifscCode,
});

/**
 * The penny drop a provider means by a reference. @returns undefined for what this provider was never asked under it, and
 * for a transfer that failed and was followed by another
 */
export const findDrop = async (
  store: Pick<Store, 'get'>,
  reference: Ulid,
  provider: string,
): Promise<PennyDrop | undefined> => {
  const known = await store.get(dropReference, { reference });
  if (known?.provider !== provider) return undefined;
  const drop = await store.get(pennyDrop, dropKeyOf(known));
  return drop?.reference === reference ? drop : undefined;
};
