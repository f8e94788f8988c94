import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { s3Files } from '../../shared/adapters/s3/s3-files.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { makeCopies } from './make-copies.ts';
import { makeExports } from './schedule.ts';

/** Copies of one run at most; the next goes on. */
const LIMIT = 200;

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, TABLE_NAME: true, UPLOADS_BUCKET: true, DOCUMENTS_BUCKET: true, POLICY: true }),
);
const base = baseOf(makeExports.name, env);
const documents = s3Files(new S3Client(), { uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET });
const deps = { store: tableStore(env), documents, policy: policyOf(env).documents, log: base.log, limit: LIMIT };

export const handler = scheduled(makeCopies(deps), base);
