import { owedNotice } from '../../shared/entities/owed-notice.ts';
import { erases, queue } from '../../shared/http/workflow.ts';

export const notifier = queue('notifier', {
  summary: 'Sends queued messages by e-mail and SMS',
  queue: 'notifications',
  batchSize: 10,
  attempts: 5,
  uses: { data: [erases(owedNotice)], messages: true },
});
