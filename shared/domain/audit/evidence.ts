import * as z from 'zod';
import { IsoTime } from '../time.ts';
import type { EntryFields } from './leaf.ts';
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
  z.looseObject({ kind: z.literal('entry'), id: z.string() }),
  /** The erasable part of an entry, kept apart in the archive. */
  z.looseObject({ kind: z.literal('values'), id: z.string() }),
]);
export type EvidenceLine = z.output<typeof EvidenceLine>;

/** Everything that is weighed together. */
export type Evidence = {
  ranges: Manifest[];
  seals: SignedSeal[];
  leaves: Map<number, readonly SealedLeaf[]>;
  entries: EntryFields[];
};

/** Lines in any order, of any number of files, as one body of evidence; values join the entries they belong to. */
export const gathered = (lines: Iterable<EvidenceLine>): Evidence => {
  const evidence: Evidence = { ranges: [], seals: [], leaves: new Map(), entries: [] };
  const values = new Map<string, EntryFields>();
  for (const line of lines) {
    if (line.kind === 'manifest') evidence.ranges.push(line);
    else if (line.kind === 'leaves') evidence.leaves.set(line.number, line.leaves);
    else {
      const { kind, ...fields } = line;
      if (kind === 'seal') evidence.seals.push(SignedSeal.parse(fields));
      else if (kind === 'entry') evidence.entries.push(fields);
      else values.set(line.id, fields);
    }
  }
  evidence.entries = evidence.entries.map((entry) => ({ ...entry, ...values.get(String(entry['id'])) }));
  return evidence;
};
