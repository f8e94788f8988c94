import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { viewRefusal } from './shown-to.ts';

/** Values before and after say who somebody is: at `restricted` only the names of what changed are shown. */
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
  const shown =
    caller.level === 'restricted'
      ? items.map((item) => ({ ...item, oldValues: undefined, newValues: undefined, ipAddress: undefined }))
      : items;
  return refusal ?? reply(200, { items: shown, nextCursor: cursor(next) });
};
