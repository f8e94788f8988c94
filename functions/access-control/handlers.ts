import { explainAccess } from './explain-access.ts';
import { listExpiredGrants } from './list-expired-grants.ts';
import { listExpiringGrants } from './list-expiring-grants.ts';
import { listFeatureGrants } from './list-feature-grants.ts';
import { listPlatformGrants } from './list-platform-grants.ts';
import { putFeatureGrant } from './put-feature-grant.ts';
import { putPlatformGrant } from './put-platform-grant.ts';
import { revokeFeatureGrant } from './revoke-feature-grant.ts';
import { revokePlatformGrant } from './revoke-platform-grant.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  listFeatureGrants,
  putFeatureGrant,
  revokeFeatureGrant,
  listPlatformGrants,
  putPlatformGrant,
  revokePlatformGrant,
  listExpiringGrants,
  listExpiredGrants,
  explainAccess,
};
