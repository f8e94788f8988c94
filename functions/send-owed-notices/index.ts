import { SQSClient } from '@aws-sdk/client-sqs';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { sendOwedNotices } from './schedule.ts';
import { sendOwed } from './send-owed.ts';

/** What one run sends at most; the next goes on. */
const LIMIT = 10_000;

const env = readEnv(process.env, Environment.pick({ STAGE: true, TABLE_NAME: true, NOTIFICATIONS_QUEUE_URL: true }));
const { log, metrics, ...base } = baseOf(sendOwedNotices.name, env);
const messages = sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL);

export const handler = scheduled(sendOwed({ store: tableStore(env), messages, log, metrics, limit: LIMIT }), {
  ...base,
  log,
  metrics,
});
