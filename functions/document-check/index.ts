import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { s3Files } from '../../shared/adapters/s3/s3-files.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { checkUpload } from './check-upload.ts';
import { documentCheck } from './upload.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, TABLE_NAME: true, UPLOADS_BUCKET: true, DOCUMENTS_BUCKET: true, POLICY: true }),
);

export const handler = checkUpload({
  ...baseOf(documentCheck.name, env),
  store: tableStore(env),
  documents: s3Files(new S3Client(), { uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET }),
  policy: policyOf(env).documents,
});
