import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { newRecoveryCodes } from '../../shared/domain/sign-in/recovery-codes.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { patch } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';
import { twoFactorChanged } from './two-factor-changed.ts';

/** New codes for whoever has a second factor; the old ones are void with the same write. */
export const renewRecoveryCodes: Handle<'renewRecoveryCodes'> = async ({ caller, at, stamp }, deps) => {
  const { store, factors } = deps;
  const { userCode, account, security } = caller;
  if (!security.twoFactorEnabled) return refuse('invalid_transition');
  const codes = newRecoveryCodes();
  const set = { recoveryCodeHashes: factors.hashed(userCode, codes) };
  const renewed = stamp('update', { reason: 'recovery codes renewed' });
  const notices = twoFactorChanged(deps.ids, account, 'recovery_codes_renewed', at);
  const written = await store.commit(at, {
    credentials: patch(credentials, { userCode }, { set }, renewed),
    ...owing(notices, at),
  });
  if (written.kind !== 'done') return refuse('version_conflict');
  await tell(deps, notices);
  return reply(200, { recoveryCodes: codes.map((code) => code.expose()) });
};
