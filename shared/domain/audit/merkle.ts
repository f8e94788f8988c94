import { createHash } from 'node:crypto';

/*
 * Merkle trees as RFC 9162 (Certificate Transparency 2.0), 2.1, defines them: leaves and nodes are hashed with different
 * prefixes, so that no node can be passed off as a leaf. Hashes are lower-case hexadecimal.
 */

const hashOf = (prefix: number, ...parts: readonly string[]): string => {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(Buffer.from(part, 'hex'));
  return hash.digest('hex');
};

const leafNode = (leaf: string): string => hashOf(0, leaf);
const parent = (left: string, right: string): string => hashOf(1, left, right);

/** The root of no leaves: SHA-256 of nothing. */
const EMPTY = createHash('sha256').digest('hex');

/** From the leaves up; a node without a sibling goes up as it is, which gives the trees of RFC 9162. */
const levelsOf = (leaves: readonly string[]): string[][] => {
  const levels = [leaves.map(leafNode)];
  for (let level = levels[0] ?? []; level.length > 1; level = levels.at(-1) ?? []) {
    const next: string[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left = '', right] = [level[at], level[at + 1]];
      next.push(right === undefined ? left : parent(left, right));
    }
    levels.push(next);
  }
  return levels;
};

/** The hash of the whole tree (RFC 9162, 2.1.1). */
export const rootOf = (leaves: readonly string[]): string => levelsOf(leaves).at(-1)?.[0] ?? EMPTY;

/** The inclusion proof of one leaf (RFC 9162, 2.1.3.1), from the leaf's sibling up. @throws Error when there is no such leaf */
export const pathOf = (leaves: readonly string[], index: number): string[] => {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new Error(`no leaf ${index}`);
  return levelsOf(leaves)
    .slice(0, -1)
    .flatMap((level, depth) => level[(index >> depth) ^ 1] ?? []);
};

/** The root that a leaf and its inclusion proof lead to (RFC 9162, 2.1.3.2). @returns undefined for a proof of another shape */
export const rootFrom = (
  leaf: string,
  { index, size, path }: { index: number; size: number; path: readonly string[] },
): string | undefined => {
  if (!Number.isInteger(index) || index < 0 || index >= size) return undefined;
  let [place, last, node] = [index, size - 1, leafNode(leaf)];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      node = parent(sibling, node);
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else node = parent(node, sibling);
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 ? node : undefined;
};
