import type { IsoTime } from '../../../shared/domain/time.ts';

/** What is logged of a resource: its entity and its id there. */
export type Resource = { resourceType: string; resourceId: string };

/** An item as it is now. */
export type Live = { version: number; createdAt: IsoTime; updatedAt: IsoTime };

/** Entries that are not where they should be, from the first to the last of them. */
export type Finding = Resource & {
  kind: 'gap' | 'missing_head' | 'missing_tail' | 'extra';
  first: number;
  last: number;
};

/** Since when the log is written, and what was written before `kept` may have ended by itself. */
export type Retention = { begun: IsoTime; kept: IsoTime };

/**
 * Compares the sequences that are logged of a resource with its item: they run from 1 to its version (design: audit, 5).
 * Entries end with their retention, the oldest first; a resource whose item is gone is only looked at for gaps.
 * @param logged in rising order
 */
export const judge = (
  resource: Resource,
  { live, logged }: { live: Live | undefined; logged: readonly number[] },
  { begun, kept }: Retention,
): Finding[] => {
  const found = (kind: Finding['kind'], first: number, last: number): Finding[] =>
    first <= last ? [{ kind, ...resource, first, last }] : [];
  const [lowest, highest] = [logged[0], logged.at(-1) ?? 0];
  const isYoung = (live?.createdAt ?? begun) >= kept;
  const holes = logged.flatMap((sequence, place) => found('gap', (logged[place - 1] ?? sequence) + 1, sequence - 1));
  const head = isYoung && lowest !== undefined ? found('missing_head', 1, lowest - 1) : [];
  if (!live) return [...head, ...holes];
  // Of an old item without any entry, at least the newest change is to be seen.
  const from = lowest === undefined && !isYoung ? live.version : highest + 1;
  return [
    ...head,
    ...holes,
    ...(live.updatedAt >= kept ? found('missing_tail', from, live.version) : []),
    ...found('extra', live.version + 1, highest),
  ];
};
