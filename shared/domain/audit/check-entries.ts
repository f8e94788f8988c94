import { later, type IsoTime } from '../time.ts';
import { hasLeaf, isItself, nameOfEntry, valueFaults } from './check-entry.ts';
import type { Manifest } from './evidence.ts';
import { fault, type Fault } from './faults.ts';
import type { EntryFields } from './leaf.ts';
import type { SealedLeaf, SignedSeal } from './seal.ts';

const idOf = (entry: EntryFields): string => String(entry['id']);
const writtenAt = (entry: EntryFields): IsoTime => String(entry['createdAt']);
const resourceOf = (entry: EntryFields): string => `${String(entry['resourceType'])} ${String(entry['resourceId'])}`;

/** Before every moment. */
const BEGINNING = '';

/** Ranges that touch or overlap are one. */
const joined = (ranges: readonly Manifest[]): { from: string; to: IsoTime }[] => {
  const whole: { from: string; to: IsoTime }[] = [];
  const complete = ranges.filter((range) => range.complete).map(({ from = BEGINNING, to }) => ({ from, to }));
  for (const { from, to } of complete.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    const last = whole.at(-1);
    if (last && from <= later(last.to, 1)) last.to = to > last.to ? to : last.to;
    else whole.push({ from, to });
  }
  return whole;
};

/** Two entries of a resource whose contents stand in each other's place. */
const isSwap = (one: EntryFields, other: EntryFields, sealed: ReadonlyMap<string, string>): boolean =>
  one !== other &&
  hasLeaf({ ...one, id: other['id'], sequence: other['sequence'] }, sealed.get(idOf(other)) ?? '') &&
  hasLeaf({ ...other, id: one['id'], sequence: one['sequence'] }, sealed.get(idOf(one)) ?? '');

/** Edits of one resource among which swapped ones are looked for: each is weighed against all others. */
const FEW = 50;

const editFaults = (edited: readonly EntryFields[], sealed: ReadonlyMap<string, string>): Fault[] =>
  [...Map.groupBy(edited, resourceOf).values()].flatMap((same) =>
    same.map((entry) => {
      const twin = same.slice(0, FEW).find((other) => isSwap(entry, other, sealed));
      const name = nameOfEntry(entry);
      return twin
        ? fault('entries_swapped', name, `${name} and ${nameOfEntry(twin)} stand in each other's place.`)
        : fault('entry_edited', name, `${name} is not what was logged.`);
    }),
  );

const doubled = (entries: readonly EntryFields[]): Fault[] =>
  [...Map.groupBy(entries, nameOfEntry)].flatMap(([name, same]) =>
    same.length > 1 ? [fault('entry_doubled', name, `${name} is there ${same.length} times.`)] : [],
  );

/** Entries that are missing between others of their resource, from the first to the last of them. */
export type Gap = { resourceType: string; resourceId: string; first: number; last: number };

/** A gap as a fault of a log that is whole. */
export const gapFault = ({ resourceType, resourceId, first, last }: Gap): Fault => {
  const resource = `${resourceType} ${resourceId}`;
  const missing = first === last ? `#${first}` : `#${first} to #${last}`;
  return fault('sequence_gap', resource, `The log has no entry ${missing} of ${resource}.`);
};

/** The gaps between the first and the last entry of each resource that are here. */
export const gapsIn = (entries: readonly EntryFields[]): Gap[] =>
  [...Map.groupBy(entries, resourceOf).values()].flatMap((same) => {
    const there = same.map((entry) => Number(entry['sequence'])).toSorted((left, right) => left - right);
    const [resourceType, resourceId] = [String(same[0]?.['resourceType']), String(same[0]?.['resourceId'])];
    return there.flatMap((sequence, at) => {
      const before = there[at - 1] ?? sequence - 1;
      return sequence <= before + 1 ? [] : [{ resourceType, resourceId, first: before + 1, last: sequence - 1 }];
    });
  });

/** Leaves whose entries should be here and are not. */
const removalFaults = (
  sound: readonly SignedSeal[],
  leaves: ReadonlyMap<number, readonly SealedLeaf[]>,
  ranges: readonly Manifest[],
  present: ReadonlySet<string>,
): Fault[] => {
  const whole = joined(ranges);
  const isWhole = ({ after, through }: SignedSeal['seal']) =>
    whole.some(({ from, to }) => from <= (after === undefined ? BEGINNING : later(after, 1)) && through <= to);
  return sound.flatMap(({ seal }, place) =>
    isWhole(seal)
      ? (leaves.get(seal.number) ?? [])
          // The late ones of the first seal are of a time that is not looked at.
          .slice(place === 0 ? seal.late : 0)
          .filter(({ id }) => !present.has(id))
          .map(({ id }) =>
            fault(
              'entry_removed',
              `entry ${id}`,
              `Entry ${id} was sealed by seal ${seal.number} and is not there any more.`,
            ),
          )
      : [],
  );
};

type Sealed = { sound: readonly SignedSeal[]; leaves: ReadonlyMap<number, readonly SealedLeaf[]> };

/**
 * Checks entries against themselves, against each other and against the leaves that seals vouch for.
 * @returns the faults, the gaps (what is missing may be logged outside a range that does not begin at the beginning), and how many entries no seal covers: too new, or of the time of a seal that is missing or forged
 */
export const checkEntries = (
  entries: readonly EntryFields[],
  { sound, leaves }: Sealed,
  ranges: readonly Manifest[],
): { faults: Fault[]; gaps: Gap[]; unsealed: number } => {
  const sealed = new Map(
    sound.flatMap(({ seal }) => (leaves.get(seal.number) ?? []).map(({ id, hash }) => [id, hash])),
  );
  const isCovered = (entry: EntryFields) =>
    sound.some(({ seal: { after = '', through } }) => after < writtenAt(entry) && writtenAt(entry) <= through);
  const [known, unknown] = [
    entries.filter((entry) => sealed.has(idOf(entry))),
    entries.filter((entry) => !sealed.has(idOf(entry))),
  ];
  const edited = known.filter((entry) => !isItself(entry) || sealed.get(idOf(entry)) !== entry['leaf']);
  const strangers = unknown.filter(isCovered);
  const fresh = unknown.filter((entry) => !isCovered(entry));
  return {
    faults: [
      ...editFaults([...edited, ...fresh.filter((entry) => !isItself(entry))], sealed),
      ...strangers.map((entry) =>
        fault(
          'entry_inserted',
          nameOfEntry(entry),
          `${nameOfEntry(entry)} is in no seal, although its time was sealed: it was put there afterwards.`,
        ),
      ),
      ...doubled(entries),
      ...entries.flatMap(valueFaults),
      ...removalFaults(sound, leaves, ranges, new Set(entries.map(idOf))),
    ],
    gaps: gapsIn(entries),
    unsealed: fresh.length,
  };
};
