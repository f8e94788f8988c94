import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { sentNotice } from '../../shared/entities/sent-notice.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { reads, readsAndWrites, schedule, writes } from '../../shared/http/workflow.ts';

export const passwordExpiryNotices = schedule('password-expiry-notices', {
  summary: 'Tells people 14, 7 and 1 days ahead that their password expires',
  every: { days: 1 },
  uses: {
    data: [
      reads(securitySettings, 'passwordDue'),
      reads(userAccount),
      writes(sentNotice),
      writes(owedNotice),
      readsAndWrites(sweepMark),
    ],
    sends: ['notifications'],
  },
});
