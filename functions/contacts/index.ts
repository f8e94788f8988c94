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
import { changeContact } from './change-contact.ts';
import { verifyContact } from './verify-contact.ts';
import { contacts } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true, NOTIFICATIONS_QUEUE_URL: true }),
);

const base = baseOf(contacts.name, env);

const prepare = ahead(async () => {
  const { deps, ...around } = await signInParts(new KMSClient(), env, tableStore(env), defaultPolicy, base.metrics);
  return { deps: { ...deps, messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL) }, ...around };
});

export const handler = serve(contacts, { changeContact, verifyContact }, base, prepare);
