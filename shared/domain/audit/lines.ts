import { EvidenceLine, type Manifest } from './evidence.ts';
import { ERASABLE, withoutValues, type EntryFields } from './leaf.ts';
import type { SealedLeaf, SignedSeal } from './seal.ts';

/** One seal and what is below it, as lines of an export or of the archive. */
export const sealLines = (sealed: SignedSeal, leaves: readonly SealedLeaf[]): EvidenceLine[] => [
  { kind: 'seal', ...sealed },
  { kind: 'leaves', number: sealed.seal.number, leaves: [...leaves] },
];

/** @throws ZodError for what is no entry: nothing is handed out that an auditor could not read */
export const entryLine = (entry: EntryFields): EvidenceLine => EvidenceLine.parse({ ...entry, kind: 'entry' });

/** An entry in two: what stays, and what can be erased (absent where nothing is left of it). */
export const splitLines = (entry: EntryFields): { lasting: EvidenceLine; values: EvidenceLine | undefined } => {
  const values = Object.fromEntries(
    ERASABLE.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]])),
  );
  const id = String(entry['id']);
  return {
    lasting: entryLine(withoutValues(entry)),
    values: Object.keys(values).length === 0 ? undefined : EvidenceLine.parse({ ...values, kind: 'values', id }),
  };
};

export const manifestLine = (manifest: Omit<Manifest, 'kind'>): EvidenceLine => ({ kind: 'manifest', ...manifest });

/** JSON lines: one line each, in this order. */
export const jsonLines = (lines: readonly EvidenceLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
