import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Sealed, Secret } from '../../shared/domain/secret.ts';

const shown: [way: string, show: (one: Secret | Sealed) => string][] = [
  ['put into a text', (one) => `${String(one)}!`],
  ['serialised', (one) => JSON.stringify({ one })],
  ['logged', (one) => inspect({ one }, { depth: 5, showHidden: true })],
  ['listed by its properties', (one) => JSON.stringify([Object.entries(one), Object.getOwnPropertyNames(one)])],
];

describe('a secret', () => {
  it.each(shown)('does not show when it is %s', (_, show) => {
    expect(show(new Secret('999941057058'))).not.toContain('999941057058');
  });

  it.each(shown.slice(0, 3))('leaves a placeholder when it is %s', (_, show) => {
    expect(show(new Secret('999941057058'))).toContain('[secret]');
  });

  it('is exposed on request alone', () => {
    expect(new Secret('999941057058').expose()).toBe('999941057058');
  });
});

describe('a sealed field', () => {
  it.each(shown)('does not show when it is %s', (_, show) => {
    expect(show(new Sealed('Y2lwaGVy'))).not.toContain('Y2lwaGVy');
  });

  it.each(shown.slice(0, 3))('leaves a placeholder when it is %s', (_, show) => {
    expect(show(new Sealed('Y2lwaGVy'))).toContain('[sealed]');
  });

  it('gives its ciphertext to store and vault', () => {
    expect(new Sealed('Y2lwaGVy').ciphertext()).toBe('Y2lwaGVy');
  });
});
