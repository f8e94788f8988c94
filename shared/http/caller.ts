import type { AccessLevel, Platform } from '../domain/choices.ts';
import type { Ulid } from '../domain/identifiers/record-id.ts';
import type { UserCode } from '../domain/identifiers/user-code.ts';
import type { StepUpNeeds } from '../domain/sign-in/step-up.ts';
import type { AppAccessControl } from '../entities/app-access-control.ts';
import type { LiveSessions } from '../entities/live-sessions.ts';
import type { SecuritySettings } from '../entities/security-settings.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { UserPlatformAccess } from '../entities/user-platform-access.ts';

/** The user a request was authenticated as, as the table had it a moment ago. */
export type Caller = {
  kind: 'user';
  userCode: UserCode;
  sessionId: Ulid;
  platform: Platform;
  account: UserAccount;
  security: SecuritySettings;
  live: LiveSessions;
  /** Grants and denials, also ended ones: the decisions of shared/domain/access judge them. */
  platforms: readonly UserPlatformAccess[];
  grants: readonly AppAccessControl[];
  /** What a route that declares `mayNeedStepUp` may refuse for; undefined where the proof is fresh. */
  stepUpNeeds?: StepUpNeeds | undefined;
};

/** The admin a request was authenticated as. Role and branch are the account's own; groups of the directory decide nothing. */
export type AdminCaller = {
  kind: 'admin';
  userCode: UserCode;
  account: UserAccount;
  security: SecuritySettings;
  /** Grants and denials of features, also ended ones: `decideFeature` judges them. */
  grants: readonly AppAccessControl[];
  /** The level this route was reached at; `restricted` sees personal fields masked. */
  level: AccessLevel;
  /** The level of their grant of the admin panel. */
  panel: AccessLevel;
};
