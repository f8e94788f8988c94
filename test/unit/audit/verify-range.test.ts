import { describe, expect, it } from 'vitest';
import type { Evidence, Manifest } from '../../../shared/domain/audit/evidence.ts';
import { sealHash, type SignedSeal } from '../../../shared/domain/audit/seal.ts';
import { verifyEvidence } from '../../../shared/domain/audit/verify-evidence.ts';
import { later, type IsoTime } from '../../../shared/domain/time.ts';
import { entryAt, newSealingKey, sealedLog, signedBy } from '../../support/audit-log.ts';

const key = newSealingKey();
const verdict = (evidence: Evidence) => verifyEvidence(evidence, new Map([[key.name, key.spki]]));
const kinds = (evidence: Evidence) => verdict(evidence).faults.map(({ kind }) => kind);
const hour = (count: number): IsoTime => later('2026-11-22T00:00:00.000Z', count * 3_600_000);

/** Three hours of five entries each, of USER0 to USER2 in turn. */
const whole = sealedLog(key);
const range = (more: Partial<Manifest>): Manifest => ({
  kind: 'manifest',
  log: 'test',
  to: hour(3),
  complete: true,
  ...more,
});
const without = (evidence: Evidence, place: number): Evidence => ({
  ...evidence,
  entries: evidence.entries.toSpliced(place, 1),
});
const resigned = ({ seal: { key: _, ...seal } }: SignedSeal, change: Partial<SignedSeal['seal']>) =>
  signedBy({ ...seal, ...change }, key);

describe('a range that begins later than the log', () => {
  const since = (from: IsoTime): Evidence => ({
    ranges: [range({ from })],
    seals: whole.seals.slice(1),
    leaves: new Map([...whole.leaves].slice(1)),
    entries: whole.entries.slice(5),
  });

  it('is proved from the moment after the seal before', () => {
    expect(verdict(since(later(hour(1), 1)))).toMatchObject({ faults: [], through: hour(3), seals: 2, entries: 10 });
  });

  it('is not proved from the last moment of that seal', () => {
    expect(kinds(since(hour(1)))).toEqual(['seal_missing']);
  });

  it('misses what its seals have leaves of, but not what may be logged before it', () => {
    const cut = without(since(later(hour(1), 1)), 1);
    expect(kinds(cut)).toEqual(['entry_removed']);
    const thinned = { ...since(later(hour(1), 1)), ranges: [range({ from: later(hour(1), 1), complete: false })] };
    expect(kinds(without(thinned, 3))).toEqual([]);
  });
});

describe('an entry is missed', () => {
  it('where ranges that touch cover its seal together, in whatever order', () => {
    const touching = [range({ from: later(hour(1.5), 1) }), range({ to: hour(1.5) })];
    expect(kinds({ ...without(whole, 9), ranges: touching })).toContain('entry_removed');
  });

  it('where one range lies within another', () => {
    const nested = [range({}), range({ from: hour(1), to: hour(2) })];
    expect(kinds({ ...without(whole, 14), ranges: nested })).toContain('entry_removed');
  });

  it('not where a moment between two ranges is left out', () => {
    const apart = [range({ to: hour(1.5) }), range({ from: later(hour(1.5), 2) })];
    expect(kinds({ ...without(whole, 9), ranges: apart })).not.toContain('entry_removed');
  });

  it('not beyond the end of what was asked for', () => {
    expect(kinds({ ...whole, ranges: [range({ to: hour(2) })], entries: whole.entries.slice(0, 10) })).toEqual([]);
  });

  it('among the late ones of a seal, unless they are of a time before the range', () => {
    const two = sealedLog(key, { hours: 2 });
    const [first, second] = two.seals as [SignedSeal, SignedSeal];
    const late = resigned(second, { late: 1 });
    const tail = {
      ranges: [range({ from: later(hour(1), 1), to: hour(2) })],
      seals: [late],
      leaves: new Map([...two.leaves].slice(1)),
      entries: two.entries.slice(5),
    };
    expect(kinds(without(tail, 0))).toEqual([]);
    expect(kinds(without(tail, 1))).toEqual(['entry_removed']);
    expect(kinds(without({ ...two, seals: [first, late] }, 5))).toContain('entry_removed');
  });
});

describe('a gap', () => {
  it('is no fault where not every entry was asked for, but is told', () => {
    const some = { ...without(whole, 4), ranges: [range({ to: hour(1) }), range({ complete: false })] };
    expect(verdict(some).faults.filter(({ kind }) => kind === 'sequence_gap')).toEqual([]);
    expect(verdict(some).gaps).toEqual([{ resourceType: 'UserAccount', resourceId: 'USER1', first: 2, last: 2 }]);
  });

  it('is told from its first to its last entry', () => {
    const entries = whole.entries.filter((_, place) => place !== 4 && place !== 7);
    const gaps = verdict({ ...whole, entries }).faults.filter(({ kind }) => kind === 'sequence_gap');
    expect(gaps.map(({ says }) => says)).toEqual(['The log has no entry #2 to #3 of UserAccount USER1.']);
  });

  it('is none where entries come in another order', () => {
    const long = sealedLog(key, { hours: 2, perHour: 12, resources: 1 });
    expect(verdict({ ...long, entries: long.entries.toReversed() })).toMatchObject({ faults: [], gaps: [] });
  });
});

describe('the last moment of a seal', () => {
  const written = (createdAt: IsoTime) => ({ ...entryAt(createdAt, { resourceId: 'NEW', sequence: 1 }), createdAt });

  it('is sealed: an entry of it that has no leaf was put in', () => {
    expect(kinds({ ...whole, entries: [...whole.entries, written(hour(3))] })).toEqual(['entry_inserted']);
  });

  it('is the last: what is written after it waits for the next seal, and cannot be edited either', () => {
    const fresh = written(later(hour(3), 1));
    expect(verdict({ ...whole, entries: [...whole.entries, fresh] })).toMatchObject({ faults: [], unsealed: 1 });
    expect(kinds({ ...whole, entries: [...whole.entries, { ...fresh, action: 'create' }] })).toEqual(['entry_edited']);
  });
});

describe('seals', () => {
  it('may come in any order, and twice', () => {
    const seals = [...whole.seals.toReversed(), ...whole.seals.slice(1, 2)];
    expect(verdict({ ...whole, seals })).toMatchObject({ faults: [], through: hour(3) });
  });

  it('of one number that differ are two histories', () => {
    const other = resigned(whole.seals[2]!, { sealedAt: hour(9) });
    expect(kinds({ ...whole, seals: [...whole.seals, other] })).toEqual(['seal_unchained']);
  });

  it('that leave a time out do not follow on each other', () => {
    const two = sealedLog(key, { hours: 2 });
    const [first, second] = two.seals as [SignedSeal, SignedSeal];
    const late = resigned(second, { after: later(hour(1), 1), previous: sealHash(first.seal) });
    expect(kinds({ ...two, seals: [first, late] })).toEqual(['seal_unchained']);
  });

  it('that are missing are named, one or several', () => {
    const five = sealedLog(key, { hours: 5 });
    const says = (seals: SignedSeal[]) => verdict({ ...five, seals }).faults[0]?.says;
    expect(says(five.seals.toSpliced(1, 1))).toContain('Seal 2 is missing');
    expect(says(five.seals.toSpliced(1, 3))).toContain('Seals 2 to 4 are missing');
  });

  it('prove nothing without their leaves', () => {
    const leaves = new Map([...whole.leaves].filter(([number]) => number !== 2));
    expect(kinds({ ...whole, leaves })).toEqual(['leaves_missing']);
    expect(verdict({ ...whole, leaves }).unsealed).toBe(5);
  });

  it('prove nothing when they count other leaves than there are', () => {
    const one = sealedLog(key, { hours: 1 });
    const miscounted = resigned(one.seals[0]!, { size: 6 });
    expect(kinds({ ...one, seals: [miscounted] })).toContain('leaves_changed');
  });

  it('prove nothing when they are forged', () => {
    const forged = whole.seals.map((one) => (one.seal.number === 3 ? { ...one, signature: 'AAAA' } : one));
    expect(verdict({ ...whole, seals: forged })).toMatchObject({ unsealed: 5, through: hour(2) });
  });
});
