import { SQSClient } from '@aws-sdk/client-sqs';
import { randomIds } from '../../shared/adapters/ids.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { KMSClient } from '@aws-sdk/client-kms';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { kycProvidersOf } from '../../shared/adapters/compose/kyc-providers.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { vaultOf } from '../../shared/adapters/compose/vault.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { ask } from './ask.ts';
import { askProviders } from './schedule.ts';

/** What one run asks at most; the next goes on. */
const LIMIT = 500;

const env = readEnv(
  process.env,
  Environment.pick({
    STAGE: true,
    TABLE_NAME: true,
    KEY_PREFIX: true,
    KYC_PROVIDER: true,
    NOTIFICATIONS_QUEUE_URL: true,
    POLICY: true,
  }),
);
const base = baseOf(askProviders.name, env);
const providers = ahead(kycProvidersOf(env, base));
const parts = {
  store: tableStore(env),
  vault: vaultOf(new KMSClient(), env),
  policy: policyOf(env).kyc,
  log: base.log,
  limit: LIMIT,
  metrics: base.metrics,
  ids: randomIds,
  messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
};

export const handler = scheduled(
  async (run) => ask({ ...parts, panRegistry: (await providers()).panRegistry })(run),
  base,
);
