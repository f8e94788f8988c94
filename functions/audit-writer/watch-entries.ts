import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { withoutValues, type EntryFields } from '../../shared/domain/audit/leaf.ts';
import { nameOfEntry } from '../../shared/domain/audit/check-entry.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { imagesOf, isExpiry, type StreamRecord } from '../../shared/adapters/table/audit/change-of.ts';
import { VIEW } from '../../shared/store/items.ts';

/** What happened to an entry that was written before: it ended by itself, was erased as it may be, or was tampered with. */
export type EntryFate = { kind: 'expired' | 'erased' } | { kind: 'tampered'; name: string };

const View = z.record(z.string(), z.unknown());

/** An entry as it stays when its values are erased. */
const lasting = (entry: EntryFields): EntryFields => {
  const { [VIEW]: view, ...fields } = withoutValues(entry);
  return { ...fields, [VIEW]: withoutValues(View.parse(view)) };
};

/** Judges a record of the stream about an entry of the log itself. @returns undefined for any other record, and for new entries */
export const fateOf = (record: StreamRecord): EntryFate | undefined => {
  const { before, after } = imagesOf(record);
  if (before?.['entity'] !== auditTrail.name) return undefined;
  if (isExpiry(record)) return { kind: 'expired' };
  return after !== undefined && isDeepStrictEqual(after, lasting(before)) && !isDeepStrictEqual(after, before)
    ? { kind: 'erased' }
    : { kind: 'tampered', name: nameOfEntry(before) };
};
