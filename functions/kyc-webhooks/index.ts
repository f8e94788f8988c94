import { SQSClient } from '@aws-sdk/client-sqs';
import { randomIds } from '../../shared/adapters/ids.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { bankVerifierOf } from '../../shared/adapters/compose/bank-provider.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { serve } from '../../shared/http/serve.ts';
import { adminReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { kycWebhooks } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ ...adminReads, BANK_PROVIDER: true, NOTIFICATIONS_QUEUE_URL: true, POLICY: true }),
);

const base = baseOf(kycWebhooks.name, env);
const verifier = bankVerifierOf(env, base);
const parts = {
  store: tableStore(env),
  policy: policyOf(env),
  metrics: base.metrics,
  log: base.log,
  ids: randomIds,
  messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
};

const prepare = ahead(async () => ({ deps: { ...parts, bankVerifier: await verifier() } }));

export const handler = serve(kycWebhooks, { receiveWebhook }, base, prepare);
