import { readFeatures } from '../../shared/adapters/table/features.ts';
import { answerOf, stepsOf, type Asked, type World } from '../../shared/domain/access/explain.ts';
import { wouldChange } from '../../shared/domain/access/would-change.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { personal } from '../../shared/http/personal.ts';
import { reply, type RequestOf } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { seenUser } from './seen-user.ts';
import type { accessControl } from './workflow.ts';

type Body = RequestOf<(typeof accessControl)['routes']['explainAccess']>['body'];

const askedBy = ({ platform, featureCode, action, ip }: Body, at: IsoTime): Asked => {
  if (platform !== undefined) return { kind: 'platform', platform, action, ip, at };
  if (featureCode !== undefined) return { kind: 'feature', feature: featureCode, action, ip, at };
  throw new Error('the body names neither a platform nor a feature');
};

/** Asks the functions that every request is decided by, with what they would be given at this moment. */
export const explainAccess: Handle<'explainAccess'> = async ({ body, caller, at }, { store }) => {
  const [seen, features] = await Promise.all([seenUser(store, body.userCode, caller), readFeatures(store)]);
  if (seen.kind === 'refusal') return seen;
  const { account, security, platforms, grants } = seen;
  const whitelist = security?.allowedIpWhitelist ?? [];
  const world: World = { subject: { account, platforms, whitelist, grants }, features };
  const asked = askedBy(body, at);
  const answer = answerOf(world, asked);
  return reply(200, {
    allowed: answer.allowed,
    because: stepsOf(answer, world, at),
    wouldChange: wouldChange(world, asked).map(({ ranges, ...change }) => ({
      ...change,
      ...(ranges && { ranges: ranges.map((range) => personal(range, caller)) }),
    })),
  });
};
