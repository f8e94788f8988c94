import { queue } from '../../shared/http/workflow.ts';

export const notifier = queue('notifier', {
  summary: 'Sends queued messages by e-mail and SMS',
  queue: 'notifications',
  batchSize: 10,
  attempts: 5,
  uses: { messages: true },
});
