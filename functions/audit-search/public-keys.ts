import type { TrustedKeys } from '../../shared/domain/audit/seal.ts';

/** Keys as replies carry them. */
export const publicKeys = (keys: TrustedKeys): { name: string; spki: string }[] =>
  [...keys].map(([name, spki]) => ({ name, spki: Buffer.from(spki).toString('base64') }));
