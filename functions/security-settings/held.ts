import type { Held } from '../../shared/domain/sign-in/second-factor.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import type { Caller } from '../../shared/http/caller.ts';
import type { SecurityDeps } from './deps.ts';

/** What the caller can answer a challenge with. */
export const heldBy = async ({ store }: SecurityDeps, { userCode, security }: Caller): Promise<Held> => {
  const secret = await store.get(credentials, { userCode });
  return { enabled: security.twoFactorMethods, hasRecoveryCodes: (secret?.recoveryCodeHashes ?? []).length > 0 };
};
