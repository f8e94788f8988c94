import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { s3Objects } from '../../shared/adapters/s3/s3-objects.ts';
import { s3Seals } from '../../shared/adapters/s3/s3-seals.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { archive } from './archive.ts';
import { archiveAudit } from './schedule.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, TABLE_NAME: true, ARCHIVE_BUCKET: true, SEALS_BUCKET: true, POLICY: true }),
);
const base = baseOf(archiveAudit.name, env);
const client = new S3Client();

export const handler = scheduled(
  archive({
    store: tableStore(env),
    files: s3Seals(client, env.SEALS_BUCKET),
    archive: s3Objects(client, env.ARCHIVE_BUCKET),
    policy: policyOf(env).audit,
    metrics: base.metrics,
  }),
  base,
);
