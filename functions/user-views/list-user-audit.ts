import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { entryAsSeen } from '../../shared/http/audit-entry.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { viewRefusal } from './shown-to.ts';

export const listUserAudit: Handle<'listUserAudit'> = async (
  { params: { userCode }, caller, query, page, cursor },
  deps,
) => {
  const [refusal, { items, next }] = await Promise.all([
    viewRefusal(deps, userCode, caller),
    deps.store.list(
      auditTrail,
      { index: 'bySubject', of: { subjectUserCode: userCode } },
      { ...page, from: query.from, to: query.to },
    ),
  ]);
  return refusal ?? reply(200, { items: items.map((item) => entryAsSeen(item, caller)), nextCursor: cursor(next) });
};
