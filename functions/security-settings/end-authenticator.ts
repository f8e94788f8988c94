import { tell } from '../../shared/http/code-messages.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { switchOff } from './switch-off.ts';
import { twoFactorChanged } from './two-factor-changed.ts';

/** Takes the authenticator away; other second factors stay. Without any, recovery codes go as well. */
export const endAuthenticator: Handle<'endAuthenticator'> = async ({ caller, at, stamp }, deps) => {
  const methods = caller.security.twoFactorMethods.filter((method) => method !== 'authenticator');
  const isChange = methods.length < caller.security.twoFactorMethods.length;
  const notices = isChange ? twoFactorChanged(deps.ids, caller.account, 'authenticator_removed', at) : [];
  const outcome = await switchOff(deps, caller, { methods, notices, at, stamp: stamp('update') });
  if (outcome.kind === 'refused') return refuse('version_conflict');
  if (notices.length > 0) await tell(deps, notices);
  return reply(204, undefined);
};
