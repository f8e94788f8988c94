import { Duration } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stages.ts';
import { pinned, removalOf } from './pinned.ts';

/** What holds for every bucket: nobody outside, nobody without TLS, no lists of access of its own. */
export const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
};

/** Who reached for the buckets. */
export const accessLogsOf = (scope: Construct, stage: Stage): Bucket => {
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
