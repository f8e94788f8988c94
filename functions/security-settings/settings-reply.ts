import type { Activity } from '../../shared/entities/activity.ts';
import type { Credentials } from '../../shared/entities/credentials.ts';
import type { SecuritySettings } from '../../shared/entities/security-settings.ts';

/** The settings as their owner sees them, with what is kept beside them. */
export const settingsReply = (
  security: SecuritySettings,
  activity: Activity | undefined,
  secret: Credentials | undefined,
) => ({
  ...security,
  recoveryCodesLeft: secret?.recoveryCodeHashes?.length ?? 0,
  failedLoginAttempts: activity?.failedLoginAttempts ?? 0,
  ...(activity?.accountLockedUntil !== undefined && { accountLockedUntil: activity.accountLockedUntil }),
});
