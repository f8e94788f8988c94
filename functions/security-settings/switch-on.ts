import type { TwoFactorMethod } from '../../shared/domain/choices.ts';
import { newRecoveryCodes } from '../../shared/domain/sign-in/recovery-codes.ts';
import { twoFactorSettings, withMethod } from '../../shared/domain/sign-in/second-factor.ts';
import { credentials, type Credentials } from '../../shared/entities/credentials.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { session } from '../../shared/entities/session.ts';
import type { Caller } from '../../shared/http/caller.ts';
import type { Changes } from '../../shared/store/writes.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { patch, replace } from '../../shared/store/writes.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { SecurityDeps } from './deps.ts';

type Switched = {
  method: TwoFactorMethod;
  secret: Credentials;
  changes?: Changes<typeof credentials>;
  /** New recovery codes, also where there are some. */
  renew?: boolean;
  at: IsoTime;
  stamp: Stamp;
};

/** The writes that switch a second factor on, with recovery codes where there are none: losing a phone must not lose the account. */
export const switchOn = (
  { factors }: Pick<SecurityDeps, 'factors'>,
  { userCode, sessionId, security }: Caller,
  { method, secret, changes = {}, renew = false, at, stamp }: Switched,
) => {
  const hasCodes = (secret.recoveryCodeHashes ?? []).length > 0;
  const codes = renew || !hasCodes ? newRecoveryCodes() : undefined;
  const settings = twoFactorSettings(withMethod(security.twoFactorMethods, method));
  return {
    writes: {
      credentials: replace(
        credentials,
        secret,
        { ...changes, ...(codes && { recoveryCodeHashes: factors.hashed(userCode, codes) }) },
        stamp,
      ),
      security: replace(securitySettings, security, settings, stamp),
      // The code that enrols is a proof of this session as good as any.
      session: patch(session, { userCode, sessionId }, { set: { codeProvenAt: at } }),
    },
    body: { ...settings, ...(codes && { recoveryCodes: codes.map((code) => code.expose()) }) },
  };
};
