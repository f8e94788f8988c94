import { placeOfEntry, readEntry } from '../../shared/adapters/table/audit/read-entry.ts';
import { entryAsSeen } from '../../shared/http/audit-entry.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { maySee } from './seen-entry.ts';

/** The entry itself, as it stands in the table, not as a list shows it. */
export const getAuditEntry: Handle<'getAuditEntry'> = async ({ params, caller }, deps) => {
  const place = await placeOfEntry(deps.store, params.auditId);
  const entry = place && (await readEntry(deps.store, place));
  if (!entry) return refuse('not_found');
  if (!(await maySee(deps, entry, caller))) return refuse('not_found', { hides: 'forbidden' });
  return reply(200, entryAsSeen(entry, caller));
};
