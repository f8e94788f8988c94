import { statusAt } from '../../shared/domain/access/in-force.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { seenUser } from './seen-user.ts';

export const listFeatureGrants: Handle<'listFeatureGrants'> = async ({ params, caller, at }, { store }) => {
  const seen = await seenUser(store, params.userCode, caller, { deleted: true });
  if (seen.kind === 'refusal') return seen;
  return reply(200, { items: seen.grants.map((grant) => ({ ...grant, status: statusAt(grant, at) })) });
};
