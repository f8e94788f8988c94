import { SQSClient } from '@aws-sdk/client-sqs';
import { randomIds } from '../../shared/adapters/ids.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { bankVerifierOf } from '../../shared/adapters/compose/bank-provider.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { poll } from './poll.ts';
import { pollPennyDrops } from './schedule.ts';

/** What one run asks at most; the next goes on. */
const LIMIT = 500;

const env = readEnv(
  process.env,
  Environment.pick({
    STAGE: true,
    TABLE_NAME: true,
    KEY_PREFIX: true,
    BANK_PROVIDER: true,
    NOTIFICATIONS_QUEUE_URL: true,
    POLICY: true,
  }),
);
const base = baseOf(pollPennyDrops.name, env);
const verifier = ahead(bankVerifierOf(env, base));
const parts = {
  store: tableStore(env),
  policy: policyOf(env),
  log: base.log,
  limit: LIMIT,
  metrics: base.metrics,
  ids: randomIds,
  messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
};

export const handler = scheduled(async (run) => poll({ ...parts, bankVerifier: await verifier() })(run), base);
