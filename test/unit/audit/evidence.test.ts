import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/audit/canonical-json.ts';
import { EvidenceLine, gathered, gathering, type Evidence } from '../../../shared/domain/audit/evidence.ts';
import { withoutValues } from '../../../shared/domain/audit/leaf.ts';
import { entryLine, jsonLines, manifestLine, sealLines, splitLines } from '../../../shared/domain/audit/lines.ts';
import type { SealedLeaf } from '../../../shared/domain/audit/seal.ts';
import { newSealingKey, sealedLog } from '../../support/audit-log.ts';

const log = sealedLog(newSealingKey());
const [first, second] = log.seals as [Evidence['seals'][number], Evidence['seals'][number]];
const listOf = (number: number): readonly SealedLeaf[] => log.leaves.get(number) ?? [];
const frame = [
  ...log.ranges.map((range) => manifestLine(range)),
  ...log.seals.flatMap((sealed) => sealLines(sealed, listOf(sealed.seal.number))),
];
const split = log.entries.map((entry) => splitLines(entry));
const lasting = split.map((parts) => parts.lasting);
const values = split.flatMap((parts) => parts.values ?? []);

const faultsOf = (lines: readonly EvidenceLine[]) => {
  const { add, evidence } = gathering();
  lines.forEach(add);
  return evidence().faults.map(({ kind, of }) => `${kind} ${of}`);
};

describe('a log in lines', () => {
  it('comes back whole from an export, one line of JSON each', () => {
    const text = jsonLines([...frame, ...log.entries.map(entryLine)]);
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.trimEnd().split('\n');
    expect(gathered(lines.map((line) => EvidenceLine.parse(JSON.parse(line))))).toEqual(log);
  });

  it('comes back whole from the archive, where values stand apart, whichever file is read first', () => {
    expect(gathered([...values, ...lasting, ...frame])).toEqual(log);
    expect(faultsOf([...values, ...lasting, ...frame])).toEqual([]);
  });

  it('stands in the archive in two parts, of which one holds what can be erased', () => {
    const entry = log.entries[0] ?? {};
    const { lasting: stays, values: erasable } = splitLines(entry);
    expect(stays).toEqual({ kind: 'entry', ...withoutValues(entry) });
    expect(erasable).toEqual({
      kind: 'values',
      id: entry['id'],
      oldValues: { city: 'Pune' },
      newValues: { city: 'Nashik' },
      ipAddress: '203.0.113.7',
      salt: entry['salt'],
    });
  });

  it('lacks nothing but the values once those were erased', () => {
    expect(gathered([...frame, ...lasting])).toEqual({ ...log, entries: log.entries.map(withoutValues) });
  });

  it('has no line for the values of an entry that were erased', () => {
    expect(splitLines(withoutValues(log.entries[0] ?? {})).values).toBeUndefined();
  });

  it.each(['id', 'resourceType', 'resourceId', 'sequence', 'createdAt', 'leaf'])(
    'has no line for an entry without %s, which no auditor could place',
    (name) => expect(() => entryLine({ ...log.entries[0], [name]: undefined })).toThrow(name),
  );
});

describe('lines that have no place in the log', () => {
  const [entry, other] = [log.entries[0] ?? {}, log.entries[1] ?? {}];
  const [own, others] = [values.slice(0, 1), values.slice(1, 2)];

  it('are values of an entry that are there twice', () => {
    expect(faultsOf([...lasting, ...values, ...own])).toEqual([`malformed entry ${String(entry['id'])}`]);
  });

  it('are values apart from an entry that has some', () => {
    expect(faultsOf([entryLine(entry), ...own])).toEqual([`malformed entry ${String(entry['id'])}`]);
    expect(faultsOf([entryLine({ ...withoutValues(entry), userAgent: 'x' }), ...own])).toHaveLength(1);
  });

  it('are values of an entry that is not there', () => {
    expect(faultsOf([entryLine(entry), ...others])).toEqual([`malformed entry ${String(other['id'])}`]);
  });
});

describe('the leaves that count, where a run that was overtaken left its list behind,', () => {
  const list = (leaves: readonly SealedLeaf[]): EvidenceLine => ({ kind: 'leaves', number: 1, leaves: [...leaves] });
  const stale = listOf(1).slice(1);
  const seals = [first, second].flatMap((sealed) => sealLines(sealed, []).slice(0, 1));
  const counted = (...lists: EvidenceLine[]) => gathered([...seals, ...lists]).leaves.get(1);

  it('are those the seal vouches for, wherever they stand', () => {
    expect(counted(list(stale), list(listOf(1)))).toEqual(listOf(1));
    expect(counted(list(listOf(1)), list(stale))).toEqual(listOf(1));
  });

  it('are not those another seal vouches for', () => {
    expect(counted(list(listOf(2)), list(listOf(1)))).toEqual(listOf(1));
  });

  it('are the first where the seal vouches for none, so that it is found to be changed', () => {
    expect(counted(list(stale), list(listOf(2)))).toEqual(stale);
    expect(counted(list(stale))).toEqual(stale);
  });
});

it('what JSON has no form of has no canonical text', () => {
  expect(() => canonicalJson(undefined)).toThrow('no form in JSON');
  expect(canonicalJson({ b: 1, a: undefined, c: [null, 'é'] })).toBe('{"b":1,"c":[null,"é"]}');
});
