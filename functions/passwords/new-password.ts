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
import { create, replace } from '../../shared/store/writes.ts';

/** How many former passwords may not be chosen again. */
const HISTORY = 5;

const POINTER = '#/newPassword';

/** The hashes of the password there is and of those before it; whom an admin signed up has none yet. */
const formerOf = (secret: Credentials | undefined): string[] =>
  secret ? [secret.passwordHash, ...secret.passwordHistoryHashes] : [];

/** Why a password may not be chosen by this person. @returns undefined when it may */
export const passwordRefusal = async (password: Secret, account: UserAccount, secret: Credentials | undefined) => {
  const faults = passwordFaults(password, account);
  if (faults.length > 0) return refuse('password_weak', { errors: weakPassword(faults, POINTER) });
  const reused = await isReused(password, formerOf(secret));
  return reused
    ? refuse('password_reused', {
        errors: weakPassword(['reused'], POINTER).map((fault) => ({ ...fault, code: 'password_reused' })),
      })
    : undefined;
};

/** The writes of a new password: its hash, the history, and when it was set. */
export const newPassword = async (
  password: Secret,
  {
    secret,
    security,
    at,
    stamp,
  }: { secret: Credentials | undefined; security: SecuritySettings; at: IsoTime; stamp: Stamp },
) => {
  const { userCode } = security;
  const hashes = {
    passwordHash: await hashPassword(password),
    passwordHistoryHashes: formerOf(secret).slice(0, HISTORY),
  };
  const passwordExpiryDay = expiryDay(at, security.passwordExpiryDays);
  return {
    credentials: secret
      ? replace(credentials, secret, hashes, stamp)
      : create(credentials, { userCode, ...hashes }, stamp),
    security: replace(securitySettings, security, { lastPasswordChange: at, passwordExpiryDay }, stamp),
  };
};
