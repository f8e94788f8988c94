import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../local/lock.ts';
import { scratch } from './support/scratch.ts';

const held = (content: string): string => {
  const path = join(scratch(), 'lock');
  writeFileSync(path, content);
  return path;
};

describe('the lock', () => {
  it('is one process’s until it gives it back', () => {
    const path = join(scratch(), 'lock');
    const release = takeLock(path);
    expect(() => takeLock(path)).toThrow(`process ${process.pid}`);
    release();
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['a dead process', JSON.stringify({ pid: 4_194_304, began: null })],
    ['an earlier process of the same number', JSON.stringify({ pid: process.pid, began: '1' })],
    ['a process that died while writing it', '{"pid":'],
  ])('of %s is taken over', (_, content) => {
    expect(() => takeLock(held(content))).not.toThrow();
  });
});
