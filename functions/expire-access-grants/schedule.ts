import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { referenceCount } from '../../shared/entities/reference-count.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { schedule, sweeps, writes } from '../../shared/http/workflow.ts';

export const expireAccessGrants = schedule('expire-access-grants', {
  summary: 'Marks grants of platforms and features expired whose time is over',
  every: { minutes: 5 },
  uses: {
    data: [sweeps(userPlatformAccess, 'byExpiry'), sweeps(appAccessControl, 'byExpiry'), writes(referenceCount)],
  },
});
