import { totpContext } from '../../shared/adapters/table/second-factors.ts';
import { newTotpSecret, otpauthUri } from '../../shared/domain/sign-in/totp.ts';
import { later } from '../../shared/domain/time.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { patch } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

/** Draws a secret. It guards nothing until its first code came back; until then the former one does. */
export const beginAuthenticator: Handle<'beginAuthenticator'> = async ({ caller, at, stamp }, deps) => {
  const { store, vault, policy } = deps;
  const { userCode, account } = caller;
  const secret = newTotpSecret();
  const expiresAt = later(at, policy.challenge.lifeMs);
  const sealed = await vault.seal(totpContext(userCode), secret);
  const written = await store.write(
    at,
    patch(
      credentials,
      { userCode },
      { set: { totpPendingEncrypted: sealed, totpPendingUntil: expiresAt } },
      stamp('update', { reason: 'authenticator enrolment begun' }),
    ),
  );
  if (written.kind !== 'done') return refuse('version_conflict');
  return reply(201, { secret: secret.expose(), otpauthUri: otpauthUri(secret, account.email), expiresAt });
};
