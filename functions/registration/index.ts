import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signInParts } from '../../shared/adapters/compose/sign-in.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { getProgress } from './get-progress.ts';
import { putPersonal } from './put-personal.ts';
import { resendCodes } from './resend-codes.ts';
import { startRegistration } from './start-registration.ts';
import { verifyContacts } from './verify-contacts.ts';
import { registration } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true, NOTIFICATIONS_QUEUE_URL: true }),
);

const base = baseOf(registration.name, env);

const prepare = ahead(async () => {
  const { deps, ...around } = await signInParts(new KMSClient(), env, tableStore(env), defaultPolicy, base.metrics);
  return { deps: { ...deps, messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL) }, ...around };
});

const handlers = { startRegistration, resendCodes, verifyContacts, getProgress, putPersonal };
export const handler = serve(registration, handlers, base, prepare);
