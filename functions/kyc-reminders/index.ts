import { SQSClient } from '@aws-sdk/client-sqs';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { gauges } from './gauges.ts';
import { remind } from './remind.ts';
import { kycReminders } from './schedule.ts';

/** A day's work should fit into one run: its time is the bound, this only stops what got out of hand. */
const LIMIT = 1_000_000;

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, TABLE_NAME: true, NOTIFICATIONS_QUEUE_URL: true, POLICY: true }),
);
const base = baseOf(kycReminders.name, env);

const deps = {
  store: tableStore(env),
  messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
  ids: randomIds,
  policy: policyOf(env).kyc,
  metrics: base.metrics,
  log: base.log,
  limit: LIMIT,
};

export const handler = scheduled(
  async (run) => ({ ...(await remind(deps)(run)), ...(await gauges(deps.store, run.at)) }),
  base,
);
