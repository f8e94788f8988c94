import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { archiveName } from '../names.ts';
import type { Stage } from '../stages.ts';
import { closed } from './access-logs.ts';
import { asBucket } from './interfaces.ts';
import { pinned, removalOf } from './pinned.ts';

/** Audit records that could not be written wait here until they are replayed. Versioned: an overwrite loses nothing. */
export const archiveOf = (scope: Construct, stage: Stage, encryptionKey: IKey, accessLogs: Bucket): Bucket =>
  pinned(
    new Bucket(scope, 'ArchiveBucket', {
      bucketName: archiveName(stage.name),
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey,
      // One data key for many objects: S3 asks KMS seldom.
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: asBucket(accessLogs),
      serverAccessLogsPrefix: 'archive/',
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(400),
          transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(30) }],
        },
        // An export can be made again; what was taken away is nobody's to keep here.
        { prefix: 'exports/', expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1) },
      ],
      removalPolicy: removalOf(stage),
    }),
    'ArchiveBucket',
  );
