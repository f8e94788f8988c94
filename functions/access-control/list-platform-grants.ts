import { statusAt } from '../../shared/domain/access/in-force.ts';
import { personal } from '../../shared/http/personal.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { seenUser } from './seen-user.ts';

export const listPlatformGrants: Handle<'listPlatformGrants'> = async ({ params, caller, at }, { store }) => {
  const seen = await seenUser(store, params.userCode, caller, { deleted: true });
  if (seen.kind === 'refusal') return seen;
  const items = seen.platforms.map((grant) => ({
    ...grant,
    status: statusAt(grant, at),
    allowedIpRanges: grant.allowedIpRanges.map((range) => personal(range, caller)),
  }));
  return reply(200, { items });
};
