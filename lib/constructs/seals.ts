import { Duration } from 'aws-cdk-lib';
import { Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { sealsName } from '../names.ts';
import type { Stage } from '../stages.ts';
import { closed } from './access-logs.ts';
import { asBucket } from './interfaces.ts';
import { pinned, removalOf } from './pinned.ts';

/** Longer than anything that the seals prove is kept: records of identification for five years after an account ends. */
const PROVABLE = Duration.days(3653);

/**
 * The seals of the audit log, and the hashes below them. In compliance mode nobody, not even the account's owner, can
 * replace or remove them before their time; a stage that may be destroyed locks them for a day only.
 */
export const sealsOf = (scope: Construct, stage: Stage, accessLogs: Bucket): Bucket =>
  pinned(
    new Bucket(scope, 'SealsBucket', {
      bucketName: sealsName(stage.name),
      ...closed,
      // Hashes only: no key of ours must be needed to prove something.
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: stage.isProtected
        ? ObjectLockRetention.compliance(PROVABLE)
        : ObjectLockRetention.governance(Duration.days(1)),
      serverAccessLogsBucket: asBucket(accessLogs),
      serverAccessLogsPrefix: 'seals/',
      removalPolicy: removalOf(stage),
    }),
    'SealsBucket',
  );
