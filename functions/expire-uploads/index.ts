import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { s3Files } from '../../shared/adapters/s3/s3-files.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { giveUp } from './give-up.ts';
import { expireUploads } from './schedule.ts';

/** What one run settles at most; the next goes on. */
const LIMIT = 2000;

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, TABLE_NAME: true, UPLOADS_BUCKET: true, DOCUMENTS_BUCKET: true }),
);
const base = baseOf(expireUploads.name, env);
const documents = s3Files(new S3Client(), { uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET });

export const handler = scheduled(giveUp({ store: tableStore(env), documents, log: base.log, limit: LIMIT }), base);
