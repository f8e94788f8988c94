import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ERASABLE,
  leafOf,
  valuesDigestOf,
  withoutValues,
  type EntryFields,
} from '../../../shared/domain/audit/leaf.ts';
import { entryAt } from '../../support/audit-log.ts';

const at = '2026-11-22T06:30:00.000Z';
const entry: EntryFields = { ...entryAt(at, { resourceId: 'ABCDEF', sequence: 1 }), createdAt: at };

describe('the leaf of an entry', () => {
  it('is SHA-256 over its fields in the order of RFC 8785, whatever order they come in', () => {
    const named = Object.entries(entry).filter(([name]) => !(['leaf', ...ERASABLE] as string[]).includes(name));
    const text = JSON.stringify(Object.fromEntries(named.toSorted(([left], [right]) => (left < right ? -1 : 1))));
    expect(leafOf(entry)).toBe(createHash('sha256').update(text).digest('hex'));
    expect(leafOf(Object.fromEntries(Object.entries(entry).reverse()))).toBe(leafOf(entry));
  });

  it('stays when its values are erased', () => {
    const erased = withoutValues(entry);
    expect(
      Object.keys(entry)
        .filter((name) => !(name in erased))
        .sort(),
    ).toEqual(['ipAddress', 'newValues', 'oldValues', 'salt']);
    expect(leafOf(erased)).toBe(entry['leaf']);
  });

  it.each(Object.keys(entry).filter((name) => !(['leaf', ...ERASABLE] as string[]).includes(name)))(
    'changes with %s',
    (name) => expect(leafOf({ ...entry, [name]: 'other' })).not.toBe(entry['leaf']),
  );

  it.each(['oldValues', 'newValues', 'ipAddress', 'userAgent'])('has a digest that changes with %s', (name) => {
    const salt = String(entry['salt']);
    expect(valuesDigestOf(salt, { ...entry, [name]: 'other' })).not.toBe(entry['valuesDigest']);
    expect(valuesDigestOf(salt, entry)).toBe(entry['valuesDigest']);
  });
});
