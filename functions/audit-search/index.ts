import { S3Client } from '@aws-sdk/client-s3';
import { adminApi } from '../../shared/adapters/compose/admin-api.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { s3Seals } from '../../shared/adapters/s3/s3-seals.ts';
import { serve } from '../../shared/http/serve.ts';
import { adminReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { handlers } from './handlers.ts';
import { auditSearch } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...adminReads, SEALS_BUCKET: true }));
const prepared = adminApi(env);

export const handler = serve(auditSearch, handlers, baseOf(auditSearch.name, env), async () => {
  const { store, ...around } = await prepared();
  return { ...around, deps: { store, seals: s3Seals(new S3Client(), env.SEALS_BUCKET) } };
});
