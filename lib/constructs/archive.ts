import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { archiveName } from '../names.ts';
import type { Stage } from '../stages.ts';
import { asBucket } from './interfaces.ts';
import { pinned, removalOf } from './pinned.ts';

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
};

/** Who reached for the archive. */
const accessLogsOf = (scope: Construct, stage: Stage): Bucket => {
  const bucket = new Bucket(scope, 'AccessLogsBucket', {
    ...closed,
    // S3's log delivery supports keys of S3 itself only in buckets that it writes logs to.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
    removalPolicy: removalOf(stage),
  });
  acknowledge(bucket, { S1: 'This bucket receives the access logs; logging its own access would never end.' });
  return pinned(bucket, 'AccessLogsBucket');
};

/** Audit records that could not be written wait here until they are replayed. Versioned: an overwrite loses nothing. */
export const archiveOf = (scope: Construct, stage: Stage, encryptionKey: IKey): Bucket =>
  pinned(
    new Bucket(scope, 'ArchiveBucket', {
      bucketName: archiveName(stage.name),
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey,
      // One data key for many objects: S3 asks KMS seldom.
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: asBucket(accessLogsOf(scope, stage)),
      serverAccessLogsPrefix: 'archive/',
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(400),
          transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(30) }],
        },
      ],
      removalPolicy: removalOf(stage),
    }),
    'ArchiveBucket',
  );
