import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { s3Objects } from '../../shared/adapters/s3/s3-objects.ts';
import { s3Seals } from '../../shared/adapters/s3/s3-seals.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { makeExports } from './make-exports.ts';
import { exportAudit } from './schedule.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, TABLE_NAME: true, ARCHIVE_BUCKET: true, SEALS_BUCKET: true }),
);
const client = new S3Client();

export const handler = scheduled(
  makeExports({
    store: tableStore(env),
    files: s3Seals(client, env.SEALS_BUCKET),
    archive: s3Objects(client, env.ARCHIVE_BUCKET),
  }),
  baseOf(exportAudit.name, env),
);
