import * as z from 'zod';
import { EvidenceLine, gathering, type Evidence } from '../../../shared/domain/audit/evidence.ts';
import { fault, type Fault } from '../../../shared/domain/audit/faults.ts';
import { wordsOf } from '../../terminal/unusable.ts';
import type { EvidenceFile } from './evidence-files.ts';
import { linesOf } from './lines-of.ts';

/** Without what stands in the line: it may be somebody's. */
const reasonOf = (cause: unknown): string => {
  if (cause instanceof SyntaxError) return 'it is not JSON';
  const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
  return issue ? [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': ') : wordsOf(cause);
};

const malformed = (place: string, cause: unknown): Fault =>
  fault('malformed', place, `${place} is no line of evidence: ${reasonOf(cause)}.`);

/** Entries without a word of what they are all of: what is missing among them could not be seen. */
const nameless = ({ entries, ranges }: Evidence): Fault[] =>
  entries.length > 0 && ranges.length === 0
    ? [fault('malformed', 'manifest', 'No line says which range these entries are of (manifest): one may be missing.')]
    : [];

/** Reads every line of every file. A line that is not understood is a fault, with its place; none is passed over. */
export const readEvidence = async (
  files: readonly EvidenceFile[],
  onBytes: (count: number) => void,
): Promise<{ evidence: Evidence; faults: Fault[] }> => {
  const { add, evidence } = gathering();
  const faults: Fault[] = [];
  for (const { path } of files) {
    try {
      for await (const { number, text } of linesOf(path, onBytes)) {
        try {
          add(EvidenceLine.parse(JSON.parse(text)));
        } catch (cause) {
          faults.push(malformed(`${path}:${number}`, cause));
        }
      }
    } catch (cause) {
      faults.push(malformed(path, cause));
    }
  }
  const gathered = evidence();
  return {
    evidence: gathered.evidence,
    faults: [...faults, ...gathered.faults, ...nameless(gathered.evidence)],
  };
};
