import { readFeatures } from '../../shared/adapters/table/features.ts';
import { decideUse, type Subject } from '../../shared/domain/access/decide-act.ts';
import { decideFeature } from '../../shared/domain/access/decide-feature.ts';
import { Platform } from '../../shared/domain/choices.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

type Decided = { because: string } & (
  { kind: 'allowed'; level: Subject['grants'][number]['accessLevel'] } | { kind: 'denied' }
);

const shown = (decision: Decided) => ({
  allowed: decision.kind === 'allowed',
  ...(decision.kind === 'allowed' && { accessLevel: decision.level }),
  because: decision.because,
});

/** The same decisions that every request is subject to, of what was read to let this one in. */
export const getAccess: Handle<'getAccess'> = async ({ caller, client: { ip }, at }, { store }) => {
  const { account, security, platforms, grants } = caller;
  const subject = { account, platforms, whitelist: security.allowedIpWhitelist };
  const features = await readFeatures(store);
  return reply(200, {
    platforms: Platform.options.map((platform) => ({ platform, ...shown(decideUse(subject, { platform, ip, at })) })),
    features: features.map(({ featureCode }) => ({
      featureCode,
      ...shown(decideFeature({ role: account.role, feature: featureCode, grants, features, at })),
    })),
  });
};
