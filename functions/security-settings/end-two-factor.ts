import { tell } from '../../shared/http/code-messages.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { switchOff } from './switch-off.ts';
import { twoFactorChanged } from './two-factor-changed.ts';

/** Switches every second factor off. Doing so twice is having done it. */
export const endTwoFactor: Handle<'endTwoFactor'> = async ({ caller, at, stamp }, deps) => {
  const notices = caller.security.twoFactorEnabled ? twoFactorChanged(deps.ids, caller.account, 'disabled', at) : [];
  const outcome = await switchOff(deps, caller, { methods: [], notices, at, stamp: stamp('update') });
  if (outcome.kind === 'refused') return refuse('version_conflict');
  if (notices.length > 0) await tell(deps, notices);
  return reply(204, undefined);
};
