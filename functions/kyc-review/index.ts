import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { adminApi } from '../../shared/adapters/compose/admin-api.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { vaultOf } from '../../shared/adapters/compose/vault.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { s3Documents } from '../../shared/adapters/s3/s3-documents.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { serve } from '../../shared/http/serve.ts';
import { adminReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { handlers } from './handlers.ts';
import { kycReview } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({
    ...adminReads,
    NOTIFICATIONS_QUEUE_URL: true,
    UPLOADS_BUCKET: true,
    DOCUMENTS_BUCKET: true,
    POLICY: true,
  }),
);

const base = baseOf(kycReview.name, env);
const prepared = adminApi(env);
const reviewing = {
  vault: vaultOf(new KMSClient(), env),
  ids: randomIds,
  policy: policyOf(env),
  documents: s3Documents(new S3Client(), { uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET }),
  messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
  metrics: base.metrics,
};

export const handler = serve(kycReview, handlers, base, async () => {
  const { store, ...around } = await prepared();
  return { ...around, deps: { ...reviewing, store } };
});
