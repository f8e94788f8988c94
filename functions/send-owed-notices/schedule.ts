import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { erases, readsAndWrites, schedule, sweeps } from '../../shared/http/workflow.ts';

export const sendOwedNotices = schedule('send-owed-notices', {
  summary: 'Sends notices again that were not delivered, and gives up those that are days old',
  every: { minutes: 15 },
  uses: {
    data: [sweeps(owedNotice, 'due'), erases(owedNotice), readsAndWrites(sweepMark)],
    sends: ['notifications'],
  },
});
