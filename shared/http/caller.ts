import type { Platform } from '../domain/choices.ts';
import type { Ulid } from '../domain/identifiers/record-id.ts';
import type { UserCode } from '../domain/identifiers/user-code.ts';
import type { LiveSessions } from '../entities/live-sessions.ts';
import type { SecuritySettings } from '../entities/security-settings.ts';
import type { UserAccount } from '../entities/user-account.ts';

/** The user a request was authenticated as, as the table had it a moment ago. */
export type Caller = {
  userCode: UserCode;
  sessionId: Ulid;
  platform: Platform;
  account: UserAccount;
  security: SecuritySettings;
  live: LiveSessions;
};
