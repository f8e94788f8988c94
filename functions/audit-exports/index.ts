import { S3Client } from '@aws-sdk/client-s3';
import { adminApi } from '../../shared/adapters/compose/admin-api.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { s3Links } from '../../shared/adapters/s3/s3-links.ts';
import { serve } from '../../shared/http/serve.ts';
import { adminReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { handlers } from './handlers.ts';
import { auditExports } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...adminReads, ARCHIVE_BUCKET: true, POLICY: true }));
const prepared = adminApi(env);

export const handler = serve(auditExports, handlers, baseOf(auditExports.name, env), async () => {
  const { store, ...around } = await prepared();
  const links = s3Links(new S3Client(), env.ARCHIVE_BUCKET);
  return { ...around, deps: { store, links, policy: policyOf(env) } };
});
