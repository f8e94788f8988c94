import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { authenticateWith, tokenKeysOf } from '../../shared/adapters/compose/tokens.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { sessionTable } from '../../shared/adapters/table/sessions.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { closeAccount } from './close-account.ts';
import { getProfile } from './get-profile.ts';
import { patchProfile } from './patch-profile.ts';
import { profile } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true }));

const base = baseOf(profile.name, env);

const prepare = ahead(async () => {
  const store = tableStore(env);
  const keys = await tokenKeysOf(new KMSClient(), env).publicKeys();
  const deps = {
    store,
    sessions: sessionTable(store, policyOf(env).session),
    messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
    metrics: base.metrics,
    ids: randomIds,
  };
  return { deps, authenticate: authenticateWith(keys, env, store) };
});

export const handler = serve(profile, { getProfile, patchProfile, closeAccount }, base, prepare);
