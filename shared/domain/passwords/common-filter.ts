import { createHash } from 'node:crypto';

/** A Bloom filter: what was added is always found; of everything else a measured few in ten thousand are, too. */
export type CommonFilter = Uint8Array;

/** 17 bits for each of the ~44,000 words and the number of hashes that fits them: wrong for about 1 in 4,000 others. */
const BITS = 768_000;
const HASHES = 12;

export const emptyFilter = (): CommonFilter => new Uint8Array(BITS / 8);

/** How words are compared: in any case and any Unicode form. */
export const commonForm = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Kirsch and Mitzenmacher, 2006: two hashes make as many as are needed. Sums of twelve 48-bit numbers are exact. */
const positions = (word: string): { byte: number; bit: number }[] => {
  const digest = createHash('sha256').update(word).digest();
  const [first, step] = [digest.readUIntBE(0, 6), digest.readUIntBE(6, 6)];
  return Array.from({ length: HASHES }, (_, turn) => (first + turn * step) % BITS).map((at) => ({
    byte: Math.floor(at / 8),
    bit: 1 << (at % 8),
  }));
};

export const addWord = (filter: CommonFilter, word: string): void => {
  for (const { byte, bit } of positions(word)) filter[byte] = (filter[byte] ?? 0) | bit;
};

export const hasWord = (filter: CommonFilter, word: string): boolean =>
  positions(word).every(({ byte, bit }) => ((filter[byte] ?? 0) & bit) !== 0);
