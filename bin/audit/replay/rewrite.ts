import { changeOf, imagesOf, isExpiry, type StreamRecord } from '../../../shared/adapters/table/audit/change-of.ts';
import { entryOf, type Entry } from '../../../shared/adapters/table/audit/entry-of.ts';
import { readEntry } from '../../../shared/adapters/table/audit/read-entry.ts';
import { TOGETHER, writeEntries } from '../../../shared/adapters/table/audit/write-entries.ts';
import { nameOfEntry } from '../../../shared/domain/audit/check-entry.ts';
import type { IsoTime } from '../../../shared/domain/time.ts';
import { auditTrail } from '../../../shared/entities/audit-trail.ts';
import type { Store } from '../../../shared/store/store.ts';

export type RewriteDeps = {
  store: Pick<Store, 'commit' | 'get'>;
  now: () => Promise<IsoTime>;
  /** A fresh salt, base64url. */
  salt: () => string;
  randomInt: (below: number) => number;
  retentionMs: number;
};

/** What became of the records of one object. Reasons are those of records that still cannot be written. */
export type Rewritten = { written: number; there: number; reasons: string[] };

const wordsOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? `${cause.message}: ${cause.cause.message}` : cause.message;
};

/** A record about an entry that exists: the writer would have reported it, and nobody must lose it. */
const aboutEntry = (record: StreamRecord): string | undefined => {
  const { before } = imagesOf(record);
  return before?.['entity'] === auditTrail.name && !isExpiry(record)
    ? `${nameOfEntry(before)} of the log itself was changed or removed: see docs/runbooks/audit-tampered.md`
    : undefined;
};

/**
 * Writes the entries of records as the writer of the log does, in groups first and then one by one; one that is there
 * stays as it is.
 * @param dry only looks: nothing is written
 */
export const rewrite = async (
  { store, now, salt, randomInt, retentionMs }: RewriteDeps,
  records: readonly StreamRecord[],
  { dry }: { dry: boolean },
): Promise<Rewritten> => {
  const at = await now();
  const done: Rewritten = { written: 0, there: 0, reasons: [] };
  const entries = records.flatMap((record): Entry[] => {
    const why = aboutEntry(record);
    if (why !== undefined) done.reasons.push(why);
    try {
      const change = changeOf(record);
      return change ? [entryOf(change, { at, salt: salt(), retentionMs })] : [];
    } catch (cause) {
      done.reasons.push(wordsOf(cause));
      return [];
    }
  });

  const settle = async (some: readonly Entry[]): Promise<void> => {
    try {
      const known = await Promise.all(some.map((entry) => readEntry(store, entry)));
      const missing = some.filter((_, place) => known[place] === undefined);
      if (!dry) await writeEntries(store, missing, at, randomInt);
      done.there += some.length - missing.length;
      done.written += missing.length;
    } catch (cause) {
      if (some.length === 1) done.reasons.push(`${some.map(nameOfEntry).join('')}: ${wordsOf(cause)}`);
      else for (const entry of some) await settle([entry]);
    }
  };
  for (let from = 0; from < entries.length; from += TOGETHER) await settle(entries.slice(from, from + TOGETHER));
  return done;
};
