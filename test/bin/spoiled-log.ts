import type { Evidence } from '../../shared/domain/audit/evidence.ts';
import { leafOf, type EntryFields } from '../../shared/domain/audit/leaf.ts';
import { rootOf } from '../../shared/domain/audit/merkle.ts';
import { entryAt, newSealingKey, sealedLog, signedBy } from '../support/audit-log.ts';

export const key = newSealingKey();
/** A log as it was written; what follows is what somebody might do to it. */
export const whole = sealedLog(key);

export const editing = (at: number, change: EntryFields): Evidence => ({
  ...whole,
  entries: whole.entries.map((entry, other) => (other === at ? { ...entry, ...change } : entry)),
});

export function hashedAnew(at: number, change: EntryFields): Evidence {
  const edited = { ...whole.entries[at], ...change };
  return editing(at, { ...change, leaf: leafOf(edited) });
}

export function stranger(): EntryFields {
  const createdAt = '2026-11-22T01:30:00.000Z';
  return { ...entryAt(createdAt, { resourceId: 'STRANGER', sequence: 1 }), createdAt };
}

export function swapped(): EntryFields[] {
  const [one, other] = [whole.entries[0]!, whole.entries[3]!];
  const inPlace = (entry: EntryFields, { id, sequence }: EntryFields) => ({ ...entry, id, sequence });
  return whole.entries.with(0, inPlace(other, one)).with(3, inPlace(one, other));
}

export function rebuilt(): Evidence {
  const edited = { ...whole.entries[6]!, action: 'create' };
  const hash = leafOf(edited);
  const leaves = whole.leaves.get(2)!.map((leaf) => (leaf.id === whole.entries[6]!['id'] ? { ...leaf, hash } : leaf));
  const second = whole.seals[1]!;
  const seal = { ...second.seal, root: rootOf(leaves.map((leaf) => leaf.hash)) };
  return {
    ...editing(6, { ...edited, leaf: hash }),
    leaves: new Map(whole.leaves).set(2, leaves),
    seals: whole.seals.with(1, { ...second, seal }),
  };
}

export function secondHistory(): Evidence {
  const { key: _key, ...second } = whole.seals[1]!.seal;
  return { ...whole, seals: whole.seals.with(1, signedBy({ ...second, sealedAt: '2026-11-23T00:00:00.000Z' }, key)) };
}
