import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, CfnBucket, HttpMethods, type BucketProps, type CorsRule } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { PREFLIGHT_SECONDS } from '../../shared/http/cors.ts';
import type { FilePlace } from '../../shared/ports/documents.ts';
import { filesName } from '../names.ts';
import { originsOf, type Stage } from '../stage-settings.ts';
import { closed } from './access-logs.ts';
import { asBucket } from './interfaces.ts';
import { pinned, removalOf } from './pinned.ts';

/** How long what was deleted or replaced can still be brought back by an operator. */
const UNDO = Duration.days(30);

const bucketOf = (scope: Construct, stage: Stage, place: FilePlace, more: BucketProps): Bucket => {
  const id = place === 'uploads' ? 'UploadsBucket' : 'DocumentsBucket';
  return pinned(
    new Bucket(scope, id, {
      bucketName: filesName(stage.name, place),
      ...closed,
      encryption: BucketEncryption.KMS,
      // One data key for many objects: S3 asks KMS seldom.
      bucketKeyEnabled: true,
      serverAccessLogsPrefix: `${place}/`,
      removalPolicy: removalOf(stage),
      ...more,
    }),
    id,
  );
};

/** Pages of the stage's apps send a signed form to the one bucket, and follow a signed link to the other. */
const forPages = (stage: Stage, method: HttpMethods): CorsRule => ({
  allowedOrigins: originsOf(stage),
  allowedMethods: [method],
  allowedHeaders: ['content-type'],
  maxAge: PREFLIGHT_SECONDS,
});

/** Every arrival becomes an event, so that who listens can live in a stack that comes after this one. */
const tellOfArrivals = (bucket: Bucket): void => {
  const resource = bucket.node.defaultChild;
  if (resource instanceof CfnBucket)
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
};

/**
 * Where people's files are. `uploads` takes whatever arrives, keeps no versions and forgets everything after a day;
 * `documents` holds what was checked.
 */
export const documentsOf = (
  scope: Construct,
  stage: Stage,
  encryptionKey: IKey,
  accessLogs: Bucket,
): Record<FilePlace, Bucket> => {
  const common = { encryptionKey, serverAccessLogsBucket: asBucket(accessLogs) };
  const abortIncompleteMultipartUploadAfter = Duration.days(1);
  const uploads = bucketOf(scope, stage, 'uploads', {
    ...common,
    cors: [forPages(stage, HttpMethods.POST)],
    lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter }],
  });
  tellOfArrivals(uploads);
  const documents = bucketOf(scope, stage, 'documents', {
    ...common,
    cors: [forPages(stage, HttpMethods.GET)],
    versioned: true,
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter, noncurrentVersionExpiration: UNDO, expiredObjectDeleteMarker: true },
    ],
  });
  return { uploads, documents };
};
