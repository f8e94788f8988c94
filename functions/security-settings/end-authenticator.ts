import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { switchOff } from './switch-off.ts';
import { tellOfTwoFactor } from './tell-of-two-factor.ts';

/** Takes the authenticator away; other second factors stay. Without any, recovery codes go as well. */
export const endAuthenticator: Handle<'endAuthenticator'> = async ({ caller, at, stamp }, deps) => {
  const methods = caller.security.twoFactorMethods.filter((method) => method !== 'authenticator');
  const outcome = await switchOff(deps, caller, { methods, at, stamp: stamp('update') });
  if (outcome.kind === 'refused') return refuse('version_conflict');
  if (methods.length < caller.security.twoFactorMethods.length)
    await tellOfTwoFactor(deps, caller.account, 'authenticator_removed', at);
  return reply(204, undefined);
};
