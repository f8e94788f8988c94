import { expiryDay } from '../../shared/domain/passwords/expiry.ts';
import { passwordFaults, weakPassword } from '../../shared/domain/passwords/faults.ts';
import { hashPassword } from '../../shared/domain/passwords/hash.ts';
import { isReused } from '../../shared/domain/passwords/reuse.ts';
import type { Secret } from '../../shared/domain/secret.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { credentials, type Credentials } from '../../shared/entities/credentials.ts';
import { securitySettings, type SecuritySettings } from '../../shared/entities/security-settings.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import { refuse } from '../../shared/http/route.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { replace } from '../../shared/store/writes.ts';

/** How many former passwords may not be chosen again. */
const HISTORY = 5;

const POINTER = '#/newPassword';

/** Why a password may not be chosen by this person. @returns undefined when it may */
export const passwordRefusal = async (
  password: Secret,
  account: UserAccount,
  { passwordHash, passwordHistoryHashes }: Credentials,
) => {
  const faults = passwordFaults(password, account);
  if (faults.length > 0) return refuse('password_weak', { errors: weakPassword(faults, POINTER) });
  const reused = await isReused(password, [passwordHash, ...passwordHistoryHashes]);
  return reused
    ? refuse('password_reused', {
        errors: weakPassword(['reused'], POINTER).map((fault) => ({ ...fault, code: 'password_reused' })),
      })
    : undefined;
};

/** The writes of a new password: its hash, the history, and when it was set. */
export const newPassword = async (
  password: Secret,
  { secret, security, at, stamp }: { secret: Credentials; security: SecuritySettings; at: IsoTime; stamp: Stamp },
) => {
  const { passwordHash, passwordHistoryHashes } = secret;
  const passwordExpiryDay = expiryDay(at, security.passwordExpiryDays);
  return {
    credentials: replace(
      credentials,
      secret,
      {
        passwordHash: await hashPassword(password),
        passwordHistoryHashes: [passwordHash, ...passwordHistoryHashes].slice(0, HISTORY),
      },
      stamp,
    ),
    security: replace(securitySettings, security, { lastPasswordChange: at, passwordExpiryDay }, stamp),
  };
};
