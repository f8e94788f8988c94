import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { S3Client } from '@aws-sdk/client-s3';
import { cognitoDirectory } from '../../shared/adapters/cognito/cognito-directory.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { s3PersonFiles } from '../../shared/adapters/s3/s3-person-files.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { eraseDue } from './erase-due.ts';
import { eraseAccounts } from './schedule.ts';

/** Persons of one run at most; the next goes on. */
const LIMIT = 500;

const env = readEnv(
  process.env,
  Environment.pick({
    STAGE: true,
    TABLE_NAME: true,
    ARCHIVE_BUCKET: true,
    UPLOADS_BUCKET: true,
    DOCUMENTS_BUCKET: true,
    USER_POOL_ID: true,
    POLICY: true,
  }),
);
const base = baseOf(eraseAccounts.name, env);
const buckets = { uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET, archive: env.ARCHIVE_BUCKET };

export const handler = scheduled(
  eraseDue({
    store: tableStore(env),
    files: s3PersonFiles(new S3Client(), buckets),
    directory: cognitoDirectory(new CognitoIdentityProviderClient(), env.USER_POOL_ID),
    policy: policyOf(env).privacy,
    log: base.log,
    limit: LIMIT,
  }),
  base,
);
