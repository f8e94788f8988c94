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
import { requestOtp } from './request-otp.ts';
import { resendOtp } from './resend-otp.ts';
import { otp } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true, NOTIFICATIONS_QUEUE_URL: true }),
);

const base = baseOf(otp.name, env);

const prepare = ahead(async () => {
  const { deps, ...around } = await signInParts(new KMSClient(), env, tableStore(env), defaultPolicy, base.metrics);
  return { deps: { ...deps, messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL) }, ...around };
});

export const handler = serve(otp, { requestOtp, resendOtp }, base, prepare);
