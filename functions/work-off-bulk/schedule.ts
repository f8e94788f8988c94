import { appAccessControl } from '../../shared/entities/app-access-control.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { bulkJob } from '../../shared/entities/bulk-job.ts';
import { guard } from '../../shared/entities/guard.ts';
import { liveSessions } from '../../shared/entities/live-sessions.ts';
import { session } from '../../shared/entities/session.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { reads, readsAndWrites, schedule, writes } from '../../shared/http/workflow.ts';

export const workOffBulk = schedule('work-off-bulk', {
  summary: 'Carries out changes of many users, each change with its entry in the log',
  every: { minutes: 5 },
  uses: {
    data: [
      readsAndWrites(bulkJob, 'open'),
      readsAndWrites(userAccount, 'byActive', 'byRole', 'byKyc', 'byBranch', 'blocked'),
      readsAndWrites(liveSessions),
      writes(session),
      readsAndWrites(guard),
      reads(branchSubtree),
      reads(appAccessControl),
      reads(appFeature),
    ],
  },
});
