import { owing } from '../../shared/adapters/table/owed-notices.ts';
import type { TwoFactorMethod } from '../../shared/domain/choices.ts';
import { twoFactorSettings } from '../../shared/domain/sign-in/second-factor.ts';
import type { Notice } from '../../shared/domain/messages.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import type { Caller } from '../../shared/http/caller.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { patch, replace } from '../../shared/store/writes.ts';
import type { SecurityDeps } from './deps.ts';

const authenticator = ['totpSecretEncrypted', 'totpPendingEncrypted', 'totpPendingUntil'] as const;

/** Leaves these second factors and nothing that belonged to the others. */
export const switchOff = (
  { store }: Pick<SecurityDeps, 'store'>,
  { userCode, security }: Caller,
  {
    methods,
    notices,
    at,
    stamp,
  }: { methods: readonly TwoFactorMethod[]; notices: readonly Notice[]; at: IsoTime; stamp: Stamp },
) =>
  store.commit(at, {
    security: replace(securitySettings, security, twoFactorSettings(methods), stamp),
    credentials: patch(
      credentials,
      { userCode },
      {
        remove: [
          ...(methods.includes('authenticator') ? [] : authenticator),
          ...(methods.length > 0 ? [] : (['recoveryCodeHashes'] as const)),
        ],
      },
      stamp,
    ),
    ...owing(notices, at),
  });
