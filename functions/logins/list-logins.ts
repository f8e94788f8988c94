import type { RequestOf } from '../../shared/http/route.ts';
import { loginActivity } from '../../shared/entities/login-activity.ts';
import { personal } from '../../shared/http/personal.ts';
import { reply } from '../../shared/http/route.ts';
import { subjectRefusal } from '../../shared/http/subject-in-scope.ts';
import { is } from '../../shared/store/conditions.ts';
import type { Handle } from './deps.ts';
import type { logins } from './workflow.ts';

type Query = RequestOf<(typeof logins)['routes']['listLogins']>['query'];

/** The shortest list that holds everything asked for: a user's, an address's, the suspicious ones, those of a status. */
const sourcesOf = ({ ip, suspicious, status }: Query) => {
  if (ip !== undefined) return [{ index: 'byIp' as const, of: { ipAddress: ip } }];
  if (suspicious === true) return [{ index: 'suspicious' as const, of: {} }];
  if (status !== undefined)
    return [...new Set(status)].map((one) => ({ index: 'byStatus' as const, of: { status: one } }));
  return [{ index: 'all' as const, of: {} }];
};

/** What the chosen list does not settle by itself. */
const filterOf = ({ userCode, suspicious, status, minRisk }: Query) => ({
  ...(userCode !== undefined && { userCode: is(userCode) }),
  ...(suspicious !== undefined && { isSuspicious: is(suspicious) }),
  ...(status !== undefined && { status: { oneOf: status } }),
  ...(minRisk !== undefined && { riskScore: { gte: minRisk } }),
});

/** One parallel read, whatever is asked: the list beside the question whether it may be read. */
export const listLogins: Handle<'listLogins'> = async ({ caller, query, page, cursor }, { store }) => {
  const { userCode, ip, from, to } = query;
  const own = { ...page, from, to, where: filterOf(query) };
  const [refusal, { items, next }] = await Promise.all([
    subjectRefusal(store, caller, userCode, 'userCode'),
    userCode !== undefined && ip === undefined
      ? store.list(loginActivity, { index: 'primary', of: { partition: userCode } }, own)
      : store.list(loginActivity, sourcesOf(query), own),
  ]);
  const shown = items.map((item) => ({
    ...item,
    ipAddress: personal(item.ipAddress, caller),
    loginIdentifier: personal(item.loginIdentifier, caller),
  }));
  return refusal ?? reply(200, { items: shown, nextCursor: cursor(next) });
};
