import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/**
 * Entries about the caller and entries by the caller are two lists, read in parallel and merged by time; those that
 * are both are shown once.
 */
export const listMyAudit: Handle<'listMyAudit'> = async ({ caller: { userCode }, query, page, cursor }, { store }) => {
  const range = { limit: page.limit, after: page.after, from: query.from, to: query.to };
  const [about, by] = await Promise.all([
    store.list(auditTrail, 'bySubject', { ...range, of: { subjectUserCode: userCode } }),
    store.list(auditTrail, 'byActor', { ...range, of: { userCode } }),
  ]);
  const entries = [...new Map([...about.items, ...by.items].map((entry) => [entry.id, entry])).values()];
  const place = ({ createdAt, id }: (typeof entries)[number]) => `${createdAt}#${id}`;
  const ends = [about.next, by.next].flatMap((next) => next ?? []);
  // A list that has more hides what lies beyond its end.
  const horizon = ends.sort().at(-1);
  const seen = entries.filter((entry) => horizon === undefined || place(entry) >= horizon).sort((left, right) => (place(left) > place(right) ? -1 : 1));
  const items = seen.slice(0, page.limit);
  const last = items.at(-1);
  const next = seen.length > page.limit && last ? place(last) : horizon;
  return reply(200, {
    items: items.map(({ ipAddress, ...entry }) => {
      const byMe = entry.userCode === userCode;
      return { ...entry, byMe, ...(byMe && { ipAddress }) };
    }),
    nextCursor: cursor(next),
  });
};
