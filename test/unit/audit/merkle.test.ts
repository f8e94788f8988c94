import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, rootFrom, rootOf } from '../../../shared/domain/audit/merkle.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const leaves = (count: number) => Array.from({ length: count }, (_, place) => hash(String(place)));

/** RFC 9162, 2.1.1, word by word: split at the largest power of two below the count. */
const byDefinition = (all: readonly string[]): string => {
  const node = (prefix: number, ...parts: string[]) =>
    createHash('sha256')
      .update(Buffer.concat([Buffer.of(prefix), ...parts.map((part) => Buffer.from(part, 'hex'))]))
      .digest('hex');
  const [first] = all;
  if (first === undefined) return createHash('sha256').digest('hex');
  if (all.length === 1) return node(0, first);
  const split = 2 ** Math.ceil(Math.log2(all.length) - 1);
  return node(1, byDefinition(all.slice(0, split)), byDefinition(all.slice(split)));
};

describe('the tree', () => {
  it('has the root that RFC 9162 defines, for every size', () => {
    for (let size = 0; size <= 70; size += 1) expect(rootOf(leaves(size))).toBe(byDefinition(leaves(size)));
  });

  it('proves every leaf, in a path that grows with the logarithm', () => {
    for (const size of [1, 2, 3, 7, 8, 33]) {
      for (let index = 0; index < size; index += 1) {
        const path = pathOf(leaves(size), index);
        expect(rootFrom(hash(String(index)), { index, size, path })).toBe(rootOf(leaves(size)));
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      }
    }
  });

  it('proves nothing else: not another leaf, place, size or path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (size, one, other) => {
        const [index, wrong] = [one % size, other % size];
        const path = pathOf(leaves(size), index);
        const root = rootOf(leaves(size));
        expect(rootFrom(hash('forged'), { index, size, path })).not.toBe(root);
        if (wrong !== index) expect(rootFrom(hash(String(index)), { index: wrong, size, path })).not.toBe(root);
        expect(rootFrom(hash(String(index)), { index, size, path: path.slice(1) })).not.toBe(root);
        expect(rootFrom(hash(String(index)), { index, size, path: [...path, hash('more')] })).not.toBe(root);
      }),
    );
  });

  it('has no leaf outside', () => {
    for (const index of [3, -1, 1.5]) {
      expect(() => pathOf(leaves(3), index)).toThrow(`no leaf ${index}`);
      expect(rootFrom(hash('0'), { index, size: 3, path: pathOf(leaves(3), 0) })).toBeUndefined();
    }
    expect(rootFrom(hash('0'), { index: 1, size: 1, path: [] })).toBeUndefined();
  });
});
