import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { kmsSealSigner } from '../../shared/adapters/kms/kms-seal-signer.ts';
import { s3Seals } from '../../shared/adapters/s3/s3-seals.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { sealAndCheck } from './run.ts';
import { sealAudit } from './schedule.ts';

const env = readEnv(
  process.env,
  Environment.pick({
    STAGE: true,
    TABLE_NAME: true,
    KEY_PREFIX: true,
    AUDIT_KEY: true,
    SEALS_BUCKET: true,
    POLICY: true,
  }),
);
const base = baseOf(sealAudit.name, env);

export const handler = scheduled(
  sealAndCheck({
    store: tableStore(env),
    files: s3Seals(new S3Client(), env.SEALS_BUCKET),
    signer: kmsSealSigner(new KMSClient(), `${env.KEY_PREFIX}${env.AUDIT_KEY}`),
    policy: policyOf(env).audit,
    stage: env.STAGE,
    log: base.log,
  }),
  base,
);
