import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { entryAsSeen } from '../../shared/http/audit-entry.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import { subjectRefusal } from '../../shared/http/subject-in-scope.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Source } from '../../shared/store/lists.ts';
import type { Handle } from './deps.ts';
import type { auditSearch } from './workflow.ts';

type Query = RequestOf<(typeof auditSearch)['routes']['listAudit']>['query'];
type Asked = 'place' | 'subject' | 'actor' | 'action' | 'resource' | 'nothing';

/** What the shortest list that holds everything asked for is kept by. */
const keptBy = ({ subject, actor, action, resourceType, resourceId }: Query): Asked => {
  if (resourceType !== undefined && resourceId !== undefined) return 'place';
  if (subject !== undefined) return 'subject';
  if (actor !== undefined) return 'actor';
  if (action !== undefined) return 'action';
  return resourceType === undefined ? 'nothing' : 'resource';
};

const sourcesOf = (
  by: Exclude<Asked, 'place'>,
  { subject, actor, action = [], resourceType }: Query,
): Source<keyof typeof auditTrail.indexes>[] => {
  switch (by) {
    case 'subject':
      return [{ index: 'bySubject', of: { subjectUserCode: subject } }];
    case 'actor':
      return [{ index: 'byActor', of: { userCode: actor } }];
    case 'action':
      return [...new Set(action)].map((one) => ({ index: 'byAction', of: { action: one } }));
    case 'resource':
      return [{ index: 'byResourceType', of: { resourceType } }];
    case 'nothing':
      return [{ index: 'all', of: {} }];
  }
};

/** One resource's entries stand together in the order they were made; times only leave some of them out. */
const timesOf = ({ from = '', to = '\uffff' }: Query) => ({ createdAt: { from, to } });

/** What the chosen list does not settle by itself. */
const filterOf = (by: Asked, query: Query) => {
  const { subject, actor, action, resourceType, from, to } = query;
  return {
    ...(subject !== undefined && by !== 'subject' && { subjectUserCode: is(subject) }),
    ...(actor !== undefined && by !== 'actor' && { userCode: is(actor) }),
    ...(action !== undefined && by !== 'action' && { action: { oneOf: action } }),
    ...(resourceType !== undefined && by !== 'place' && by !== 'resource' && { resourceType: is(resourceType) }),
    ...(by === 'place' && (from !== undefined || to !== undefined) && timesOf(query)),
  };
};

/** One parallel read, whatever is asked: the list beside the question whether it may be read. */
export const listAudit: Handle<'listAudit'> = async ({ caller, query, page, cursor }, { store }) => {
  const { resourceType, resourceId, subject, from, to } = query;
  if (resourceId !== undefined && resourceType === undefined)
    return refuse('validation_failed', {
      errors: [{ parameter: 'resourceId', code: 'validation_failed', detail: 'needs resourceType beside it' }],
    });
  const by = keptBy(query);
  const where = filterOf(by, query);
  const [refusal, { items, next }] = await Promise.all([
    subjectRefusal(store, caller, subject, 'subject'),
    by === 'place'
      ? store.list(auditTrail, { index: 'primary', of: { resourceType, resourceId } }, { ...page, where })
      : store.list(auditTrail, sourcesOf(by, query), { ...page, from, to, where }),
  ]);
  return refusal ?? reply(200, { items: items.map((item) => entryAsSeen(item, caller)), nextCursor: cursor(next) });
};
