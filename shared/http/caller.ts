import type { Platform } from '../domain/choices.ts';
import type { Item } from '../store/entity.ts';
import type { userAccount } from '../entities/user-account.ts';
import type { securitySettings } from '../entities/security-settings.ts';

/** The user a request was authenticated as, as the table had it a moment ago. */
export type Caller = {
  userCode: string;
  sessionId: string;
  platform: Platform;
  account: Item<typeof userAccount>;
  security: Item<typeof securitySettings>;
};
