import { owing } from '../../shared/adapters/table/owed-notices.ts';
import { totpContext } from '../../shared/adapters/table/second-factors.ts';
import { totpStep } from '../../shared/domain/sign-in/totp.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { switchOn } from './switch-on.ts';
import { twoFactorChanged } from './two-factor-changed.ts';

const invalid = () => refuse('otp_invalid', { extra: { attemptsLeft: 0 } });

/** The first code of a secret switches it on, and is used up by it. */
export const confirmAuthenticator: Handle<'confirmAuthenticator'> = async ({ caller, body, at, stamp }, deps) => {
  const { store, vault } = deps;
  const { userCode, account } = caller;
  const secret = await store.get(credentials, { userCode });
  const pending = secret?.totpPendingEncrypted;
  if (!pending || (secret.totpPendingUntil ?? '') <= at) return invalid();
  const step = totpStep(await vault.open(totpContext(userCode), pending), body.code, at);
  if (step === undefined) return invalid();
  const { writes, body: enabled } = switchOn(deps, caller, {
    method: 'authenticator',
    secret,
    changes: {
      totpSecretEncrypted: pending,
      totpPendingEncrypted: undefined,
      totpPendingUntil: undefined,
      lastTotpStep: step,
    },
    renew: true,
    at,
    stamp: stamp('update', { reason: 'authenticator switched on' }),
  });
  const notices = twoFactorChanged(deps.ids, account, 'enabled_authenticator', at);
  const outcome = await store.commit(at, { ...writes, ...owing(notices, at) });
  if (outcome.kind === 'refused') return refuse('version_conflict');
  await tell(deps, notices);
  return reply(200, { ...enabled, recoveryCodes: enabled.recoveryCodes ?? [] });
};
