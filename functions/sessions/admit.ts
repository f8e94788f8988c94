import type { Person } from '../../shared/adapters/table/people.ts';
import { decidePlatform } from '../../shared/domain/access/platform-access.ts';
import type { LoginStatus, Platform } from '../../shared/domain/choices.ts';
import type { IsoTime } from '../../shared/domain/time.ts';

const statuses = {
  account_inactive: 'failed_inactive',
  account_blocked: 'failed_blocked',
  platform_denied: 'failed_platform',
  ip_denied: 'failed_ip',
} as const satisfies Record<string, LoginStatus>;

/** Whether somebody who proved who they are may come in here: deleted or inactive, blocked, platform, address. */
export const admit = (
  { account, security, platforms }: Person,
  { platform, ip, at }: { platform: Platform; ip: string; at: IsoTime },
) => {
  const decision = decidePlatform({
    account: { ...account, isActive: account.isActive && account.deletedAt === undefined },
    grant: platforms.find((grant) => grant.platform === platform),
    whitelist: security.allowedIpWhitelist,
    ip,
    at,
  });
  return decision.kind === 'allowed' ? decision : { ...decision, status: statuses[decision.code] };
};
