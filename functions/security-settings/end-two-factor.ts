import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { switchOff } from './switch-off.ts';
import { tellOfTwoFactor } from './tell-of-two-factor.ts';

/** Switches every second factor off. Doing so twice is having done it. */
export const endTwoFactor: Handle<'endTwoFactor'> = async ({ caller, at, stamp }, deps) => {
  const outcome = await switchOff(deps, caller, { methods: [], at, stamp: stamp('update') });
  if (outcome.kind === 'refused') return refuse('version_conflict');
  if (caller.security.twoFactorEnabled) await tellOfTwoFactor(deps, caller.account, 'disabled', at);
  return reply(204, undefined);
};
