import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../shared/domain/audit/evidence.ts';
import { leafOf, withoutValues, type EntryFields } from '../../../shared/domain/audit/leaf.ts';
import { rootOf } from '../../../shared/domain/audit/merkle.ts';
import { sealHash, type TrustedKeys } from '../../../shared/domain/audit/seal.ts';
import { verifyEvidence } from '../../../shared/domain/audit/verify-evidence.ts';
import { entryAt, newSealingKey, sealedLog, signedBy } from '../../support/audit-log.ts';

const key = newSealingKey();
const trusted: TrustedKeys = new Map([[key.name, key.spki]]);
const log = (shape = {}) => sealedLog(key, shape);
const kinds = (evidence: Evidence, keys = trusted) =>
  [...new Set(verifyEvidence(evidence, keys).faults.map(({ kind }) => kind))].sort();
const at = (evidence: Evidence, place: number): EntryFields => evidence.entries[place]!;
const editing = (evidence: Evidence, place: number, change: EntryFields): Evidence => ({
  ...evidence,
  entries: evidence.entries.map((entry, other) => (other === place ? { ...entry, ...change } : entry)),
});
const rehashed = (entry: EntryFields) => ({ ...entry, id: String(entry['id']), leaf: leafOf(entry) });

describe('a log as it was written', () => {
  it('verifies, whatever its size', () => {
    for (const shape of [
      {},
      { hours: 1, perHour: 1 },
      { hours: 5, perHour: 33, resources: 7 },
      { hours: 2, perHour: 0 },
    ])
      expect(verifyEvidence(log(shape), trusted).faults).toEqual([]);
  });

  it('verifies when values were erased, and says how many', () => {
    const whole = log();
    const entries = whole.entries.map((entry, place) => (place % 2 === 0 ? withoutValues(entry) : entry));
    expect(verifyEvidence({ ...whole, entries }, trusted)).toMatchObject({ faults: [], erased: 8, entries: 15 });
  });

  it('tells what is too new to be proved', () => {
    const whole = log();
    const createdAt = '2026-11-22T03:30:00.000Z';
    const entries = [...whole.entries, { ...entryAt(createdAt, { resourceId: 'NEW', sequence: 1 }), createdAt }];
    expect(verifyEvidence({ ...whole, entries }, trusted)).toMatchObject({ faults: [], unsealed: 1 });
  });
});

describe('tampering', () => {
  it.each([
    ['what was done', { action: 'create' }],
    ['who did it', { userCode: 'OTHERS' }],
    ['when', { happenedAt: '2026-01-01T00:00:00.000Z' }],
    ['a reason that was not given', { reason: 'asked to' }],
  ])('is named when an edit changes %s, also with its hash computed anew', (_, change) => {
    const whole = log();
    expect(kinds(editing(whole, 4, change))).toEqual(['entry_edited']);
    expect(kinds(editing(whole, 4, rehashed({ ...at(whole, 4), ...change })))).toEqual(['entry_edited']);
  });

  it('is named when values are edited, or stand there without their salt', () => {
    expect(kinds(editing(log(), 4, { newValues: { city: 'Goa' } }))).toEqual(['values_edited']);
    expect(kinds(editing(log(), 4, { ipAddress: undefined }))).toEqual(['values_edited']);
    expect(kinds(editing(log(), 4, { salt: undefined, newValues: { city: 'Goa' } }))).toEqual(['values_unproved']);
  });

  it('is named when an entry is removed, in the middle or at the end of a resource', () => {
    const whole = log();
    const middle = verifyEvidence({ ...whole, entries: whole.entries.toSpliced(4, 1) }, trusted);
    expect(middle.faults.map(({ kind }) => kind)).toEqual(['entry_removed', 'sequence_gap']);
    expect(middle.faults[1]?.says).toBe('The log has no entry #2 of UserAccount USER1.');
    expect(kinds({ ...whole, entries: whole.entries.slice(0, -1) })).toEqual(['entry_removed']);
  });

  it('is named when an entry is put in afterwards, or doubled', () => {
    const whole = log();
    const createdAt = '2026-11-22T01:30:00.000Z';
    const stranger = { ...entryAt(createdAt, { resourceId: 'STRANGER', sequence: 1 }), createdAt };
    expect(kinds({ ...whole, entries: [...whole.entries, stranger] })).toEqual(['entry_inserted']);
    expect(kinds({ ...whole, entries: [...whole.entries, at(whole, 3)] })).toEqual(['entry_doubled']);
  });

  it('is named when two entries stand in each other’s place', () => {
    const whole = log();
    const [one, other] = [at(whole, 0), at(whole, 3)];
    const swapped = (entry: EntryFields, { id, sequence }: EntryFields) => ({ ...entry, id, sequence });
    const entries = whole.entries.with(0, swapped(other, one)).with(3, swapped(one, other));
    expect(kinds({ ...whole, entries })).toEqual(['entries_swapped']);
  });

  it('is named when the tail is cut, with its seals', () => {
    const whole = log();
    const cut = { ...whole, seals: whole.seals.slice(0, 2), entries: whole.entries.slice(0, 10) };
    expect(verifyEvidence(cut, trusted).faults.map(({ says }) => says)).toEqual([
      'No seal covers the end of the range, 2026-11-22T03:00:00.000Z.',
    ]);
  });

  it('is named when a seal is removed', () => {
    const whole = log();
    expect(kinds({ ...whole, seals: whole.seals.toSpliced(1, 1) })).toEqual(['seal_missing']);
    expect(kinds({ ...whole, seals: whole.seals.slice(1) })).toEqual(['seal_missing']);
  });

  it('is named when the whole log is rebuilt and signed with another key', () => {
    const other = newSealingKey();
    expect(kinds(sealedLog(other))).toContain('seal_forged');
    const claimed = sealedLog({ ...other, name: key.name });
    expect(kinds(claimed)).toContain('seal_forged');
  });

  it('is named when an entry is edited and its tree rebuilt under a changed seal', () => {
    const whole = log();
    const edited = rehashed({ ...at(whole, 6), action: 'create' });
    const leaves = (whole.leaves.get(2) ?? []).map((leaf) =>
      leaf.id === edited.id ? { ...leaf, hash: edited.leaf } : leaf,
    );
    const rebuilt = { ...editing(whole, 6, edited), leaves: new Map(whole.leaves).set(2, leaves) };
    expect(kinds(rebuilt)).toEqual(['leaves_changed']);
    const second = whole.seals[1]!;
    const root = rootOf(leaves.map(({ hash }) => hash));
    const resealed = { ...second, seal: { ...second.seal, root } };
    expect(kinds({ ...rebuilt, seals: whole.seals.with(1, resealed) })).toEqual(['seal_forged', 'seal_unchained']);
  });

  it('is named when the right key signs a second history', () => {
    const whole = log();
    const { key: _key, ...second } = whole.seals[1]!.seal;
    const resigned = signedBy({ ...second, sealedAt: '2026-11-23T00:00:00.000Z' }, key);
    expect(kinds({ ...whole, seals: whole.seals.with(1, resigned) })).toEqual(['seal_unchained']);
    expect(sealHash(resigned.seal)).not.toBe(sealHash(whole.seals[1]!.seal));
  });

  it('is named when seals of another stage are mixed in', () => {
    const whole = log();
    const ranges = whole.ranges.map((range) => ({ ...range, log: 'prod' }));
    expect(kinds({ ...whole, ranges })).toContain('malformed');
  });
});

it('of a part of the log every entry is proved, and what was not asked for is not missed', () => {
  const whole = log();
  const ranges = whole.ranges.map((range) => ({ ...range, complete: false }));
  const entries = whole.entries.filter((entry) => entry['resourceId'] === 'USER1');
  expect(verifyEvidence({ ...whole, ranges, entries }, trusted).faults).toEqual([]);
  expect(kinds(editing({ ...whole, ranges, entries }, 1, { action: 'create' }))).toEqual(['entry_edited']);
});
