import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { s3Parking } from '../../shared/adapters/s3/s3-parking.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { auditWriter } from './stream.ts';
import { writeAudit } from './write-audit.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, TABLE_NAME: true, ARCHIVE_BUCKET: true, POLICY: true }),
);

export const handler = writeAudit({
  ...baseOf(auditWriter.name, env),
  store: tableStore(env),
  parking: s3Parking(new S3Client(), env.ARCHIVE_BUCKET),
  salt: () => randomBytes(16).toString('base64url'),
  randomInt: (below) => randomInt(below),
  pause,
  policy: policyOf(env).audit,
});
