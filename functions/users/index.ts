import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SQSClient } from '@aws-sdk/client-sqs';
import { cognitoDirectory } from '../../shared/adapters/cognito/cognito-directory.ts';
import { adminApi } from '../../shared/adapters/compose/admin-api.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { branchNames } from '../../shared/adapters/table/branch-names.ts';
import { sessionTable } from '../../shared/adapters/table/sessions.ts';
import { serve } from '../../shared/http/serve.ts';
import { adminReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { handlers } from './handlers.ts';
import { users } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ ...adminReads, NOTIFICATIONS_QUEUE_URL: true, USER_POOL_ID: true, POLICY: true }),
);

const base = baseOf(users.name, env);
const api = adminApi(env);
const policy = policyOf(env);

const prepare = ahead(async () => {
  const { store, ...around } = await api();
  const deps = {
    store,
    sessions: sessionTable(store, policy.session),
    policy,
    directory: cognitoDirectory(new CognitoIdentityProviderClient(), env.USER_POOL_ID),
    withBranchNames: branchNames(store),
    messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
    metrics: base.metrics,
    ids: randomIds,
  };
  return { ...around, deps };
});

export const handler = serve(users, handlers, base, prepare);
