import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cursors } from '../../shared/http/cursors.ts';

const of = (key: string) => cursors((text) => createHmac('sha256', key).update(text).digest('hex'));
const scope = { operation: 'listThings', caller: 'ABCDEF', filters: { status: 'open' } };

it('come back as they were sealed, for the same list, caller and filters only', () => {
  const { seal, open } = of('key');
  fc.assert(
    fc.property(fc.string(), (place) => {
      const cursor = seal(place, scope);
      expect(open(cursor, scope)).toBe(place);
      expect(open(cursor, { ...scope, caller: 'BCDEFG' })).toBeUndefined();
      expect(open(cursor, { ...scope, operation: 'listOthers' })).toBeUndefined();
      expect(open(cursor, { ...scope, filters: {} })).toBeUndefined();
      expect(of('other').open(cursor, scope)).toBeUndefined();
    }),
  );
});

it('are refused when they are damaged, whatever the damage', () => {
  const { seal, open } = of('key');
  const cursor = seal('2026-11-22T06:30:00.000Z#x', scope);
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.constantFrom('A', 'b', '_'), (place, letter) => {
      const damaged = cursor.slice(0, place) + letter + cursor.slice(place + 1);
      fc.pre(Buffer.from(damaged, 'base64url').compare(Buffer.from(cursor, 'base64url')) !== 0);
      expect(open(damaged, scope)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(open(text, scope)).toBeUndefined();
    }),
  );
});
