import * as z from 'zod';
import { IsoTime } from '../time.ts';
import { fault, type Fault } from './faults.ts';
import { ERASABLE, type EntryFields } from './leaf.ts';
import { rootOf } from './merkle.ts';
import { SealedLeaf, SignedSeal } from './seal.ts';

/** What a set of lines says it holds. */
export const Manifest = z.strictObject({
  kind: z.literal('manifest'),
  log: z.string(),
  /** Absent: from the beginning of the log. */
  from: IsoTime.optional(),
  to: IsoTime,
  /** Whether every entry of the range is there: not so where only some people's entries were asked for. */
  complete: z.boolean(),
});
export type Manifest = z.output<typeof Manifest>;

/** One line of an export or of the archive (JSON lines): what it is stands in `kind`. */
export const EvidenceLine = z.discriminatedUnion('kind', [
  Manifest,
  SignedSeal.extend({ kind: z.literal('seal') }),
  z.strictObject({ kind: z.literal('leaves'), number: z.int().positive(), leaves: z.array(SealedLeaf) }),
  /** Whatever else it has is part of its leaf; without these it has no place in the log. */
  z.looseObject({
    kind: z.literal('entry'),
    id: z.string(),
    resourceType: z.string(),
    resourceId: z.string(),
    sequence: z.int().positive(),
    createdAt: IsoTime,
    leaf: z.string(),
  }),
  /** The erasable part of an entry, kept apart in the archive. */
  z.strictObject({
    kind: z.literal('values'),
    id: z.string(),
    oldValues: z.record(z.string(), z.unknown()).optional(),
    newValues: z.record(z.string(), z.unknown()).optional(),
    ipAddress: z.string().optional(),
    userAgent: z.string().optional(),
    salt: z.string().optional(),
  } satisfies Record<'kind' | 'id' | (typeof ERASABLE)[number], z.ZodType>),
]);
export type EvidenceLine = z.output<typeof EvidenceLine>;

/** Everything that is weighed together. */
export type Evidence = {
  ranges: Manifest[];
  seals: SignedSeal[];
  leaves: Map<number, readonly SealedLeaf[]>;
  entries: EntryFields[];
};

type Lists = (readonly SealedLeaf[])[];

/** A run that was overtaken leaves its list behind: the one that counts is the one its seal vouches for. */
const vouchedFor = (number: number, lists: Lists, seals: readonly SignedSeal[]): readonly SealedLeaf[] => {
  const roots = new Set(seals.flatMap(({ seal }) => (seal.number === number ? [seal.root] : [])));
  const found = lists.length > 1 ? lists.find((list) => roots.has(rootOf(list.map(({ hash }) => hash)))) : undefined;
  return found ?? lists[0] ?? [];
};

const hasValues = (entry: EntryFields): boolean => ERASABLE.some((name) => entry[name] !== undefined);

export type Gathering = {
  add: (line: EvidenceLine) => void;
  /** The body of evidence, and what of the lines has no place in it. */
  evidence: () => { evidence: Evidence; faults: Fault[] };
};

/** Takes lines in any order, of any number of files, one by one; values join the entries they belong to. */
export const gathering = (): Gathering => {
  const ranges: Manifest[] = [];
  const seals: SignedSeal[] = [];
  const leaves = new Map<number, Lists>();
  const entries: EntryFields[] = [];
  const values = new Map<string, EntryFields>();
  const faults: Fault[] = [];
  const astray = (id: string, says: string) => void faults.push(fault('malformed', `entry ${id}`, says));
  return {
    add(line) {
      if (line.kind === 'manifest') ranges.push(line);
      else if (line.kind === 'leaves') leaves.set(line.number, [...(leaves.get(line.number) ?? []), line.leaves]);
      else if (line.kind === 'seal') seals.push({ seal: line.seal, signature: line.signature });
      else {
        const { kind, ...fields } = line;
        if (kind === 'entry') entries.push(fields);
        else if (values.has(line.id)) astray(line.id, `The values of entry ${line.id} are there more than once.`);
        else values.set(line.id, fields);
      }
    },

    evidence() {
      const known = new Set<unknown>();
      const joined = entries.map((entry) => {
        const id = String(entry['id']);
        known.add(id);
        const own = values.get(id);
        if (!own) return entry;
        if (hasValues(entry)) astray(id, `Entry ${id} has values, and other ones apart.`);
        return { ...entry, ...own };
      });
      for (const id of values.keys())
        if (!known.has(id)) astray(id, `There are values of entry ${id}, but not the entry.`);
      const counted = [...leaves].map(([number, lists]) => [number, vouchedFor(number, lists, seals)] as const);
      return { evidence: { ranges, seals, leaves: new Map(counted), entries: joined }, faults };
    },
  };
};

/** As {@link gathering}, of lines that were made here. */
export const gathered = (lines: Iterable<EvidenceLine>): Evidence => {
  const { add, evidence } = gathering();
  for (const line of lines) add(line);
  return evidence().evidence;
};
