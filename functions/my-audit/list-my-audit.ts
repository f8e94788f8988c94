import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Entries about the caller and entries by the caller, merged by time; one that is both is shown once. */
export const listMyAudit: Handle<'listMyAudit'> = async ({ caller: { userCode }, query, page, cursor }, { store }) => {
  const mine = [
    { index: 'bySubject' as const, of: { subjectUserCode: userCode } },
    { index: 'byActor' as const, of: { userCode } },
  ];
  const { items, next } = await store.list(auditTrail, mine, {
    limit: page.limit,
    after: page.after,
    from: query.from,
    to: query.to,
  });
  return reply(200, {
    items: items.map(({ ipAddress, ...entry }) => {
      const byMe = entry.userCode === userCode;
      return { ...entry, byMe, ...(byMe && { ipAddress }) };
    }),
    nextCursor: cursor(next),
  });
};
